/** Tests of this room on the real database. */
@NullMarked
package org.trigpoint.recoding;

import org.jspecify.annotations.NullMarked;
