/** Tests of the room {@code privacy}, on the real database. */
@NullMarked
package org.trigpoint.privacy;

import org.jspecify.annotations.NullMarked;
