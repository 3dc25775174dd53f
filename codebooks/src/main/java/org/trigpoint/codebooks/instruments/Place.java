package org.trigpoint.codebooks.instruments;

/**
 * Where an answer stands in a form.
 *
 * @param item key of the item
 * @param part which filling of its section, from 1; 1 where the section does not repeat
 */
public record Place(String item, int part) {

    /** Refuses parts before the first. */
    public Place {
        if (part < 1) {
            throw new IllegalArgumentException("Parts are counted from 1.");
        }
    }
}
