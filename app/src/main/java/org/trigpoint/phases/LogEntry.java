package org.trigpoint.phases;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.LogEntryId;
import org.trigpoint.migrations.PersonId;

/**
 * An entry of the log, as it is read.
 *
 * @param id its key
 * @param kind what sort of entry
 * @param phase the phase it is stamped with
 * @param body Markdown
 * @param links what it speaks of, of what is there and open to whoever reads
 * @param author who wrote it first
 * @param authorName as colleagues see them
 * @param happenedAt the time it tells of
 * @param writtenAt when it was last written
 * @param revision how often it was written
 */
public record LogEntry(
        LogEntryId id,
        EntryKind kind,
        Phase phase,
        String body,
        List<Linked> links,
        PersonId author,
        String authorName,
        OffsetDateTime happenedAt,
        OffsetDateTime writtenAt,
        int revision) {

    /** What kind of thing an entry speaks of. */
    public enum What {
        /** A source as a whole. */
        SOURCE,
        /** Words of a source. */
        PASSAGE,
        /** A code. */
        CODE,
        /** A theme. */
        THEME,
        /** A memo. */
        MEMO
    }

    /**
     * Something that an entry speaks of.
     *
     * @param what which kind of thing
     * @param id its key; of a passage, that of its source
     * @param name what it is called now; of a memo, whose it is; of a passage, the title of its source
     * @param passage the words, for a passage; else null
     * @param present whether these words lie on the present text of the source; false for what is no passage
     * @param words the words of a passage as they stood when it was linked; else empty
     */
    public record Linked(
            What what, long id, String name, @Nullable Passage passage, boolean present, String words) {

        Linked quoted(String quotation) {
            return new Linked(what, id, name, passage, present, quotation);
        }
    }

    /**
     * The same entry as somebody had it before them at an earlier revision.
     *
     * @param earlier that revision
     * @return with that revision in place of its own
     */
    public LogEntry at(int earlier) {
        return new LogEntry(id, kind, phase, body, links, author, authorName, happenedAt, writtenAt, earlier);
    }

    LogEntry with(List<Linked> others) {
        return new LogEntry(id, kind, phase, body, others, author, authorName, happenedAt, writtenAt, revision);
    }
}
