package org.trigpoint.texts;

import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.POSITION_MAP;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;
import static org.trigpoint.migrations.schema.Tables.VERSION_FILE;

import java.io.ByteArrayInputStream;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.EarlierVersions;
import org.trigpoint.sources.SourceQueries.Original;
import org.trigpoint.sources.Span;
import org.trigpoint.sources.TextVersions;

/** Readings of the versions of a text. */
@Service
@Transactional(readOnly = true)
public class VersionQueries {

    private final DSLContext sql;
    private final TextVersions texts;
    private final PositionMaps maps;

    VersionQueries(DSLContext sql, TextVersions texts, PositionMaps maps) {
        this.sql = sql;
        this.texts = texts;
        this.maps = maps;
    }

    /**
     * A version as the history shows it.
     *
     * @param version its key
     * @param number which of the source's versions, from 1
     * @param author the full name of who made it
     * @param madeAt when
     * @param reason why
     * @param madeOf the number of the version that it was made of; null for the first
     * @param words how many words it has
     * @param file the file that it was read from; null for the first version and for one that was read from none
     * @param present whether it is the present one
     * @param open whether the reader may read it; those of before names were replaced are for leads and data stewards
     */
    public record VersionRow(
            VersionId version,
            int number,
            String author,
            OffsetDateTime madeAt,
            String reason,
            @Nullable Integer madeOf,
            int words,
            @Nullable String file,
            boolean present,
            boolean open) {}

    /**
     * The versions of a source's text.
     *
     * @param reader who asks
     * @param source which source
     * @return the latest first
     * @throws NotFound when there is no such source for this reader
     */
    public List<VersionRow> history(Reader reader, SourceId source) {
        var earlier = TEXT_VERSION.as("earlier");
        List<VersionRow> rows = sql.select(
                        TEXT_VERSION.ID,
                        TEXT_VERSION.NUMBER,
                        PERSON.FULL_NAME,
                        TEXT_VERSION.MADE_AT,
                        TEXT_VERSION.REASON,
                        earlier.NUMBER,
                        TEXT_VERSION.WORDS,
                        DSL.when(EarlierVersions.open(reader), VERSION_FILE.NAME),
                        DSL.field(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID)),
                        DSL.field(EarlierVersions.open(reader)))
                .from(SOURCE)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.SOURCE_ID.eq(SOURCE.ID))
                .join(PERSON)
                .on(PERSON.ID.eq(TEXT_VERSION.MADE_BY))
                .leftJoin(POSITION_MAP)
                .on(POSITION_MAP.VERSION_ID.eq(TEXT_VERSION.ID))
                .leftJoin(earlier)
                .on(earlier.ID.eq(POSITION_MAP.FROM_VERSION_ID))
                .leftJoin(VERSION_FILE)
                .on(VERSION_FILE.VERSION_ID.eq(TEXT_VERSION.ID))
                .where(here(reader, source))
                .orderBy(TEXT_VERSION.NUMBER.desc())
                .fetch(Records.mapping(VersionRow::new));
        return some(rows);
    }

    private static List<VersionRow> some(List<VersionRow> rows) {
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        return rows;
    }

    /**
     * Where two versions differ.
     *
     * @param reader who asks
     * @param source which source
     * @param earlier one of its versions
     * @param later another one
     * @return the places, by whole words
     * @throws NotFound when there is no such source or version for this reader
     * @throws Refusal when one is of before names were replaced, and the reader neither a lead nor a data steward
     */
    public Difference difference(Reader reader, SourceId source, VersionId earlier, VersionId later) {
        return Difference.between(
                texts.version(reader, source, earlier).text(),
                texts.version(reader, source, later).text());
    }

    /**
     * Where everything before a place ends in the present text.
     *
     * @param reader who asks
     * @param source which source
     * @param version one of its versions
     * @param at a place in that version, in code points: at least 1
     * @return the place in the present text; where the words there were written anew, the end of what is in their stead
     * @throws NotFound when there is no such source or version for this reader, or the version has no such place
     */
    public int inPresent(Reader reader, SourceId source, VersionId version, int at) {
        VersionId present = sql.select(SOURCE.VERSION_ID)
                .from(SOURCE)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.SOURCE_ID.eq(SOURCE.ID), TEXT_VERSION.ID.eq(version))
                .where(here(reader, source), TEXT_VERSION.LENGTH.ge(at))
                .fetchOptional(SOURCE.VERSION_ID)
                .filter(found -> at > 0)
                .orElseThrow(NotFound::new);
        return switch (maps.between(source, version, present).carry(new Span(0, at))) {
            case Fate.Exact(Span now) -> now.end();
            case Fate.Changed(Span now) -> now.end();
            case Fate.Gone(int start, int end) -> Math.max(start, end);
        };
    }

    /**
     * The file that a later version was read from.
     *
     * @param reader who asks
     * @param source which source
     * @param version which of its versions
     * @return its name and content
     * @throws NotFound when there is no such source or version for this reader, or it was read from no file
     * @throws Refusal when names were replaced in it since, and the reader is neither a lead nor a data steward
     */
    public Original file(Reader reader, SourceId source, VersionId version) {
        return sql.select(VERSION_FILE.NAME, VERSION_FILE.BYTES, DSL.field(EarlierVersions.open(reader)))
                .from(VERSION_FILE)
                .join(SOURCE)
                .on(SOURCE.ID.eq(VERSION_FILE.SOURCE_ID))
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(VERSION_FILE.VERSION_ID))
                .where(here(reader, source), VERSION_FILE.VERSION_ID.eq(version))
                .fetchOptional(found -> {
                    if (!Boolean.TRUE.equals(found.value3())) {
                        throw EarlierVersions.closed();
                    }
                    return new Original(found.value1(), new ByteArrayInputStream(found.value2()));
                })
                .orElseThrow(NotFound::new);
    }

    private static Condition here(Reader reader, SourceId source) {
        var site = reader.onlySite();
        return DSL.and(
                SOURCE.STUDY_ID.eq(reader.study()),
                SOURCE.ID.eq(source),
                SOURCE.REMOVED_AT.isNull(),
                site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site));
    }
}
