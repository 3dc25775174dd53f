package org.trigpoint.codebooks.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a quantitative row is about, and which columns rows of that kind have. People stand in them under pseudonymous keys. */
public enum RecordKind {
    /** A keyworker, and from when to when they were in post. */
    KEYWORKER("keyworker", "Keyworkers", false),
    /** A senior member of staff of early help. */
    SENIOR_STAFF("senior-staff", "Senior staff", false),
    /** One day of a course, and whether one person was there. */
    TRAINING("training", "Training attendance", false),
    /** A systemic practitioner's time in post. */
    PRACTITIONER("practitioner", "Systemic practitioners", false),
    /** A reflective session, and how many of those who should were there. */
    REFLECTIVE_SESSION("reflective-session", "Reflective sessions", false),
    /** One use of the hub. */
    HUB_USE("hub-use", "Hub use", false),
    /** A family, and who works with it. */
    FAMILY("family", "Families", false),
    /** Somebody of a family. */
    PERSON("person", "Family members", false),
    /** One questionnaire that one person filled in at one time. */
    QUESTIONNAIRE("questionnaire", "Outcome questionnaires", true),
    /** How the work with a family ended. */
    CLOSURE("closure", "Closures", false),
    /** A keyworker's answers to a survey with any items. */
    SURVEY("survey", "Keyworker surveys", true),
    /** A count about those of whom there are no rows. */
    AGGREGATE("aggregate", "Counts without people", false),
    /** Something that is so of a site. */
    SITE_FACT("site-fact", "Site facts", false);

    private static final Map<String, RecordKind> BY_WORD =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(RecordKind::word, kind -> kind));

    private final String word;
    private final String label;
    private final boolean open;

    RecordKind(String word, String label, boolean open) {
        this.word = word;
        this.label = label;
        this.open = open;
    }

    /**
     * As it is stored and written in addresses.
     *
     * @return lower-case words joined by hyphens
     */
    public String word() {
        return word;
    }

    /**
     * As people read it, of many.
     *
     * @return in sentence case
     */
    public String label() {
        return label;
    }

    /**
     * Whether files may have further columns, which are kept as answers under their own heads.
     *
     * @return true for questionnaires and surveys
     */
    public boolean open() {
        return open;
    }

    /**
     * The columns that it always has.
     *
     * @return those of the key among them
     */
    public List<Column> columns() {
        return RecordColumns.of(this);
    }

    /**
     * The columns that together tell one record from another.
     *
     * @return at least one
     */
    public List<Column> keys() {
        return columns().stream().filter(Column::key).toList();
    }

    /**
     * The column of that name.
     *
     * @param name as it is stored
     * @return empty where the kind has none of that name
     */
    public Optional<Column> column(String name) {
        return columns().stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /**
     * The kind that a word names.
     *
     * @param word one of the words
     * @return empty when it names none
     */
    public static Optional<RecordKind> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
