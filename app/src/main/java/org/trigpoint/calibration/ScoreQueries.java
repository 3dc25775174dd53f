package org.trigpoint.calibration;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.substring;
import static org.trigpoint.migrations.schema.Tables.ANSWER;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.INSTRUMENT_VERSION;
import static org.trigpoint.migrations.schema.Tables.OBSERVED_SESSION;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Answers;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.instruments.InstrumentShelf;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.scoring.Part;

/** Readings of scores that are open. None of them tells anything of a form that is not. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ScoreQueries {

    /** A rating, a count or a choice is never longer; words are not read here. */
    private static final int LONGEST = 500;

    private static final List<Field<?>> OF_SHEET = List.of(
            ASSESSMENT.ID,
            ASSESSMENT.INSTRUMENT_ID,
            ASSESSMENT.SESSION_ID,
            OBSERVED_SESSION.TITLE,
            SITE.CODE,
            WAVE.NAME,
            OBSERVED_SESSION.HELD_ON,
            ASSESSMENT.RATER_ID,
            PERSON.FULL_NAME,
            ASSESSMENT.PART,
            ASSESSMENT.SUBMITTED_AT);

    private final DSLContext sql;
    private final InstrumentShelf shelf;

    ScoreQueries(DSLContext sql, InstrumentShelf shelf) {
        this.sql = sql;
        this.shelf = shelf;
    }

    /**
     * A form that sessions are scored with.
     *
     * @param id its key
     * @param title what it is called
     * @param version which version
     * @param open how many are submitted and open
     */
    public record FormLine(InstrumentId id, String title, int version, int open) {}

    /**
     * The forms of which some are open.
     *
     * @param reader who asks
     * @return those with the most first
     */
    public List<FormLine> forms(Reader reader) {
        Field<Integer> open = count();
        return sql.select(INSTRUMENT_VERSION.ID, INSTRUMENT_VERSION.TITLE, INSTRUMENT_VERSION.VERSION, open)
                .from(ASSESSMENT)
                .join(OBSERVED_SESSION)
                .on(OBSERVED_SESSION.ID.eq(ASSESSMENT.SESSION_ID))
                .join(INSTRUMENT_VERSION)
                .on(INSTRUMENT_VERSION.ID.eq(ASSESSMENT.INSTRUMENT_ID))
                .where(counted(reader), Blindness.openAssessments(), ASSESSMENT.PART.eq(Part.RATER.word()))
                .groupBy(INSTRUMENT_VERSION.ID)
                .orderBy(open.desc(), INSTRUMENT_VERSION.ID)
                .fetch(row -> new FormLine(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /**
     * All open scores of one form.
     *
     * @param reader who asks; held to one site, they see the sessions of that site
     * @param instrument which form
     * @return the scores
     * @throws NotFound when the study has no such form
     */
    public Scores scores(Reader reader, InstrumentId instrument) {
        Instrument form = shelf.open(reader, instrument);
        return new Scores(
                instrument,
                form,
                sheets(reader, ASSESSMENT.INSTRUMENT_ID.eq(instrument), Map.of(instrument, form)),
                closed(reader, instrument));
    }

    /**
     * All open scores of all forms, as they are exported.
     *
     * @param reader who asks; held to one site, they see the sessions of that site
     * @return one a form, in the order of {@link #forms}
     */
    public List<Scores> all(Reader reader) {
        List<FormLine> forms = forms(reader);
        Map<InstrumentId, Instrument> opened =
                forms.stream().collect(Collectors.toMap(FormLine::id, form -> shelf.open(reader, form.id())));
        List<ScoredSheet> sheets = sheets(reader, ASSESSMENT.INSTRUMENT_ID.in(opened.keySet()), opened);
        return forms.stream()
                .map(form -> {
                    Instrument instrument = Objects.requireNonNull(opened.get(form.id()));
                    return new Scores(
                            form.id(),
                            instrument,
                            sheets.stream()
                                    .filter(sheet ->
                                            sheet.answers().instrument().equals(instrument))
                                    .toList(),
                            0);
                })
                .toList();
    }

    private int closed(Reader reader, InstrumentId instrument) {
        return sql.fetchCount(sql.select(ASSESSMENT.ID)
                .from(ASSESSMENT)
                .join(OBSERVED_SESSION)
                .on(OBSERVED_SESSION.ID.eq(ASSESSMENT.SESSION_ID))
                .where(
                        counted(reader),
                        Blindness.openAssessments().not(),
                        ASSESSMENT.INSTRUMENT_ID.eq(instrument),
                        ASSESSMENT.PART.eq(Part.RATER.word())));
    }

    /** Sessions of the study that were not left out and are no reference sessions. */
    static Condition counted(Reader reader) {
        var site = reader.onlySite();
        return ASSESSMENT
                .STUDY_ID
                .eq(reader.study())
                .and(OBSERVED_SESSION.REFERENCE.isFalse())
                .and(OBSERVED_SESSION.CANCELLED_AT.isNull())
                .and(site == null ? noCondition() : OBSERVED_SESSION.SITE_ID.eq(site));
    }

    /** What observers scored and what they agreed on, submitted and open. */
    static Condition openOfObservers() {
        return Blindness.openAssessments().and(ASSESSMENT.PART.in(Part.RATER.word(), Part.CONSENSUS.word()));
    }

    private List<ScoredSheet> sheets(Reader reader, Condition which, Map<InstrumentId, Instrument> forms) {
        Field<Result<Record4<String, Integer, String, String>>> answers = answers();
        List<Field<?>> columns = new ArrayList<>(OF_SHEET);
        columns.add(answers);
        return sql.select(columns)
                .from(ASSESSMENT)
                .join(OBSERVED_SESSION)
                .on(OBSERVED_SESSION.ID.eq(ASSESSMENT.SESSION_ID))
                .join(SITE)
                .on(SITE.ID.eq(OBSERVED_SESSION.SITE_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(ASSESSMENT.RATER_ID))
                .leftJoin(WAVE)
                .on(WAVE.ID.eq(OBSERVED_SESSION.WAVE_ID))
                .where(counted(reader), openOfObservers(), which)
                .orderBy(
                        OBSERVED_SESSION.HELD_ON.asc().nullsLast(),
                        OBSERVED_SESSION.ID,
                        PERSON.FULL_NAME,
                        ASSESSMENT.ID)
                .fetch(row -> sheet(
                        row, Objects.requireNonNull(forms.get(row.get(ASSESSMENT.INSTRUMENT_ID))), row.get(answers)));
    }

    static Field<Result<Record4<String, Integer, String, String>>> answers() {
        return multiset(select(ANSWER.ITEM, ANSWER.PART, ANSWER.STATE, substring(ANSWER.VALUE, 1, LONGEST))
                .from(ANSWER)
                .where(ANSWER.ASSESSMENT_ID.eq(ASSESSMENT.ID), ANSWER.STATE.ne("taken-back")));
    }

    static Answers filled(Instrument form, Result<Record4<String, Integer, String, String>> found) {
        return new Answers(
                form,
                found.stream()
                        .collect(Collectors.toMap(
                                answer -> new Place(answer.value1(), answer.value2()),
                                answer -> new Answer(
                                        Answer.State.of(answer.value3()).orElseThrow(), answer.value4()))));
    }

    private static ScoredSheet sheet(
            Record row, Instrument form, Result<Record4<String, Integer, String, String>> answers) {
        return new ScoredSheet(
                row.get(ASSESSMENT.ID),
                Objects.requireNonNull(row.get(ASSESSMENT.SESSION_ID)),
                row.get(OBSERVED_SESSION.TITLE),
                row.get(SITE.CODE),
                row.get(WAVE.NAME),
                row.get(OBSERVED_SESSION.HELD_ON),
                row.get(ASSESSMENT.RATER_ID),
                row.get(PERSON.FULL_NAME),
                Part.of(row.get(ASSESSMENT.PART)),
                Objects.requireNonNull(row.get(ASSESSMENT.SUBMITTED_AT)),
                filled(form, answers));
    }
}
