/** Tests of the room {@code coding}, on the real database. */
@NullMarked
package org.trigpoint.coding;

import org.jspecify.annotations.NullMarked;
