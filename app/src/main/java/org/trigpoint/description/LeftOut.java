package org.trigpoint.description;

import org.trigpoint.Plural;

/**
 * What a table leaves out because a family did not consent.
 *
 * @param data of which kind
 * @param rows how many rows
 * @param units of how many people, where somebody is asked again and again
 */
record LeftOut(Dataset data, int rows, int units) {

    /** Empty where nothing is left out. */
    String sentence() {
        if (rows == 0) {
            return "";
        }
        String what = switch (data.kind()) {
            case FAMILY -> Plural.of(rows, "family that did not consent", "families that did not consent");
            case PERSON -> people(rows) + " of families that did not consent";
            case QUESTIONNAIRE ->
                Plural.of(rows, "questionnaire") + " of " + people(units) + " whose family did not consent";
            default -> Plural.of(rows, "row") + " of families that did not consent";
        };
        return " " + what + (rows == 1 ? " is left out." : " are left out.");
    }

    private static String people(int many) {
        return Plural.of(many, "person", "people");
    }
}
