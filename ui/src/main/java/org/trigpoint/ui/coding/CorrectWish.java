package org.trigpoint.ui.coding;

/**
 * What a person wants with a turn.
 *
 * @param act {@code save}, {@code join} or {@code split}
 * @param number which of the turns shown, from 0
 * @param start where it begins, in code points
 * @param words its words as they stand in the field
 * @param speaker the name in the field; blank for nobody
 * @param at where the caret is, in code points of the text
 */
record CorrectWish(String act, int number, int start, String words, String speaker, int at) {}
