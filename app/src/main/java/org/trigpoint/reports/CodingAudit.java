package org.trigpoint.reports;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.Span;

/**
 * What became of the codings of one source in one analysis, from the first to the last.
 *
 * @param source which source
 * @param title its title
 * @param version the number of its present text version, from 1
 * @param events what was done, the oldest first
 */
public record CodingAudit(SourceId source, String title, int version, List<Event> events) {

    /** Keeps its own list. */
    public CodingAudit {
        events = List.copyOf(events);
    }

    /** What can be done with a coding, or with the text below it. */
    public enum Deed {
        /** A passage was given a code. */
        CODED("Gave the code"),
        /** A code was taken off a passage. */
        REMOVED("Took the code off"),
        /** The boundaries of a coding were moved. */
        MOVED("Moved the boundaries"),
        /** A coding got another code, by hand or because codes were merged or split. */
        RECODED("Changed the code"),
        /** A coding was put on words of the changed text. */
        CARRIED("Put it on the changed text"),
        /** A team wrote down the coding that it agreed on. */
        AGREED("Wrote down the agreed coding"),
        /** What a team had agreed on was taken back. */
        TAKEN_BACK("Took the agreed coding back"),
        /** An agreement speaks for a coding, which counts no more beside it. */
        SPOKEN_FOR("An agreement speaks for it"),
        /** No agreement speaks for a coding any more. */
        SPEAKS_AGAIN("It speaks for itself again"),
        /** The source got another text. */
        TEXT("Changed the text");

        private final String label;

        Deed(String label) {
            this.label = label;
        }

        /**
         * As people read it.
         *
         * @return in sentence case
         */
        public String label() {
            return label;
        }
    }

    /** Whether it was done, or what was done was turned. */
    public enum Turned {
        /** It was done. */
        DONE(""),
        /** It had been done, and was undone. */
        UNDONE("Undid: "),
        /** It had been undone, and was done again. */
        REDONE("Did again: ");

        private final String label;

        Turned(String label) {
            this.label = label;
        }
    }

    /**
     * One thing that was done.
     *
     * @param at when
     * @param person who did it
     * @param deed what
     * @param turned whether it was done, undone or done again
     * @param code the code, as it is called now with those above it; empty for a change of the text
     * @param codeBefore the code that it was before; empty unless the code changed
     * @param coder whose coding it is; empty for a change of the text
     * @param version the number of the text version that the positions count on
     * @param span where it lies afterwards, or lay where it was taken off; null where that is not known any more
     * @param before where it lay before; null unless its boundaries were moved
     * @param words the words there; empty where they are not known any more
     * @param note why, where somebody said so; may be empty
     * @param line the line of the journal that tells of it; 0 where none does
     */
    public record Event(
            OffsetDateTime at,
            String person,
            Deed deed,
            Turned turned,
            String code,
            String codeBefore,
            String coder,
            int version,
            @Nullable Span span,
            @Nullable Span before,
            String words,
            String note,
            long line) {

        /**
         * What was done, in words.
         *
         * @return such as {@code Undid: Gave the code}
         */
        public String said() {
            return turned.label + deed.label();
        }
    }
}
