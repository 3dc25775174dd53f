package org.trigpoint.ui.privacy;

import org.jspecify.annotations.Nullable;

/**
 * A key pressed while a finding is read. It comes from a browser, so it is a wish.
 *
 * @param act everywhere, here, harmless, skip, back or suggest
 * @param number which of the suggestions, from 1, for suggest
 * @param at the step that the person saw, so that a key pressed too early decides nothing; negative for whatever is shown
 */
record ReviewKey(String act, @Nullable Integer number, int at) {}
