package org.trigpoint.themes;

/**
 * What is written of a theme.
 *
 * @param name 1 to 200 characters
 * @param concept the central organising concept; may be empty
 * @param definition what it is and what it is not; may be empty
 * @param status how far it has come
 */
public record ThemeWords(String name, String concept, String definition, ThemeStatus status) {}
