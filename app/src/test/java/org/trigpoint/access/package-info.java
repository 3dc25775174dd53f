/** Tests of the room {@code access}, on the real database. */
@NullMarked
package org.trigpoint.access;

import org.jspecify.annotations.NullMarked;
