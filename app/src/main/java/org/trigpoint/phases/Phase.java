package org.trigpoint.phases;

import java.util.List;
import java.util.stream.IntStream;
import org.trigpoint.codes.Method;

/**
 * A phase that a method names. Phases are for telling where a team is, and for nothing else: none has to be finished, and going
 * back is normal.
 *
 * <p>The six of reflexive thematic analysis are those of Braun and Clarke as they word them since 2019 (first in Qualitative
 * Research in Psychology 3, 2006, 77 to 101; reworded in Thematic Analysis: A Practical Guide, 2022). The seven of framework
 * analysis are those of Gale, Heath, Cameron, Rashid and Redwood (BMC Medical Research Methodology 13:117, 2013). No single source
 * names the phases of codebook and coding-reliability work; those here are worded locally, after template analysis as King
 * describes it and after Boyatzis (1998) and Guest, MacQueen and Namey (2012).
 *
 * @param method whose phase it is
 * @param number its place among the phases of its method, from 1
 * @param name in sentence case
 */
public record Phase(Method method, int number, String name) {

    private static final List<String> REFLEXIVE = List.of(
            "Familiarising ourselves with the dataset",
            "Coding the dataset",
            "Generating initial themes",
            "Developing and reviewing themes",
            "Refining, defining and naming themes",
            "Writing up");

    private static final List<String> CODEBOOK = List.of(
            "Becoming familiar with the material",
            "Coding a first part of it",
            "Drafting the codebook",
            "Applying and revising the codebook",
            "Building themes from the codes",
            "Writing up");

    private static final List<String> RELIABILITY = List.of(
            "Becoming familiar with the material",
            "Developing the codebook",
            "Training the coders",
            "Coding a declared sample twice",
            "Reconciling, and coding the whole material",
            "Reporting");

    private static final List<String> FRAMEWORK = List.of(
            "Transcription",
            "Familiarisation with the interviews",
            "Coding",
            "Developing a working analytical framework",
            "Applying the analytical framework",
            "Charting data into the framework matrix",
            "Interpreting the data");

    /**
     * The phases of a method.
     *
     * @param method which
     * @return in their order; six, or seven for framework analysis
     */
    public static List<Phase> of(Method method) {
        List<String> names = names(method);
        return IntStream.range(0, names.size())
                .mapToObj(at -> new Phase(method, at + 1, names.get(at)))
                .toList();
    }

    /**
     * The phase behind a stored word.
     *
     * @param word as {@link #word} gives it
     * @return the phase, whatever method the analysis declares by now
     * @throws IllegalArgumentException when there is none
     */
    public static Phase of(String word) {
        int hyphen = word.lastIndexOf('-');
        List<Phase> all = of(Method.of(word.substring(0, Math.max(0, hyphen))));
        int number = Integer.parseInt(word.substring(hyphen + 1));
        if (number < 1 || number > all.size()) {
            throw new IllegalArgumentException("There is no phase \u201c" + word + "\u201d.");
        }
        return all.get(number - 1);
    }

    /**
     * As it is stored and stands in addresses.
     *
     * @return the method's word and the number, such as {@code reflexive-3}
     */
    public String word() {
        return method.word() + "-" + number;
    }

    /**
     * As people read it.
     *
     * @return its number and name
     */
    public String label() {
        return number + " " + name;
    }

    private static List<String> names(Method method) {
        return switch (method) {
            case REFLEXIVE -> REFLEXIVE;
            case CODEBOOK -> CODEBOOK;
            case RELIABILITY -> RELIABILITY;
            case FRAMEWORK -> FRAMEWORK;
        };
    }
}
