package org.trigpoint.phases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codes.Analysis;
import org.trigpoint.memos.MemoLine;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.PhaseMoveId;

/**
 * How an analysis developed, as far as its reader sees it.
 *
 * @param analysis its name and method
 * @param stretches where it was from when to when, the first first; never empty, the last is where it is
 * @param days what happened, the last day first; days on which nothing did are left out
 */
public record Development(Analysis analysis, List<Stretch> stretches, List<Day> days) {

    /** What a line of the log tells of. */
    public enum Kind {
        /** An entry that somebody wrote. */
        ENTRY("Entries"),
        /** A memo about the study, a source, a code or a theme. */
        MEMO("Memos"),
        /** A move from one phase to another. */
        MOVE("Moves between phases"),
        /** What somebody did to codes on one day. */
        CODES("Changes of codes"),
        /** How much somebody coded on one day. */
        CODING("Coding"),
        /** What became of a theme. */
        THEME("Themes"),
        /** A round of coding begun or ended. */
        ROUND("Rounds"),
        /** A codebook named, locked or unlocked. */
        CODEBOOK("Codebook"),
        /** The analysis begun, renamed, or declared otherwise. */
        ANALYSIS("The analysis itself");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As people read it. */
        public String label() {
            return label;
        }
    }

    /** What a line or a sentence opens. */
    public enum To {
        /** An entry of the log. */
        ENTRY,
        /** The phases and the moves between them. */
        PHASES,
        /** A memo, by what it is about. */
        MEMO,
        /** A code in the codebook. */
        CODE,
        /** The codebook. */
        CODEBOOK,
        /** The named versions of the codebook. */
        VERSIONS,
        /** A theme. */
        THEME,
        /** The themes. */
        THEMES,
        /** The rounds of coding. */
        ROUNDS,
        /** How far everybody has read and coded. */
        PROGRESS,
        /** The sources of the study. */
        SOURCES,
        /** The analyses of the study. */
        ANALYSES
    }

    /**
     * Where a line or a sentence leads.
     *
     * @param to what kind of place
     * @param id which of them; 0 where there is one alone
     */
    public record Pointer(To to, long id) {
        static Pointer to(To to) {
            return new Pointer(to, 0);
        }
    }

    /**
     * A stretch of time that the analysis was in one phase.
     *
     * @param phase which
     * @param from when it moved there; for the first, when it was begun
     * @param until when it moved on or back; null while it is there
     * @param move the move that brought it there; null for the first
     * @param back whether it came back from a later phase
     * @param reason why it moved there; may be empty
     * @param byName who said so; empty for the first
     * @param entries how many entries tell of this stretch
     * @param codes how many codes were made in it
     * @param themes how many themes were made in it
     */
    public record Stretch(
            Phase phase,
            OffsetDateTime from,
            @Nullable OffsetDateTime until,
            @Nullable PhaseMoveId move,
            boolean back,
            String reason,
            String byName,
            int entries,
            int codes,
            int themes) {

        boolean holds(OffsetDateTime moment) {
            return !moment.isBefore(from) && (until == null || moment.isBefore(until));
        }
    }

    /**
     * One line of the log.
     *
     * @param kind what it tells of
     * @param at when
     * @param person who did it; null for the application itself
     * @param personName as colleagues see them
     * @param phase the phase that it is stamped with, or else that the analysis was in then
     * @param words what happened; empty for entries and memos, which have words of their own
     * @param pointer what it opens
     * @param entry the entry; null for what is none
     * @param memo the memo; null for what is none
     */
    public record Line(
            Kind kind,
            OffsetDateTime at,
            @Nullable PersonId person,
            String personName,
            Phase phase,
            String words,
            Pointer pointer,
            @Nullable LogEntry entry,
            @Nullable MemoLine memo) {}

    /**
     * A day on which something happened.
     *
     * @param day in the United Kingdom
     * @param lines the last first
     */
    public record Day(LocalDate day, List<Line> lines) {}

    /**
     * Which lines are wanted; null lets all through.
     *
     * @param phase those of one phase
     * @param kind those that tell of one kind of thing
     * @param entryKind entries of one sort
     * @param person those of one person
     */
    public record Filter(
            @Nullable Phase phase,
            @Nullable Kind kind,
            @Nullable EntryKind entryKind,
            @Nullable PersonId person) {

        /** Lets everything through. */
        public static final Filter ALL = new Filter(null, null, null, null);

        private boolean lets(Line line) {
            LogEntry entry = line.entry();
            return (phase == null || phase.equals(line.phase()))
                    && (kind == null || kind == line.kind())
                    && (entryKind == null || (entry != null && entry.kind() == entryKind))
                    && (person == null || Objects.equals(person, line.person()));
        }
    }

    /**
     * Where the analysis is.
     *
     * @return the phase of the last stretch
     */
    public Phase present() {
        return stretches.getLast().phase();
    }

    /**
     * The days with the lines that a filter lets through.
     *
     * @param filter which lines are wanted
     * @return the last day first; days without such lines are left out
     */
    public List<Day> days(Filter filter) {
        return days.stream()
                .map(day -> new Day(
                        day.day(), day.lines().stream().filter(filter::lets).toList()))
                .filter(day -> !day.lines().isEmpty())
                .toList();
    }
}
