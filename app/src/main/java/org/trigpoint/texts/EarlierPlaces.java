package org.trigpoint.texts;

import static org.trigpoint.migrations.schema.Tables.EARLIER_PLACE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.CodeExampleId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.FrameworkEvidenceId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.ThemeExtractId;
import org.trigpoint.migrations.ThemeQuotationId;
import org.trigpoint.migrations.schema.tables.records.EarlierPlaceRecord;
import org.trigpoint.sources.Span;
import org.trigpoint.texts.Carrier.Kind;

/** The sole writer of where things lay before their words were corrected. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EarlierPlaces {

    private final DSLContext sql;

    EarlierPlaces(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Where a thing lay before a correction.
     *
     * @param id its key; 0 before it is kept
     * @param was where it lay
     * @param left where the correction put it
     */
    record Earlier(long id, Place was, Place left) {}

    /** The earlier places of a source's things of one kind, by the key of the thing; the last first. */
    Map<Long, List<Earlier>> of(SourceId source, Kind kind) {
        Field<Long> thing = thing(kind);
        return sql.select(thing, EARLIER_PLACE)
                .from(EARLIER_PLACE)
                .where(EARLIER_PLACE.SOURCE_ID.eq(source), thing.isNotNull())
                .orderBy(EARLIER_PLACE.ID.desc())
                .fetchGroups(row -> row.value1(), row -> earlier(row.value2()));
    }

    void keep(StudyId study, SourceId source, Kind kind, Map<Long, Earlier> left) {
        sql.batchInsert(left.entrySet().stream()
                        .map(one -> row(study, source, kind, one.getKey(), one.getValue()))
                        .toList())
                .execute();
    }

    void forget(Collection<Long> places) {
        if (!places.isEmpty()) {
            sql.deleteFrom(EARLIER_PLACE).where(EARLIER_PLACE.ID.in(places)).execute();
        }
    }

    private static Field<Long> thing(Kind kind) {
        return switch (kind) {
            case CODINGS -> EARLIER_PLACE.CODING_ID.coerce(Long.class);
            case MEMOS -> EARLIER_PLACE.MEMO_ID.coerce(Long.class);
            case EXAMPLES -> EARLIER_PLACE.CODE_EXAMPLE_ID.coerce(Long.class);
            case EVIDENCE -> EARLIER_PLACE.FRAMEWORK_EVIDENCE_ID.coerce(Long.class);
            case THEME_EXTRACTS -> EARLIER_PLACE.THEME_EXTRACT_ID.coerce(Long.class);
            case QUOTATIONS -> EARLIER_PLACE.THEME_QUOTATION_ID.coerce(Long.class);
        };
    }

    private static EarlierPlaceRecord row(StudyId study, SourceId source, Kind kind, long thing, Earlier place) {
        EarlierPlaceRecord row = new EarlierPlaceRecord();
        row.setStudyId(study);
        row.setSourceId(source);
        switch (kind) {
            case CODINGS -> row.setCodingId(new CodingId(thing));
            case MEMOS -> row.setMemoId(new MemoId(thing));
            case EXAMPLES -> row.setCodeExampleId(new CodeExampleId(thing));
            case EVIDENCE -> row.setFrameworkEvidenceId(new FrameworkEvidenceId(thing));
            case THEME_EXTRACTS -> row.setThemeExtractId(new ThemeExtractId(thing));
            case QUOTATIONS -> row.setThemeQuotationId(new ThemeQuotationId(thing));
        }
        row.setVersionId(place.was().version());
        row.setSpanStart(place.was().span().start());
        row.setSpanEnd(place.was().span().end());
        row.setLeftVersionId(place.left().version());
        row.setLeftStart(place.left().span().start());
        row.setLeftEnd(place.left().span().end());
        return row;
    }

    private static Earlier earlier(EarlierPlaceRecord row) {
        return new Earlier(
                row.getId(),
                new Place(row.getVersionId(), new Span(row.getSpanStart(), row.getSpanEnd())),
                new Place(row.getLeftVersionId(), new Span(row.getLeftStart(), row.getLeftEnd())));
    }
}
