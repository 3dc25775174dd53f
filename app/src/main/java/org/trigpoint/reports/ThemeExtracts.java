package org.trigpoint.reports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.coding.Passage;
import org.trigpoint.evidence.Stance;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.themes.Theme;

/**
 * Where the extracts of themes lie, with all that is said of them but their words: these are many, and are read a few at a time.
 *
 * @param themes each before its subthemes
 * @param all the coded passages of all these themes, each counted once
 * @param people who may speak in them
 */
public record ThemeExtracts(List<OfTheme> themes, Count all, Map<ParticipantId, Person> people) {

    /** Keeps its own copies. */
    public ThemeExtracts {
        themes = List.copyOf(themes);
        people = Map.copyOf(people);
    }

    /**
     * A participant.
     *
     * @param pseudonym how they are called
     * @param role their role
     * @param advice what to mind before they are quoted; empty where they could not be recognised by role and site
     */
    public record Person(String pseudonym, String role, String advice) {}

    /**
     * Who speaks in an extract.
     *
     * @param placed the extract
     * @param words its words
     * @return the participant who is known to speak; where none is, their label in the transcript, without a role
     */
    public Person speaking(Placed placed, InContext words) {
        ParticipantId speaks = placed.speaker() == null ? words.participant() : placed.speaker();
        Person person = speaks == null ? null : people.get(speaks);
        return person == null ? new Person(words.speaker(), "", "") : person;
    }

    /**
     * What a theme rests on.
     *
     * @param theme the theme
     * @param extracts what speaks for it, in the order that was asked for: passages with its codes, and those put to it by hand
     * @param against what contradicts it or does not fit it, in the same order; a passage that stands here stands nowhere else
     * @param count the passages with its codes, as the theme matrix counts them
     */
    public record OfTheme(Theme theme, List<Placed> extracts, List<Placed> against, Count count) {

        /** Keeps its own lists. */
        public OfTheme {
            extracts = List.copyOf(extracts);
            against = List.copyOf(against);
        }
    }

    /**
     * How much it is.
     *
     * @param segments coded passages; the same words coded twice are one
     * @param sources in how many sources
     * @param participants how many participants are known to speak in them
     */
    public record Count(int segments, int sources, int participants) {}

    /**
     * A passage and where it comes from.
     *
     * @param passage where it lies
     * @param title the source's title
     * @param kind what the source is
     * @param site the code of the source's site; empty for none
     * @param wave the source's wave; empty for none
     * @param speaker who speaks where it starts; null where nobody is known, or it was put to the theme by hand
     * @param role the role of who speaks; empty where nobody is known
     * @param codes its codes among those of the theme, in the order of their keys; empty where it was put to the theme by hand
     * @param stance how it stands to the theme; null where nobody said so by hand
     * @param note why; may be empty
     */
    public record Placed(
            Passage passage,
            String title,
            SourceKind kind,
            String site,
            String wave,
            @Nullable ParticipantId speaker,
            String role,
            List<CodeId> codes,
            @Nullable Stance stance,
            String note) {

        /** Keeps its own list. */
        public Placed {
            codes = List.copyOf(codes);
        }
    }
}
