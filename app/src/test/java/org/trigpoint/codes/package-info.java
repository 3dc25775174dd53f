/** Tests of the room {@code codes}, on the real database. */
@NullMarked
package org.trigpoint.codes;

import org.jspecify.annotations.NullMarked;
