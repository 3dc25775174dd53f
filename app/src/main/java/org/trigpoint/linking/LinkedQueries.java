package org.trigpoint.linking;

import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT_LINK;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.fidelity.Measure;
import org.trigpoint.coding.SegmentQueries;
import org.trigpoint.fidelity.FidelityQueries;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.outcomes.OutcomeChange;
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
    private final Voices voices;
    private final LinkedNumbers numbers;

    /** What is counted of delivery and outcomes, in one hand. */
    @Component
    record LinkedNumbers(OutcomeQueries outcomes, FidelityQueries fidelity) {}

    LinkedQueries(DSLContext sql, SegmentQueries segments, ThemeQueries themes, Voices voices, LinkedNumbers numbers) {
        this.sql = sql;
        this.segments = segments;
        this.themes = themes;
        this.voices = voices;
        this.numbers = numbers;
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
     * How common themes are by unit, beside delivery and outcomes.
     *
     * @param reader who asks; of one site alone, they see what belongs to that site; blinded, nothing of delivery
     * @param analysis of which analysis
     * @param beside what rows stand for, and which numbers stand in them
     * @return the rows, and who is in none of them and why
     * @throws NotFound when the study has no such analysis, or no such questionnaire is scored
     */
    public Linked of(Reader reader, AnalysisId analysis, Linked.Beside beside) {
        CoreDays attended = numbers.fidelity().closed(reader)
                ? null
                : new CoreDays(numbers.fidelity().compliance(reader).compliance());
        Measure measure = beside.measure();
        Delivered delivered = measure == null || attended == null
                ? null
                : new Delivered(
                        beside.unit(), numbers.fidelity().table(reader, null).of(measure), attended::siteOf);
        return new Linking(
                        beside.unit(), themes.of(reader, analysis), voices.participants(reader), voices.goals(reader))
                .of(
                        segments.withSpeakers(reader, analysis),
                        sql.select(CODE.ID)
                                .from(CODE)
                                .where(CODE.ANALYSIS_ID.eq(analysis), CODE.REMOVED_AT.isNull())
                                .fetchSet(row -> row.value1().value()),
                        new Linking.Numbers(attended, delivered, outcomes(reader, beside)));
    }

    private List<OutcomeChange> outcomes(Reader reader, Linked.Beside beside) {
        OutcomeSettings.By by = switch (beside.unit()) {
            case SITE -> OutcomeSettings.By.SITE;
            case KEYWORKER -> OutcomeSettings.By.KEYWORKER;
            case FAMILY -> OutcomeSettings.By.FAMILY;
        };
        OutcomeSettings usual = OutcomeSettings.USUAL;
        OutcomeTables tables = new OutcomeTables(
                numbers.outcomes().of(reader, beside.instrument()),
                new OutcomeSettings(by, usual.from(), usual.to(), usual.bound(), usual.per()));
        return switch (beside.when()) {
            case CHANGE -> tables.changes();
            case BASELINE -> tables.means("baseline");
            case ENDLINE -> tables.means("endline");
        };
    }
}
