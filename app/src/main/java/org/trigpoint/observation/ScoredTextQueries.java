package org.trigpoint.observation;

import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.OBSERVED_SESSION;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceQueries;

/** The text that a session is scored by. */
@Service
@Transactional(readOnly = true)
public class ScoredTextQueries {

    private final DSLContext sql;
    private final SourceQueries sources;

    ScoredTextQueries(DSLContext sql, SourceQueries sources) {
        this.sql = sql;
        this.sources = sources;
    }

    /**
     * The transcript or the notes of a session, in their present version.
     *
     * @param source which source it is
     * @param version which of its versions, from 1
     * @param title what it is called
     * @param text all of it
     * @param turns in the order of the text
     */
    public record ScoredText(
            SourceId source, int version, String title, String text, List<SourceQueries.TurnRow> turns) {}

    /**
     * The transcript or the notes of a session.
     *
     * @param reader who asks
     * @param session which session
     * @return empty when it has none, it lies in the bin, or there is no such session or source for this reader
     */
    public Optional<ScoredText> of(Reader reader, SessionId session) {
        var site = reader.onlySite();
        return sql.select(SOURCE.ID, TEXT_VERSION.NUMBER, SOURCE.TITLE, TEXT_VERSION.TEXT)
                .from(OBSERVED_SESSION)
                .join(SOURCE)
                .on(SOURCE.ID.eq(OBSERVED_SESSION.SOURCE_ID), SOURCE.REMOVED_AT.isNull())
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .where(
                        OBSERVED_SESSION.STUDY_ID.eq(reader.study()),
                        OBSERVED_SESSION.ID.eq(session),
                        site == null ? noCondition() : SOURCE.SITE_ID.eq(site))
                .fetchOptional(row -> new ScoredText(
                        row.value1(), row.value2(), row.value3(), row.value4(), sources.turns(reader, row.value1())));
    }
}
