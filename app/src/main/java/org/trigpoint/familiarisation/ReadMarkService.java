package org.trigpoint.familiarisation;

import static org.trigpoint.migrations.schema.Tables.READ_MARK;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.familiarisation.ReadingFact.ReadMarkRemoved;
import org.trigpoint.familiarisation.ReadingFact.SourceRead;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;

/** Says how far one has read. Nothing is marked by itself: it is read when its reader says so. */
@Service
@Transactional
public class ReadMarkService {

    private final DSLContext sql;
    private final Journal journal;

    ReadMarkService(DSLContext sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** A text, and whether a place in it is followed by nothing but space. */
    private record Text(VersionId version, int length, boolean ends) {}

    /**
     * Marks a source as read up to a place, in place of what was marked before.
     *
     * @param coder who has read
     * @param source which
     * @param version the text version that they had before them
     * @param end the first code point that is not read, at least 1; with nothing but space after it, all is read
     * @throws NotFound when there is no such source for this coder
     * @throws Refusal when the source has another text by now, or the place is not in it
     */
    public void readTo(Coder coder, SourceId source, VersionId version, int end) {
        Text text = text(coder, source, end);
        if (!text.version().equals(version)) {
            throw new Refusal("The text has changed since it was opened: open the source again.");
        }
        if (end < 1 || end > text.length()) {
            throw new Refusal("That place is not in the text: open the source again.");
        }
        keep(coder, source, text, text.ends() ? text.length() : end);
    }

    /**
     * Marks a source as read from beginning to end.
     *
     * @param coder who has read
     * @param source which
     * @throws NotFound when there is no such source for this coder
     */
    public void readWhole(Coder coder, SourceId source) {
        Text text = text(coder, source, 0);
        keep(coder, source, text, Math.max(1, text.length()));
    }

    /**
     * Counts a source as not read again.
     *
     * @param coder who has read it, or not
     * @param source which
     * @throws NotFound when there is no such source for this coder
     */
    public void unread(Coder coder, SourceId source) {
        text(coder, source, 0);
        int gone = sql.deleteFrom(READ_MARK)
                .where(READ_MARK.SOURCE_ID.eq(source), READ_MARK.PERSON_ID.eq(coder.person()))
                .execute();
        if (gone > 0) {
            journal.record(coder.study(), coder.person(), new ReadMarkRemoved(source));
        }
    }

    private void keep(Coder coder, SourceId source, Text text, int reached) {
        sql.insertInto(READ_MARK)
                .set(READ_MARK.STUDY_ID, coder.study())
                .set(READ_MARK.SOURCE_ID, source)
                .set(READ_MARK.PERSON_ID, coder.person())
                .set(READ_MARK.VERSION_ID, text.version())
                .set(READ_MARK.REACHED, reached)
                .onConflict(READ_MARK.SOURCE_ID, READ_MARK.PERSON_ID)
                .doUpdate()
                .set(READ_MARK.VERSION_ID, text.version())
                .set(READ_MARK.REACHED, reached)
                .set(READ_MARK.MARKED_AT, DSL.currentOffsetDateTime())
                .execute();
        journal.record(
                coder.study(),
                coder.person(),
                new SourceRead(source, text.version(), reached, reached >= text.length()));
    }

    private Text text(Coder coder, SourceId source, int end) {
        var site = coder.onlySite();
        return sql.select(
                        TEXT_VERSION.ID,
                        TEXT_VERSION.LENGTH,
                        DSL.condition(
                                "btrim(substr({0}, {1}), E' \\n\\t') = ''",
                                TEXT_VERSION.TEXT, DSL.val(Math.max(0, end) + 1)))
                .from(SOURCE)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .where(
                        SOURCE.STUDY_ID.eq(coder.study()),
                        SOURCE.ID.eq(source),
                        SOURCE.REMOVED_AT.isNull(),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .forKeyShare()
                .of(SOURCE)
                .fetchOptional(row -> new Text(row.value1(), row.value2(), Boolean.TRUE.equals(row.value3())))
                .orElseThrow(NotFound::new);
    }
}
