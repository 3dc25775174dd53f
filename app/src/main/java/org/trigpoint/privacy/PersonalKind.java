package org.trigpoint.privacy;

/** What kind of personal data words may be. */
public enum PersonalKind {
    /** A name that the study's roster holds. */
    ROSTER("Name of the roster"),
    /** An address of electronic mail. */
    EMAIL("E-mail address"),
    /** A telephone number of the United Kingdom. */
    TELEPHONE("Telephone number"),
    /** An NHS number whose check digit holds. */
    NHS_NUMBER("NHS number"),
    /** A National Insurance number. */
    NI_NUMBER("National Insurance number"),
    /** A postcode of the United Kingdom. */
    POSTCODE("Postcode"),
    /** A whole date with words of birth before it. */
    DATE_OF_BIRTH("Date of birth"),
    /** Words in capitals within a sentence, which may be a name. */
    CAPITALISED("Word in capitals");

    private final String label;

    PersonalKind(String label) {
        this.label = label;
    }

    /** The words that people read. */
    public String label() {
        return label;
    }
}
