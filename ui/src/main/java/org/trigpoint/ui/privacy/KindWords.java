package org.trigpoint.ui.privacy;

import java.util.Map;
import java.util.stream.Collectors;
import org.trigpoint.Plural;
import org.trigpoint.privacy.PersonalKind;

/** Numbers with their word. */
final class KindWords {

    private KindWords() {}

    /** Such as "2 telephone numbers, 11 words in capitals". */
    static String of(Map<PersonalKind, Integer> places) {
        return places.entrySet().stream()
                .map(one -> kind(one.getValue(), one.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String kind(int number, PersonalKind kind) {
        String one = switch (kind) {
            case KEY -> "name with a pseudonym";
            case ROSTER -> "name of the roster";
            case EMAIL -> "e-mail address";
            case TELEPHONE -> "telephone number";
            case NHS_NUMBER -> "NHS number";
            case NI_NUMBER -> "National Insurance number";
            case POSTCODE -> "postcode";
            case DATE_OF_BIRTH -> "date of birth";
            case CAPITALISED -> "word in capitals";
        };
        String many = switch (kind) {
            case KEY -> "names with a pseudonym";
            case ROSTER -> "names of the roster";
            case EMAIL -> "e-mail addresses";
            case DATE_OF_BIRTH -> "dates of birth";
            case CAPITALISED -> "words in capitals";
            default -> one + "s";
        };
        return Plural.of(number, one, many);
    }
}
