/** Tests of the room {@code memos}, on the real database. */
@NullMarked
package org.trigpoint.sets;

import org.jspecify.annotations.NullMarked;
