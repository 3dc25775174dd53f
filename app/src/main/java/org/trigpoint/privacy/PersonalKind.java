package org.trigpoint.privacy;

/** What kind of personal data words may be. */
public enum PersonalKind {
    /** A name that a pseudonym stands for already. */
    KEY("Name with a pseudonym", ""),
    /** A name of the team or of somebody who speaks. */
    ROSTER("Name of the roster", ""),
    /** An address of electronic mail. */
    EMAIL("E-mail address", "e-mail address"),
    /** A telephone number of the United Kingdom. */
    TELEPHONE("Telephone number", "telephone number"),
    /** An NHS number whose check digit holds. */
    NHS_NUMBER("NHS number", "NHS number"),
    /** A National Insurance number. */
    NI_NUMBER("National Insurance number", "National Insurance number"),
    /** A postcode of the United Kingdom. */
    POSTCODE("Postcode", "postcode"),
    /** A whole date with words of birth before it. */
    DATE_OF_BIRTH("Date of birth", "date of birth"),
    /** Words in capitals within a sentence, which may be a name. */
    CAPITALISED("Word in capitals", "");

    private final String label;
    private final String standIn;

    PersonalKind(String label, String standIn) {
        this.label = label;
        this.standIn = standIn;
    }

    /**
     * The words that people read.
     *
     * @return in sentence case
     */
    public String label() {
        return label;
    }

    /**
     * What usually stands for it.
     *
     * @return without brackets; empty where that depends on the name
     */
    public String standIn() {
        return standIn;
    }
}
