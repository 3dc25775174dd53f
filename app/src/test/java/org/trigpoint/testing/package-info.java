/** Studies in small, for tests of every room. */
@NullMarked
package org.trigpoint.testing;

import org.jspecify.annotations.NullMarked;
