package org.trigpoint.reports;

/**
 * The words of a passage in what surrounds them.
 *
 * @param turn which turn of the text it starts in, from 1; 0 where it starts before the first
 * @param speaker the label of who speaks there in the transcript; empty where nobody is named
 * @param before the words before it; may be empty
 * @param words its words, exactly
 * @param after the words after it; may be empty
 */
public record InContext(int turn, String speaker, String before, String words, String after) {}
