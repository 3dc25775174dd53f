package org.trigpoint.codebooks.records;

import java.util.List;
import java.util.Optional;

/**
 * Whom rows of a kind name in a column, by a key under which other records have them.
 *
 * @param kind whose rows
 * @param column name of the column that holds the key
 * @param whom what is named, of one
 * @param whoms of many
 * @param in the kinds that may have it, as the first column of their key
 */
public record Naming(RecordKind kind, String column, String whom, String whoms, List<RecordKind> in) {

    private static final List<Naming> ALL = List.of(
            people(
                    RecordKind.TRAINING,
                    "person",
                    RecordKind.KEYWORKER,
                    RecordKind.SENIOR_STAFF,
                    RecordKind.PRACTITIONER),
            people(RecordKind.HUB_USE, "keyworker", RecordKind.KEYWORKER),
            people(RecordKind.FAMILY, "keyworker", RecordKind.KEYWORKER),
            new Naming(RecordKind.PERSON, "family", "family", "families", List.of(RecordKind.FAMILY)),
            people(RecordKind.QUESTIONNAIRE, "person", RecordKind.PERSON),
            new Naming(RecordKind.CLOSURE, "family", "family", "families", List.of(RecordKind.FAMILY)),
            people(RecordKind.SURVEY, "keyworker", RecordKind.KEYWORKER));

    /** Keeps its own copy. */
    public Naming {
        in = List.copyOf(in);
    }

    private static Naming people(RecordKind kind, String column, RecordKind... in) {
        return new Naming(kind, column, "person", "people", List.of(in));
    }

    /**
     * All there are.
     *
     * @return in the order of the kinds
     */
    public static List<Naming> all() {
        return ALL;
    }

    /**
     * Whom rows of a kind name.
     *
     * @param kind of rows
     * @return empty where they name nobody that other records have
     */
    public static Optional<Naming> of(RecordKind kind) {
        return ALL.stream().filter(each -> each.kind() == kind).findFirst();
    }

    /**
     * How many are named, in words.
     *
     * @param many from 0
     * @return such as {@code 3 families}
     */
    public String counted(int many) {
        return many + " " + (many == 1 ? whom : whoms);
    }
}
