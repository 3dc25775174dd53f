package org.trigpoint.themes;

/**
 * What is written of a theme.
 *
 * @param name 1 to 200 characters
 * @param concept the central organising concept: the one idea that holds it together; may be empty
 * @param boundary what it is not; may be empty
 * @param definition what belongs in it, and how it answers the question; may be empty
 */
public record ThemeWords(String name, String concept, String boundary, String definition) {}
