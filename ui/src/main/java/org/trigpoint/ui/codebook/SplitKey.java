package org.trigpoint.ui.codebook;

import org.jspecify.annotations.Nullable;

/**
 * A key pressed while a segment is read. It comes from a browser, so it is a wish.
 *
 * @param act give, mark, enter, skip, back or widen
 * @param number which of the codes, from 1, for give and mark
 * @param at the step that the person saw, so that a key pressed too early decides nothing
 */
record SplitKey(String act, @Nullable Integer number, int at) {}
