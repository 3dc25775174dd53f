/** Tests of this room on the real database. */
@NullMarked
package org.trigpoint.codebook;

import org.jspecify.annotations.NullMarked;
