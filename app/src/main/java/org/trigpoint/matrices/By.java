package org.trigpoint.matrices;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.trigpoint.Refusal;

/**
 * What the columns of a matrix are.
 *
 * @param of what kind of thing
 * @param attribute the name of a free attribute of sources; empty for anything else
 */
public record By(Of of, String attribute) {

    /** The site of the source. */
    public static final By SITE = new By(Of.SITE, "");
    /** The role of the participant who speaks. */
    public static final By ROLE = new By(Of.ROLE, "");
    /** The wave of the source. */
    public static final By WAVE = new By(Of.WAVE, "");
    /** The kind of the source. */
    public static final By KIND = new By(Of.KIND, "");
    /** The arm that the source's site belongs to. */
    public static final By ARM = new By(Of.ARM, "");
    /** How services are set up at the source's site. */
    public static final By STRUCTURE = new By(Of.STRUCTURE, "");
    /** The participant who speaks. */
    public static final By PARTICIPANT = new By(Of.PARTICIPANT, "");

    /** Refuses an attribute without its name, and a name where there is no attribute. */
    public By {
        attribute = attribute.strip();
        if ((of == Of.ATTRIBUTE) == attribute.isEmpty()) {
            throw new Refusal("Name the attribute: a matrix is set by it as “attribute:” and its name.");
        }
    }

    /** What kind of thing columns are. */
    public enum Of {
        /** Sites. */
        SITE("site", "Site", false),
        /** Roles. */
        ROLE("role", "Role", true),
        /** Waves. */
        WAVE("wave", "Wave", false),
        /** Kinds of source. */
        KIND("kind", "Kind of source", false),
        /** Arms of the trial. */
        ARM("arm", "Arm", false),
        /** How services are set up at sites. */
        STRUCTURE("structure", "Structure of the site", false),
        /** Participants. */
        PARTICIPANT("participant", "Participant", true),
        /** The values of a free attribute of sources. */
        ATTRIBUTE("attribute", "Attribute", false);

        private final String word;
        private final String label;
        private final boolean ofSpeaker;

        Of(String word, String label, boolean ofSpeaker) {
            this.word = word;
            this.label = label;
            this.ofSpeaker = ofSpeaker;
        }
    }

    /**
     * What every study can be set by.
     *
     * @return all but attributes, which studies name themselves
     */
    public static List<By> plain() {
        return Arrays.stream(Of.values())
                .filter(of -> of != Of.ATTRIBUTE)
                .map(of -> new By(of, ""))
                .toList();
    }

    /**
     * Columns by a free attribute of sources.
     *
     * @param name the attribute's name
     * @return one column a value
     */
    public static By attribute(String name) {
        return new By(Of.ATTRIBUTE, name);
    }

    /** Whether a segment falls where its speaker belongs, and not where its source does. */
    boolean ofSpeaker() {
        return of.ofSpeaker;
    }

    /**
     * As it is typed on the command line and stands in links.
     *
     * @return a lower-case word; for an attribute {@code attribute:} and its name
     */
    public String word() {
        return of == Of.ATTRIBUTE ? of.word + ":" + attribute : of.word;
    }

    /**
     * As people read it.
     *
     * @return in sentence case; an attribute by its own name
     */
    public String label() {
        return of == Of.ATTRIBUTE ? attribute : of.label;
    }

    /**
     * What a word names.
     *
     * @param word one of the words
     * @return the columns
     * @throws Refusal when a matrix can't be set by that
     */
    public static By of(String word) {
        String start = Of.ATTRIBUTE.word + ":";
        return word.startsWith(start)
                ? attribute(word.substring(start.length()))
                : Stream.of(Of.values())
                        .filter(of -> of != Of.ATTRIBUTE && of.word.equals(word))
                        .findFirst()
                        .map(of -> new By(of, ""))
                        .orElseThrow(() -> new Refusal("A matrix can’t be set by “" + word
                                + "”: use site, role, wave, kind, arm, structure, participant, or attribute: and the name"
                                + " of an attribute."));
    }
}
