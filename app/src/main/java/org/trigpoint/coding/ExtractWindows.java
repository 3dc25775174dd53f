package org.trigpoint.coding;

import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.coding.ExtractQueries.Request;
import org.trigpoint.migrations.SourceId;

/** Finds the few sources that a page of extracts lies in, so that not every extract of a code is put in order for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class ExtractWindows {

    private final DSLContext sql;

    ExtractWindows(DSLContext sql) {
        this.sql = sql;
    }

    /** The sources that hold the page that a request asks for. */
    Window of(Reader reader, Request request) {
        return Window.over(counts(reader, request), request.offset(), request.limit());
    }

    /** How many extracts a source has; of all sources in the order of extracts. */
    private record SourceCount(SourceId source, int extracts) {}

    /**
     * The few sources that a page lies in: only their extracts need to be put in order.
     *
     * @param offset how many extracts of the first of them come before the page
     * @param total how many extracts there are in all sources
     */
    record Window(List<SourceId> sources, int offset, int total) {

        private static Window over(List<SourceCount> counts, int offset, int limit) {
            List<SourceId> sources = new ArrayList<>();
            int before = 0;
            int within = 0;
            for (SourceCount one : counts) {
                int after = before + one.extracts();
                if (after > offset && before < (long) offset + limit) {
                    within = sources.isEmpty() ? offset - before : within;
                    sources.add(one.source());
                }
                before = after;
            }
            return new Window(sources, within, before);
        }
    }

    private List<SourceCount> counts(Reader reader, Request request) {
        var counted = DSL.select(
                        CODING.SOURCE_ID, CODING.VERSION_ID, DSL.count().as("extracts"))
                .from(CODING)
                .where(
                        CODING.ANALYSIS_ID.eq(request.analysis()),
                        CODING.CODE_ID.in(DSL.select(CODE.ID)
                                .from(CODE)
                                .where(CODE.ID.in(request.codes()), CODE.REMOVED_AT.isNull())),
                        CODING.AGREED_IN.isNull(),
                        Blindness.openCodings(reader.person()))
                .groupBy(CODING.SOURCE_ID, CODING.VERSION_ID)
                .asTable("counted");
        return sql.select(SOURCE.ID, counted.field("extracts", Integer.class))
                .from(counted)
                .join(SOURCE)
                .on(
                        SOURCE.ID.eq(counted.field(CODING.SOURCE_ID)),
                        SOURCE.VERSION_ID.eq(counted.field(CODING.VERSION_ID)))
                .where(openSources(reader), ofSources(request))
                .orderBy(SOURCE.TITLE, SOURCE.ID)
                .fetch(row -> new SourceCount(row.value1(), row.value2()));
    }

    static Condition ofSources(Request request) {
        return request.sources().isEmpty() ? DSL.noCondition() : SOURCE.ID.in(request.sources());
    }

    static Condition openSources(Reader reader) {
        var site = reader.onlySite();
        return DSL.and(
                SOURCE.STUDY_ID.eq(reader.study()),
                SOURCE.REMOVED_AT.isNull(),
                site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site));
    }
}
