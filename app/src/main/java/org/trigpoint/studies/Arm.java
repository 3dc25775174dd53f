package org.trigpoint.studies;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;

/** Which arm of the trial a site was randomised to. */
public enum Arm {
    /** Its practitioners are trained. */
    INTERVENTION("intervention", "Intervention"),
    /** It works as before. */
    CONTROL("control", "Control"),
    /** One of the two, to somebody who is blinded; never stored. */
    CODE_0("0", "Arm 0"),
    /** The other of the two, to somebody who is blinded; never stored. */
    CODE_1("1", "Arm 1");

    /** Those that a site can have. */
    public static final List<Arm> OF_SITES = List.of(INTERVENTION, CONTROL);

    private final String word;
    private final String label;

    Arm(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /**
     * As it is stored.
     *
     * @return a lower-case word
     */
    public String word() {
        return word;
    }

    /**
     * As people read it.
     *
     * @return in sentence case
     */
    public String label() {
        return label;
    }

    /**
     * The arm that a word names.
     *
     * @param word one of the words
     * @return the arm
     * @throws Refusal when there is no such arm
     */
    public static Arm of(String word) {
        return Arrays.stream(values())
                .filter(arm -> arm.word.equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("There is no arm \u201c" + word + "\u201d: use intervention or control."));
    }

    /** The arm of a row; null when it has none. */
    static @Nullable Arm stored(@Nullable String word) {
        return word == null ? null : of(word);
    }
}
