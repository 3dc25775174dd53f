/** Tests of the room {@code memos}, on the real database. */
@NullMarked
package org.trigpoint.memos;

import org.jspecify.annotations.NullMarked;
