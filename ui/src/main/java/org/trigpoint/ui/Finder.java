package org.trigpoint.ui;

/**
 * Where the frame's find field leads; the feature that finds brings one as a bean, and without it there is no field.
 *
 * @param place of the screen that shows what was found; it is given the words as query parameter {@code q}
 * @param hint what can be found, such as "Words, sources, codes, people"
 */
public record Finder(Place place, String hint) {}
