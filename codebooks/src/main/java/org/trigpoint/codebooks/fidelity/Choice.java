package org.trigpoint.codebooks.fidelity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A way of settling what the protocol leaves open; the first of each setting is the product's default. */
public enum Choice {
    /** Default. */
    IN_POST_AT_FIRST_DAY(Setting.DENOMINATOR, "in post on the site's first training day"),
    /** All. */
    EVER_IN_POST(Setting.DENOMINATOR, "ever in post"),
    /** Default. */
    UNLISTED_ABSENT(Setting.UNLISTED, "was not there"),
    /** Missing. */
    UNLISTED_UNKNOWN(Setting.UNLISTED, "is not known"),
    /** Default. */
    MAKE_UP_COUNTS(Setting.MAKE_UP, "count"),
    /** Not. */
    MAKE_UP_LEFT_OUT(Setting.MAKE_UP, "do not count"),
    /** Default. */
    MONTHS_BY_DAYS(Setting.PART_MONTHS, "counts by its days"),
    /** Whole. */
    WHOLE_MONTHS(Setting.PART_MONTHS, "does not count"),
    /** Any. */
    STARTED_MONTHS(Setting.PART_MONTHS, "counts as a month"),
    /** Default. */
    MONTHS_FROM_DATES(Setting.MONTHS, "by the dates of employment"),
    /** As stated. */
    MONTHS_AS_STATED(Setting.MONTHS, "as the authority states them, where it does"),
    /** Default. */
    POST_FILLED(Setting.REPLACEMENT, "goes on with the months before"),
    /** One. */
    ONE_PERSON(Setting.REPLACEMENT, "begins anew: one person's months"),
    /** Default. */
    EACH_SESSION(Setting.SESSIONS, "60% in each session (as printed)"),
    /** By month. */
    EACH_MONTH(Setting.SESSIONS, "60% in each month, sessions taken together"),
    /** Mean. */
    MEAN_OF_SESSIONS(Setting.SESSIONS, "60% on average over sessions"),
    /** Default. */
    TRAINED_ONE_DAY(Setting.TRAINED, "on at least one of the five days"),
    /** All. */
    TRAINED_ALL_DAYS(Setting.TRAINED, "on all five days"),
    /** Default. */
    ALL_SITES(Setting.POOLING, "all that deliver"),
    /** With records. */
    SITES_WITH_RECORDS(Setting.POOLING, "those that can be computed");

    private final Setting setting;
    private final String label;

    Choice(Setting setting, String label) {
        this.setting = setting;
        this.label = label;
    }

    /**
     * What it settles.
     *
     * @return its setting
     */
    public Setting setting() {
        return setting;
    }

    /**
     * As it stands after the title of its setting.
     *
     * @return a few words
     */
    public String label() {
        return label;
    }

    /**
     * As it is kept.
     *
     * @return small letters and hyphens
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The choice that a word names.
     *
     * @param word one of the words
     * @return empty where it names none
     */
    public static Optional<Choice> of(String word) {
        return Stream.of(values()).filter(choice -> choice.word().equals(word)).findFirst();
    }
}
