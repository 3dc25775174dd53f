package org.trigpoint.casefiles;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.when;
import static org.trigpoint.migrations.schema.Tables.ANSWER;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.CASEFILE;
import static org.trigpoint.migrations.schema.Tables.CASEFILE_SAMPLE;
import static org.trigpoint.migrations.schema.Tables.EVIDENCE;
import static org.trigpoint.migrations.schema.Tables.INSTRUMENT_VERSION;
import static org.trigpoint.migrations.schema.Tables.OPEN_ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.casefiles.Comparison.ReviewLine;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.instruments.InstrumentShelf;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.SampleId;

/** Readings of what reviews say, from the unmasking of their sample on. Nothing of it can be had before, by nobody. */
@Service
@Transactional(readOnly = true)
public class ReviewResultQueries {

    private final DSLContext sql;
    private final InstrumentShelf shelf;

    ReviewResultQueries(DSLContext sql, InstrumentShelf shelf) {
        this.sql = sql;
        this.shelf = shelf;
    }

    /**
     * An unmasked sample.
     *
     * @param sample its key
     * @param title what it is called
     * @param reviews how many reviews of it may be read
     */
    public record Unmasked(SampleId sample, String title, int reviews) {}

    private record Head(
            InstrumentId instrument, String title, String form, boolean unmasked, int notBlind, int unfinished) {}

    /**
     * The samples that are unmasked.
     *
     * @param reader who asks
     * @return the last drawn first
     */
    public List<Unmasked> unmasked(Reader reader) {
        return sql.select(CASEFILE_SAMPLE.ID, CASEFILE_SAMPLE.TITLE, reviews(submitted()))
                .from(CASEFILE_SAMPLE)
                .where(theirs(reader), CASEFILE_SAMPLE.UNMASKED_AT.isNotNull())
                .orderBy(CASEFILE_SAMPLE.ID.desc())
                .fetch(Records.mapping(Unmasked::new));
    }

    /**
     * Before and late as independent groups.
     *
     * @param reader who asks; held to a site, over the files of that site alone
     * @param sample which sample
     * @return criterion by criterion
     * @throws NotFound when there is no such sample
     * @throws Refusal while the sample is masked
     */
    public Comparison of(Reader reader, SampleId sample) {
        Head head = head(reader, sample);
        Instrument instrument = shelf.open(reader, head.instrument());
        Comparing comparing = new Comparing(instrument, reviewed(reader, sample));
        return new Comparison(
                sample,
                head.title(),
                head.form(),
                comparing.criteria(false),
                comparing.criteria(true),
                comparing.guesses(),
                head.notBlind(),
                head.unfinished());
    }

    private List<Reviewed> reviewed(Reader reader, SampleId sample) {
        return sql.select(CASEFILE.ID, CASEFILE.PERIOD.convertFrom(Period::of), ASSESSMENT.OWN_SITE, answers())
                .from(open())
                .where(inSample(reader, sample), blind())
                .orderBy(CASEFILE.ID, ASSESSMENT.ID)
                .fetch(Records.mapping(Reviewed::new));
    }

    private static Field<Map<Place, Answer>> answers() {
        return multiset(select(ANSWER.ITEM, ANSWER.PART, ANSWER.STATE, ANSWER.VALUE)
                        .from(ANSWER)
                        .where(ANSWER.ASSESSMENT_ID.eq(ASSESSMENT.ID), ANSWER.STATE.ne("taken-back")))
                .convertFrom(found -> {
                    Map<Place, Answer> answers = new HashMap<>();
                    found.forEach(row -> answers.put(
                            new Place(row.value1(), row.value2()),
                            new Answer(Answer.State.of(row.value3()).orElseThrow(), row.value4())));
                    return answers;
                });
    }

    /** Reviews that others may read, with what they are about. */
    private static Table<?> open() {
        return ASSESSMENT
                .join(OPEN_ASSESSMENT)
                .on(OPEN_ASSESSMENT.ID.eq(ASSESSMENT.ID))
                .join(CASEFILE)
                .on(CASEFILE.ID.eq(ASSESSMENT.CASEFILE_ID))
                .join(CASEFILE_SAMPLE)
                .on(CASEFILE_SAMPLE.ID.eq(CASEFILE.SAMPLE_ID));
    }

    private static Condition inSample(Reader reader, SampleId sample) {
        return CASEFILE.STUDY_ID
                .eq(reader.study())
                .and(CASEFILE.SAMPLE_ID.eq(sample))
                .and(SampleQueries.near(reader));
    }

    /**
     * Every answer of every review.
     *
     * @param reader who asks; held to a site, over the files of that site alone
     * @param sample which sample
     * @return by file, reviewer and item
     * @throws NotFound when there is no such sample
     * @throws Refusal while the sample is masked
     */
    public List<ReviewLine> lines(Reader reader, SampleId sample) {
        head(reader, sample);
        return sql.select(
                        CASEFILE.MASKED_ID,
                        SITE.CODE,
                        CASEFILE.PERIOD.convertFrom(Period::of),
                        PERSON.FULL_NAME,
                        ASSESSMENT.OWN_SITE,
                        field(blind()),
                        ANSWER.ITEM,
                        ANSWER.PART,
                        ANSWER.STATE,
                        ANSWER.VALUE,
                        evidence())
                .from(open())
                .join(ANSWER)
                .on(ANSWER.ASSESSMENT_ID.eq(ASSESSMENT.ID))
                .join(PERSON)
                .on(PERSON.ID.eq(ASSESSMENT.RATER_ID))
                .join(SITE)
                .on(SITE.ID.eq(CASEFILE.SITE_ID))
                .where(inSample(reader, sample), ANSWER.STATE.ne("taken-back"))
                .orderBy(CASEFILE.MASKED_ID, PERSON.FULL_NAME, PERSON.ID, ANSWER.ITEM, ANSWER.PART)
                .fetch(Records.mapping(ReviewLine::new));
    }

    /**
     * The form that a sample is reviewed with.
     *
     * @param reader who asks
     * @param sample which sample
     * @return the instrument
     * @throws NotFound when there is no such sample
     * @throws Refusal while the sample is masked
     */
    public Instrument form(Reader reader, SampleId sample) {
        return shelf.open(reader, head(reader, sample).instrument());
    }

    private Head head(Reader reader, SampleId sample) {
        Head head = sql.select(
                        CASEFILE_SAMPLE.INSTRUMENT_ID,
                        CASEFILE_SAMPLE.TITLE,
                        INSTRUMENT_VERSION.TITLE,
                        field(CASEFILE_SAMPLE.UNMASKED_AT.isNotNull()),
                        reviews(submitted().and(DSL.not(blind())).and(SampleQueries.near(reader))),
                        reviews(ASSESSMENT.SUBMITTED_AT.isNull().and(SampleQueries.near(reader))))
                .from(CASEFILE_SAMPLE)
                .join(INSTRUMENT_VERSION)
                .on(INSTRUMENT_VERSION.ID.eq(CASEFILE_SAMPLE.INSTRUMENT_ID))
                .where(theirs(reader), CASEFILE_SAMPLE.ID.eq(sample))
                .fetchOptional(Records.mapping(Head::new))
                .orElseThrow(NotFound::new);
        if (!head.unmasked()) {
            throw new Refusal("This sample is masked: its results can be seen once a lead has unmasked it.");
        }
        return head;
    }

    /** Samples of which somebody may see a file at least. */
    private static Condition theirs(Reader reader) {
        return CASEFILE_SAMPLE
                .STUDY_ID
                .eq(reader.study())
                .and(exists(selectOne()
                        .from(CASEFILE)
                        .where(
                                CASEFILE.SAMPLE_ID.eq(CASEFILE_SAMPLE.ID),
                                CASEFILE.DRAWN.isTrue(),
                                SampleQueries.near(reader))));
    }

    private static Condition submitted() {
        return ASSESSMENT.SUBMITTED_AT.isNotNull();
    }

    /** Only what was submitted while nobody could know counts. */
    private static Condition blind() {
        return ASSESSMENT.SUBMITTED_AT.lt(CASEFILE_SAMPLE.UNMASKED_AT);
    }

    private static Field<Integer> reviews(Condition which) {
        return field(selectCount()
                .from(ASSESSMENT)
                .join(CASEFILE)
                .on(CASEFILE.ID.eq(ASSESSMENT.CASEFILE_ID))
                .where(CASEFILE.SAMPLE_ID.eq(CASEFILE_SAMPLE.ID), which));
    }

    private static Field<List<String>> evidence() {
        Field<String> quote =
                substring(CASEFILE.TEXT, EVIDENCE.SPAN_START.plus(1), EVIDENCE.SPAN_END.minus(EVIDENCE.SPAN_START));
        Field<String> words = when(EVIDENCE.SPAN_START.isNull(), EVIDENCE.NOTE)
                .when(EVIDENCE.NOTE.eq(""), quote)
                .otherwise(concat(quote, inline(" (note: "), EVIDENCE.NOTE, inline(")")));
        return multiset(select(words)
                        .from(EVIDENCE)
                        .where(
                                EVIDENCE.ASSESSMENT_ID.eq(ASSESSMENT.ID),
                                EVIDENCE.ITEM.eq(ANSWER.ITEM),
                                EVIDENCE.PART.eq(ANSWER.PART),
                                EVIDENCE.REMOVED.isFalse())
                        .orderBy(EVIDENCE.SPAN_START.asc().nullsLast(), EVIDENCE.KEPT_AT, EVIDENCE.ID))
                .convertFrom(found -> found.map(row -> row.value1()));
    }
}
