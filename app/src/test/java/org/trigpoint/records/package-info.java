/** Tests of the room {@code memos}, on the real database. */
@NullMarked
package org.trigpoint.records;

import org.jspecify.annotations.NullMarked;
