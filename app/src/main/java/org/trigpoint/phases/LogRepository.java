package org.trigpoint.phases;

import static org.trigpoint.migrations.schema.Tables.LOG_ENTRY;
import static org.trigpoint.migrations.schema.Tables.LOG_LINK;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.LogEntryId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.schema.tables.records.LogEntryRecord;
import org.trigpoint.migrations.schema.tables.records.LogLinkRecord;

/** The sole writer of entries and of what they speak of. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LogRepository {

    private final DSLContext sql;

    LogRepository(DSLContext sql) {
        this.sql = sql;
    }

    LogEntryId insert(LogEntryRecord entry, LogLinks links) {
        LogEntryId made = sql.insertInto(LOG_ENTRY)
                .set(entry)
                .returningResult(LOG_ENTRY.ID)
                .fetchSingle()
                .value1();
        link(entry.getStudyId(), made, links);
        return made;
    }

    /** An entry that this coder may see, held until the transaction ends. */
    LogEntryRecord lock(Coder coder, LogEntryId entry) {
        return sql.selectFrom(LOG_ENTRY)
                .where(LOG_ENTRY.ID.eq(entry), LogEntries.visible(coder))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    void revise(LogEntryRecord entry, EntryKind kind, Phase phase, String body, OffsetDateTime at) {
        sql.update(LOG_ENTRY)
                .set(LOG_ENTRY.KIND, kind.word())
                .set(LOG_ENTRY.PHASE, phase.word())
                .set(LOG_ENTRY.BODY, body)
                .set(LOG_ENTRY.HAPPENED_AT, at)
                .set(LOG_ENTRY.REVISION, LOG_ENTRY.REVISION.plus(1))
                .set(LOG_ENTRY.WRITTEN_AT, DSL.currentOffsetDateTime())
                .where(LOG_ENTRY.ID.eq(entry.getId()))
                .execute();
    }

    /** Links what is wanted in place of what the writer had before them. */
    void relink(Coder coder, LogEntryId entry, LogLinks links) {
        sql.deleteFrom(LOG_LINK)
                .where(LOG_LINK.ENTRY_ID.eq(entry), LogEntries.shownLinks(coder))
                .execute();
        link(coder.study(), entry, links);
    }

    /** What it speaks of goes first, so that it comes back after it. */
    void delete(LogEntryId entry) {
        sql.deleteFrom(LOG_LINK).where(LOG_LINK.ENTRY_ID.eq(entry)).execute();
        sql.deleteFrom(LOG_ENTRY).where(LOG_ENTRY.ID.eq(entry)).execute();
    }

    private void link(StudyId study, LogEntryId entry, LogLinks links) {
        List<LogLinkRecord> rows = new ArrayList<>();
        links.sources().forEach(source -> rows.add(row(row -> row.setSourceId(source))));
        links.passages().forEach(passage -> rows.add(row(row -> lay(row, passage))));
        links.codes().forEach(code -> rows.add(row(row -> row.setCodeId(code))));
        links.themes().forEach(theme -> rows.add(row(row -> row.setThemeId(theme))));
        links.memos().forEach(memo -> rows.add(row(row -> row.setMemoId(memo))));
        for (LogLinkRecord row : rows) {
            row.setStudyId(study);
            row.setEntryId(entry);
            sql.insertInto(LOG_LINK).set(row).execute();
        }
    }

    private static LogLinkRecord row(Consumer<LogLinkRecord> filled) {
        LogLinkRecord row = new LogLinkRecord();
        filled.accept(row);
        return row;
    }

    private static void lay(LogLinkRecord row, Passage passage) {
        row.setSourceId(passage.source());
        row.setVersionId(passage.version());
        row.setSpanStart(passage.span().start());
        row.setSpanEnd(passage.span().end());
    }
}
