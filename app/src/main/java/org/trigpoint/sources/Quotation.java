package org.trigpoint.sources;

/**
 * Words of a source with what stands around them.
 *
 * @param before up to as many code points before the words as were asked for, begun at a whole word where there is one; empty at
 *     the start of the text
 * @param words exactly the words of the span, line ends and all
 * @param after up to as many code points after the words, ended with a whole word where there is one
 */
public record Quotation(String before, String words, String after) {}
