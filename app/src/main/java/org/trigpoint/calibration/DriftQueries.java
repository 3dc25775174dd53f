package org.trigpoint.calibration;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.trigpoint.migrations.schema.Tables.ANSWER;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.DRIFT_RULE;
import static org.trigpoint.migrations.schema.Tables.INSTRUMENT_VERSION;
import static org.trigpoint.migrations.schema.Tables.OBSERVED_SESSION;
import static org.trigpoint.migrations.schema.Tables.PERSON;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Record4;
import org.jooq.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.OpenAssessments;
import org.trigpoint.calibration.Drift.Practised;
import org.trigpoint.calibration.ScoreQueries.FormLine;
import org.trigpoint.codebooks.instruments.Answers;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.instruments.InstrumentShelf;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.schema.tables.Assessment;
import org.trigpoint.scoring.Part;

/**
 * Readings of what observers practised on reference sessions, held against expert scores. Leads see all observers, others
 * themselves alone; and of a session that the reader is still to practise on nobody's differences are told, for they would tell
 * the expert scores.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class DriftQueries {

    private static final Assessment EXPERT = ASSESSMENT.as("expert");
    private static final Assessment MINE = ASSESSMENT.as("mine");

    private final DSLContext sql;
    private final InstrumentShelf shelf;

    DriftQueries(DSLContext sql, InstrumentShelf shelf) {
        this.sql = sql;
        this.shelf = shelf;
    }

    /**
     * The forms that reference sessions are practised with.
     *
     * @param reader who asks
     * @return those of which this reader may see something
     */
    public List<FormLine> forms(Reader reader) {
        var practised = count();
        return sql.select(INSTRUMENT_VERSION.ID, INSTRUMENT_VERSION.TITLE, INSTRUMENT_VERSION.VERSION, practised)
                .from(ASSESSMENT)
                .join(OBSERVED_SESSION)
                .on(OBSERVED_SESSION.ID.eq(ASSESSMENT.SESSION_ID))
                .join(INSTRUMENT_VERSION)
                .on(INSTRUMENT_VERSION.ID.eq(ASSESSMENT.INSTRUMENT_ID))
                .where(practised(reader))
                .groupBy(INSTRUMENT_VERSION.ID)
                .orderBy(practised.desc(), INSTRUMENT_VERSION.ID)
                .fetch(row -> new FormLine(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /**
     * How far observers are from the experts.
     *
     * @param reader who asks
     * @param instrument with which form
     * @return observers by name, each with their sessions in the order of time
     * @throws NotFound when the study has no such form
     */
    public Drift drift(Reader reader, InstrumentId instrument) {
        Instrument form = shelf.open(reader, instrument);
        List<Item> items = Scores.items(form);
        Optional<DriftRule> set = kept(reader);
        DriftRule rule = set.orElse(DriftRule.DEFAULT);
        Map<Observing, List<Practised>> sessions = sessions(reader, instrument, form, items);
        return new Drift(
                rule,
                set.isPresent(),
                sessions.entrySet().stream()
                        .map(each -> Drift.observer(
                                each.getKey().person(), each.getKey().name(), items, each.getValue(), rule))
                        .toList());
    }

    /**
     * The rule that flags observers now.
     *
     * @param reader who asks
     * @return the one that a lead of the study set last; without one, the tool's default
     */
    public DriftRule rule(Reader reader) {
        return kept(reader).orElse(DriftRule.DEFAULT);
    }

    private record Observing(PersonId person, String name) {}

    private Map<Observing, List<Practised>> sessions(
            Reader reader, InstrumentId instrument, Instrument form, List<Item> items) {
        Field<Result<Record4<String, Integer, String, String>>> answers = ScoreQueries.answers();
        Field<Result<Record2<String, String>>> experts = experts();
        Map<Observing, List<Practised>> sessions = new LinkedHashMap<>();
        sql.select(
                        ASSESSMENT.RATER_ID,
                        PERSON.FULL_NAME,
                        ASSESSMENT.SESSION_ID,
                        OBSERVED_SESSION.TITLE,
                        ASSESSMENT.SUBMITTED_AT,
                        answers,
                        experts)
                .from(ASSESSMENT)
                .join(OBSERVED_SESSION)
                .on(OBSERVED_SESSION.ID.eq(ASSESSMENT.SESSION_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(ASSESSMENT.RATER_ID))
                .where(practised(reader), ASSESSMENT.INSTRUMENT_ID.eq(instrument))
                .orderBy(PERSON.FULL_NAME, ASSESSMENT.RATER_ID, ASSESSMENT.SUBMITTED_AT, ASSESSMENT.ID)
                .forEach(row -> sessions.computeIfAbsent(
                                new Observing(row.value1(), row.value2()), fresh -> new ArrayList<>())
                        .add(practised(row, items, ScoreQueries.filled(form, row.get(answers)), row.get(experts))));
        return sessions;
    }

    private Optional<DriftRule> kept(Reader reader) {
        return sql.select(DRIFT_RULE.SESSIONS, DRIFT_RULE.POINTS)
                .from(DRIFT_RULE)
                .where(DRIFT_RULE.STUDY_ID.eq(reader.study()))
                .fetchOptional(row -> new DriftRule(row.value1(), row.value2().doubleValue()));
    }

    private static Condition practised(Reader reader) {
        var site = reader.onlySite();
        return ASSESSMENT
                .STUDY_ID
                .eq(reader.study())
                .and(ASSESSMENT.PART.eq(Part.PRACTICE.word()))
                .and(OpenAssessments.to(reader.person()))
                .and(OBSERVED_SESSION.REFERENCE)
                .and(OBSERVED_SESSION.CANCELLED_AT.isNull())
                .and(site == null ? noCondition() : OBSERVED_SESSION.SITE_ID.eq(site))
                .and(reader instanceof Lead ? noCondition() : ASSESSMENT.RATER_ID.eq(reader.person()))
                .and(exists(selectOne().from(EXPERT).where(isExpert())))
                .and(notExists(selectOne()
                        .from(MINE)
                        .where(
                                MINE.SESSION_ID.eq(ASSESSMENT.SESSION_ID),
                                MINE.RATER_ID.eq(reader.person()),
                                MINE.PART.in(Part.PRACTICE.word(), Part.EXPERT.word()),
                                MINE.SUBMITTED_AT.isNull())));
    }

    private static Condition isExpert() {
        return EXPERT.SESSION_ID
                .eq(ASSESSMENT.SESSION_ID)
                .and(EXPERT.INSTRUMENT_ID.eq(ASSESSMENT.INSTRUMENT_ID))
                .and(EXPERT.PART.eq(Part.EXPERT.word()))
                .and(EXPERT.SUBMITTED_AT.isNotNull());
    }

    /** What experts gave, an item and a value each; it leaves this class as differences only. */
    private static Field<Result<Record2<String, String>>> experts() {
        return multiset(select(ANSWER.ITEM, ANSWER.VALUE)
                .from(EXPERT)
                .join(ANSWER)
                .on(ANSWER.ASSESSMENT_ID.eq(EXPERT.ID))
                .where(isExpert(), ANSWER.STATE.eq("given"), ANSWER.PART.eq(1)));
    }

    private static Practised practised(
            Record row, List<Item> items, Answers given, Result<Record2<String, String>> experts) {
        return new Practised(
                Objects.requireNonNull(row.get(ASSESSMENT.SESSION_ID)),
                row.get(OBSERVED_SESSION.TITLE),
                Objects.requireNonNull(row.get(ASSESSMENT.SUBMITTED_AT)),
                items.stream().map(item -> rating(given, item)).toList(),
                items.stream().map(item -> expected(experts, item)).toList());
    }

    private static double rating(Answers given, Item item) {
        OptionalInt rating = given.rating(new Place(item.key(), 1));
        return rating.isPresent() ? rating.getAsInt() : Double.NaN;
    }

    private static double expected(Result<Record2<String, String>> experts, Item item) {
        return experts.stream()
                .filter(answer -> answer.value1().equals(item.key()))
                .mapToInt(answer -> Integer.parseInt(answer.value2()))
                .average()
                .orElse(Double.NaN);
    }
}
