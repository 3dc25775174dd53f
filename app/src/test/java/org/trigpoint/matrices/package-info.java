/** Tests of the room {@code themes}, on the real database. */
@NullMarked
package org.trigpoint.matrices;

import org.jspecify.annotations.NullMarked;
