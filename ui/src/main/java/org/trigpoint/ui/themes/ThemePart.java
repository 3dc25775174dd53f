package org.trigpoint.ui.themes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the screen of a theme shows at a time. */
enum ThemePart {
    DEFINITION("Definition"),
    CODES("Codes"),
    EXTRACTS("Extracts"),
    QUOTATIONS("Quotations"),
    HISTORY("History");

    private final String label;

    ThemePart(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** As it stands in addresses. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first part when the word names none. */
    static ThemePart of(Optional<String> word) {
        return Arrays.stream(values())
                .filter(part -> word.filter(part.word()::equals).isPresent())
                .findFirst()
                .orElse(DEFINITION);
    }
}
