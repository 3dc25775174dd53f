package org.trigpoint.linking;

import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT_LINK;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.coding.SegmentQueries;
import org.trigpoint.linking.Linked.Unit;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.outcomes.OutcomeQueries;
import org.trigpoint.outcomes.OutcomeSettings;
import org.trigpoint.outcomes.OutcomeTables;
import org.trigpoint.themes.ThemeQueries;

/** Themes beside training and outcomes. One reading at one moment; what is hidden from the reader is counted nowhere. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class LinkedQueries {

    private final DSLContext sql;
    private final SegmentQueries segments;
    private final ThemeQueries themes;
    private final OutcomeQueries outcomes;
    private final Voices voices;
    private final CoreDays days;

    LinkedQueries(
            DSLContext sql,
            SegmentQueries segments,
            ThemeQueries themes,
            OutcomeQueries outcomes,
            Voices voices,
            CoreDays days) {
        this.sql = sql;
        this.segments = segments;
        this.themes = themes;
        this.outcomes = outcomes;
        this.voices = voices;
        this.days = days;
    }

    /**
     * A participant and the record that they are.
     *
     * @param participant who
     * @param pseudonym how they are called
     * @param role what they are in the pilot
     * @param kind word of the kind of record; empty: nobody said
     * @param key the record's key; empty: nobody said
     */
    public record ParticipantRecord(
            ParticipantId participant, String pseudonym, String role, String kind, String key) {}

    /**
     * All participants with the records that they are.
     *
     * @param reader who asks; of one site alone, they see those of that site
     * @return by pseudonym
     */
    public List<ParticipantRecord> participants(Reader reader) {
        var site = reader.onlySite();
        return sql.select(
                        PARTICIPANT.ID,
                        PARTICIPANT.PSEUDONYM,
                        PARTICIPANT.ROLE,
                        PARTICIPANT_LINK.KIND,
                        PARTICIPANT_LINK.KEY)
                .from(PARTICIPANT)
                .leftJoin(PARTICIPANT_LINK)
                .on(PARTICIPANT_LINK.PARTICIPANT_ID.eq(PARTICIPANT.ID))
                .where(
                        PARTICIPANT.STUDY_ID.eq(reader.study()),
                        site == null ? noCondition() : PARTICIPANT.SITE_ID.eq(site))
                .orderBy(PARTICIPANT.PSEUDONYM)
                .fetch(row -> new ParticipantRecord(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Objects.requireNonNullElse(row.value4(), ""),
                        Objects.requireNonNullElse(row.value5(), "")));
    }

    /**
     * How common themes are by unit, beside training and outcomes.
     *
     * @param reader who asks; of one site alone, they see what belongs to that site
     * @param analysis of which analysis
     * @param unit what rows stand for
     * @return the rows, and who is in none of them and why
     * @throws NotFound when the study has no such analysis
     */
    public Linked of(Reader reader, AnalysisId analysis, Unit unit) {
        OutcomeSettings.By by = switch (unit) {
            case SITE -> OutcomeSettings.By.SITE;
            case KEYWORKER -> OutcomeSettings.By.KEYWORKER;
            case FAMILY -> OutcomeSettings.By.FAMILY;
        };
        OutcomeSettings usual = OutcomeSettings.USUAL;
        OutcomeTables tables = new OutcomeTables(
                outcomes.of(reader, "gbo"),
                new OutcomeSettings(by, usual.from(), usual.to(), usual.bound(), usual.per()));
        return new Linking(unit, themes.of(reader, analysis), voices.participants(reader), voices.goals(reader))
                .of(
                        segments.withSpeakers(reader, analysis),
                        sql.select(CODE.ID)
                                .from(CODE)
                                .where(CODE.ANALYSIS_ID.eq(analysis), CODE.REMOVED_AT.isNull())
                                .fetchSet(row -> row.value1().value()),
                        days.of(reader),
                        tables.changes());
    }
}
