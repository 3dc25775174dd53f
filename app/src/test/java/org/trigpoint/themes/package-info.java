/** Tests of the room {@code themes}, on the real database. */
@NullMarked
package org.trigpoint.themes;

import org.jspecify.annotations.NullMarked;
