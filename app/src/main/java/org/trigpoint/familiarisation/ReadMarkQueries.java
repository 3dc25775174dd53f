package org.trigpoint.familiarisation;

import static org.trigpoint.migrations.schema.Tables.READ_MARK;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.texts.VersionQueries;

/** Readings of how far one has read oneself. */
@Service
@Transactional(readOnly = true)
public class ReadMarkQueries {

    private final DSLContext sql;
    private final VersionQueries versions;

    ReadMarkQueries(DSLContext sql, VersionQueries versions) {
        this.sql = sql;
        this.versions = versions;
    }

    /** How much of the text that a mark lies on is read, over rows of {@code read_mark} joined with that text. */
    static Field<Double> share() {
        return DSL.least(
                DSL.val(1d),
                READ_MARK
                        .REACHED
                        .cast(Double.class)
                        .div(DSL.greatest(TEXT_VERSION.LENGTH, DSL.val(1)).cast(Double.class)));
    }

    /**
     * How far one has read a source. A mark on an earlier text is carried along its changes.
     *
     * @param reader who asks about themselves
     * @param source which
     * @return empty when they have not begun, and when there is no such source for them
     */
    public Optional<ReadMark> mine(Reader reader, SourceId source) {
        return sql.select(READ_MARK.VERSION_ID, READ_MARK.REACHED, SOURCE.VERSION_ID, share(), READ_MARK.MARKED_AT)
                .from(READ_MARK)
                .join(SOURCE)
                .on(SOURCE.ID.eq(READ_MARK.SOURCE_ID))
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(READ_MARK.VERSION_ID))
                .where(own(reader), SOURCE.ID.eq(source))
                .fetchOptional(row -> {
                    boolean changed = !row.value1().equals(row.value3());
                    int at = changed ? versions.inPresent(reader, source, row.value1(), row.value2()) : row.value2();
                    return new ReadMark(at, row.value4(), changed, row.value5());
                });
    }

    /**
     * How much one has read of each source.
     *
     * @param reader who asks about themselves
     * @return shares above 0 and at most 1, by source; one that is not begun is not in it
     */
    public Map<SourceId, Double> mine(Reader reader) {
        return sql.select(READ_MARK.SOURCE_ID, share())
                .from(READ_MARK)
                .join(SOURCE)
                .on(SOURCE.ID.eq(READ_MARK.SOURCE_ID))
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(READ_MARK.VERSION_ID))
                .where(own(reader))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private static Condition own(Reader reader) {
        var site = reader.onlySite();
        return DSL.and(
                SOURCE.STUDY_ID.eq(reader.study()),
                SOURCE.REMOVED_AT.isNull(),
                READ_MARK.PERSON_ID.eq(reader.person()),
                site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site));
    }
}
