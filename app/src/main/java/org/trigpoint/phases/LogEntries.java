package org.trigpoint.phases;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.HIDDEN_WORK;
import static org.trigpoint.migrations.schema.Tables.LOG_ENTRY;
import static org.trigpoint.migrations.schema.Tables.LOG_LINK;
import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.THEME;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.Person;
import org.trigpoint.phases.LogEntry.Linked;
import org.trigpoint.phases.LogEntry.What;
import org.trigpoint.sources.Quotation;
import org.trigpoint.sources.Quotations;
import org.trigpoint.sources.Span;

/**
 * Entries as they are read. Who is held to one site reads their own alone, for an entry may quote anything; and what a colleague of
 * a blind round writes about its sources is hidden as their codings are.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LogEntries {

    private static final Person MEMO_AUTHOR = PERSON.as("memo_author");

    private final DSLContext sql;
    private final Quotations quotations;

    LogEntries(DSLContext sql, Quotations quotations) {
        this.sql = sql;
        this.quotations = quotations;
    }

    /** Over rows of {@code log_entry}. */
    static Condition visible(Reader reader) {
        var site = reader.onlySite();
        return LOG_ENTRY
                .STUDY_ID
                .eq(reader.study())
                .and(site == null ? noCondition() : LOG_ENTRY.AUTHOR_ID.eq(reader.person()))
                .and(notExists(selectOne()
                        .from(LOG_LINK)
                        .leftJoin(MEMO)
                        .on(MEMO.ID.eq(LOG_LINK.MEMO_ID))
                        .join(HIDDEN_WORK)
                        .on(
                                HIDDEN_WORK.VIEWER_ID.eq(reader.person()),
                                HIDDEN_WORK.WORKER_ID.eq(LOG_ENTRY.AUTHOR_ID),
                                HIDDEN_WORK.ANALYSIS_ID.eq(LOG_ENTRY.ANALYSIS_ID),
                                HIDDEN_WORK.SOURCE_ID.eq(coalesce(LOG_LINK.SOURCE_ID, MEMO.SOURCE_ID)))
                        .where(LOG_LINK.ENTRY_ID.eq(LOG_ENTRY.ID))));
    }

    /**
     * Over rows of {@code log_link}: what somebody has before them when they write an entry anew. Words of an earlier text, and what
     * is in the bin or hidden, stay linked whatever they do.
     */
    static Condition shownLinks(Reader reader) {
        Condition source = SOURCE.ID
                .eq(LOG_LINK.SOURCE_ID)
                .and(SOURCE.REMOVED_AT.isNull())
                .and(LOG_LINK.VERSION_ID.isNull().or(LOG_LINK.VERSION_ID.eq(SOURCE.VERSION_ID)));
        Condition memo = MEMO.ID.eq(LOG_LINK.MEMO_ID).and(Blindness.openMemos(reader.person()));
        return exists(selectOne().from(SOURCE).where(source))
                .or(exists(selectOne().from(CODE).where(CODE.ID.eq(LOG_LINK.CODE_ID), CODE.REMOVED_AT.isNull())))
                .or(exists(selectOne().from(THEME).where(THEME.ID.eq(LOG_LINK.THEME_ID), THEME.REMOVED_AT.isNull())))
                .or(exists(selectOne().from(MEMO).where(memo)));
    }

    /** Some entries, the earliest told of first, with the words of the passages that they speak of. */
    List<LogEntry> read(Reader reader, Condition which) {
        List<LogEntry> entries = sql.select(
                        LOG_ENTRY.ID,
                        LOG_ENTRY.KIND.convertFrom(EntryKind::of),
                        LOG_ENTRY.PHASE.convertFrom(Phase::of),
                        LOG_ENTRY.BODY,
                        links(reader),
                        LOG_ENTRY.AUTHOR_ID,
                        PERSON.FULL_NAME,
                        LOG_ENTRY.HAPPENED_AT,
                        LOG_ENTRY.WRITTEN_AT,
                        LOG_ENTRY.REVISION)
                .from(LOG_ENTRY)
                .join(PERSON)
                .on(PERSON.ID.eq(LOG_ENTRY.AUTHOR_ID))
                .where(visible(reader), which)
                .orderBy(LOG_ENTRY.HAPPENED_AT, LOG_ENTRY.ID)
                .fetch(Records.mapping(LogEntry::new));
        return quoted(reader, entries);
    }

    private static Field<List<Linked>> links(Reader reader) {
        return multiset(linkedRows(reader))
                .convertFrom(rows ->
                        rows.stream().flatMap(row -> linked(row).stream()).toList());
    }

    private static Select<?> linkedRows(Reader reader) {
        var site = reader.onlySite();
        Condition at = site == null ? noCondition() : SOURCE.SITE_ID.eq(site);
        return select(
                        LOG_LINK.SOURCE_ID,
                        SOURCE.TITLE,
                        SOURCE.VERSION_ID,
                        LOG_LINK.VERSION_ID,
                        LOG_LINK.SPAN_START,
                        LOG_LINK.SPAN_END,
                        CODE.ID,
                        CODE.NAME,
                        THEME.ID,
                        THEME.NAME,
                        MEMO.ID,
                        MEMO_AUTHOR.FULL_NAME)
                .from(LOG_LINK)
                .leftJoin(SOURCE)
                .on(SOURCE.ID.eq(LOG_LINK.SOURCE_ID), SOURCE.REMOVED_AT.isNull(), at)
                .leftJoin(CODE)
                .on(CODE.ID.eq(LOG_LINK.CODE_ID), CODE.REMOVED_AT.isNull())
                .leftJoin(THEME)
                .on(THEME.ID.eq(LOG_LINK.THEME_ID), THEME.REMOVED_AT.isNull())
                .leftJoin(MEMO)
                .on(MEMO.ID.eq(LOG_LINK.MEMO_ID), Blindness.openMemos(reader.person()))
                .leftJoin(MEMO_AUTHOR)
                .on(MEMO_AUTHOR.ID.eq(MEMO.AUTHOR_ID))
                .where(LOG_LINK.ENTRY_ID.eq(LOG_ENTRY.ID))
                .orderBy(LOG_LINK.ID);
    }

    /** Empty for what is in the bin, or not there for this reader. */
    private static Optional<Linked> linked(Record row) {
        if (row.get(SOURCE.TITLE) != null) {
            return Optional.of(ofSource(row));
        }
        if (row.get(CODE.NAME) != null) {
            return Optional.of(plain(What.CODE, row.get(CODE.ID).value(), row.get(CODE.NAME)));
        }
        if (row.get(THEME.NAME) != null) {
            return Optional.of(plain(What.THEME, row.get(THEME.ID).value(), row.get(THEME.NAME)));
        }
        return Optional.ofNullable(row.get(MEMO_AUTHOR.FULL_NAME))
                .map(author -> plain(What.MEMO, row.get(MEMO.ID).value(), author));
    }

    private static Linked ofSource(Record row) {
        SourceId source = row.get(LOG_LINK.SOURCE_ID);
        VersionId version = row.get(LOG_LINK.VERSION_ID);
        if (version == null) {
            return plain(What.SOURCE, source.value(), row.get(SOURCE.TITLE));
        }
        Span span = new Span(row.get(LOG_LINK.SPAN_START), row.get(LOG_LINK.SPAN_END));
        boolean present = version.equals(row.get(SOURCE.VERSION_ID));
        Passage passage = new Passage(source, version, span);
        return new Linked(What.PASSAGE, source.value(), row.get(SOURCE.TITLE), passage, present, "");
    }

    private static Linked plain(What what, long id, String name) {
        return new Linked(what, id, name, null, false, "");
    }

    private List<LogEntry> quoted(Reader reader, List<LogEntry> entries) {
        List<Quotations.Place> places = new ArrayList<>();
        for (LogEntry entry : entries) {
            for (Linked link : entry.links()) {
                Passage passage = link.passage();
                if (passage != null) {
                    places.add(new Quotations.Place(passage.version(), passage.span()));
                }
            }
        }
        if (places.isEmpty()) {
            return entries;
        }
        Iterator<Quotation> words = quotations.cut(reader, places, 0).iterator();
        List<LogEntry> quoted = new ArrayList<>();
        for (LogEntry entry : entries) {
            List<Linked> links = new ArrayList<>();
            for (Linked link : entry.links()) {
                links.add(
                        link.passage() == null ? link : link.quoted(words.next().words()));
            }
            quoted.add(entry.with(List.copyOf(links)));
        }
        return quoted;
    }
}
