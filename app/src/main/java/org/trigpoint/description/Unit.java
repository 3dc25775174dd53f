package org.trigpoint.description;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trigpoint.Plural;
import org.trigpoint.codebooks.records.RecordKind;

/** What records of two kinds can both hang on, from the finest to the widest. */
enum Unit {
    PERSON("person", "people"),
    FAMILY("family", "families"),
    KEYWORKER("keyworker", "keyworkers"),
    SITE("site", "sites");

    private final String word;
    private final String many;

    Unit(String word, String many) {
        this.word = word;
        this.many = many;
    }

    /** As it stands in addresses, and of one. */
    String word() {
        return word;
    }

    String many() {
        return many;
    }

    String title() {
        return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }

    String counted(int number) {
        return Plural.of(number, word, many);
    }

    static Optional<Unit> of(String word) {
        return Arrays.stream(values()).filter(unit -> unit.word.equals(word)).findFirst();
    }

    /** Those that rows of a kind name, themselves or through the person or family that they are of. */
    static List<Unit> of(RecordKind kind) {
        return switch (kind) {
            case PERSON, QUESTIONNAIRE -> List.of(values());
            case FAMILY, CLOSURE -> List.of(FAMILY, KEYWORKER, SITE);
            case KEYWORKER, TRAINING, HUB_USE, SURVEY -> List.of(KEYWORKER, SITE);
            case SENIOR_STAFF, PRACTITIONER, REFLECTIVE_SESSION, AGGREGATE, SITE_FACT -> List.of(SITE);
        };
    }
}
