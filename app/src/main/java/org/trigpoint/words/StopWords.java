package org.trigpoint.words;

import java.util.Set;
import java.util.SortedSet;

/**
 * The stop words of a study: left out of lists of words unless somebody asks for them.
 *
 * @param words all of them, by the alphabet; in lower case, with straight apostrophes
 * @param added those that the study added to the common English list
 * @param shown those of the common list that the study wants to see after all
 */
public record StopWords(SortedSet<String> words, Set<String> added, Set<String> shown) {}
