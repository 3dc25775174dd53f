package org.trigpoint.practice;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.ANSWER;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.PRACTITIONER;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Lead;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Answers;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item.Meaning;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.coding.Passage;
import org.trigpoint.instruments.InstrumentShelf;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.quoting.QuotingQueries;
import org.trigpoint.quoting.QuotingTally;
import org.trigpoint.scoring.Part;
import org.trigpoint.sources.Span;

/**
 * What was handed in, as it may leave the house: without words that may not be quoted, and without saying whose it is where
 * the writer did not let it be linked.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class WritingTableQueries {

    private static final String NOT_THERE = "[Left out: the text is not there any more]";

    private final DSLContext sql;
    private final InstrumentShelf shelf;
    private final QuotingQueries quoting;

    WritingTableQueries(DSLContext sql, InstrumentShelf shelf, QuotingQueries quoting) {
        this.sql = sql;
        this.shelf = shelf;
        this.quoting = quoting;
    }

    /**
     * A writing that was submitted.
     *
     * @param id its key
     * @param form by which form
     * @param submittedAt when
     * @param site the code of its site; null where it has none
     * @param writer the pseudonym of whoever wrote it; null where they have none, or did not let it be linked
     * @param consents what they let be done with it
     * @param answers what stands in it
     * @param words how many words its text has now; 0 where it is not there any more
     * @param text all of it in its present version, or in brackets why it is left out
     */
    public record Line(
            AssessmentId id,
            Instrument form,
            OffsetDateTime submittedAt,
            @Nullable String site,
            @Nullable String writer,
            Consents consents,
            Answers answers,
            int words,
            String text) {}

    /**
     * All writings that were submitted.
     *
     * @param lines the first submitted first
     * @param tally how many texts are printed and left out by what their writers answered
     * @param unlinked of how many it is not said whose they are
     */
    public record Writings(List<Line> lines, QuotingTally tally, int unlinked) {}

    /**
     * Reads them.
     *
     * @param lead who asks
     * @return learning logs, case studies and feedback
     */
    public Writings all(Lead lead) {
        Field<Map<Place, Answer>> answers = answers();
        Field<Consents> consents = PractitionerQueries.consents();
        List<Record> rows = rows(lead, answers, consents);
        List<Quotable> asked = quoting.of(
                lead,
                rows.stream()
                        .map(WritingTableQueries::passage)
                        .filter(Objects::nonNull)
                        .toList());
        Iterator<Quotable> mayBe = asked.iterator();
        Map<InstrumentId, Instrument> forms = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (Record row : rows) {
            Instrument form = forms.computeIfAbsent(
                    row.get(ASSESSMENT.INSTRUMENT_ID), instrument -> shelf.open(lead, instrument));
            String text = passage(row) == null ? NOT_THERE : mayBe.next().words(row.get(TEXT_VERSION.TEXT));
            lines.add(line(row, form, row.get(consents), row.get(answers), text));
        }
        return new Writings(lines, QuotingTally.of(asked), (int)
                lines.stream().filter(line -> !mayLink(line.consents())).count());
    }

    private List<Record> rows(Lead lead, Field<?> answers, Field<?> consents) {
        return List.copyOf(sql.select(
                        ASSESSMENT.ID,
                        ASSESSMENT.INSTRUMENT_ID,
                        ASSESSMENT.SUBMITTED_AT,
                        SITE.CODE,
                        PARTICIPANT.PSEUDONYM,
                        SOURCE.ID,
                        TEXT_VERSION.ID,
                        TEXT_VERSION.LENGTH,
                        TEXT_VERSION.WORDS,
                        TEXT_VERSION.TEXT,
                        answers,
                        consents)
                .from(forms())
                .where(
                        ASSESSMENT.STUDY_ID.eq(lead.study()),
                        ASSESSMENT.PART.eq(Part.WRITER.word()),
                        Blindness.openAssessments())
                .orderBy(ASSESSMENT.SUBMITTED_AT, ASSESSMENT.ID)
                .fetch());
    }

    /** Forms with what they became, where, and as whom their writers write. */
    private static Table<?> forms() {
        return ASSESSMENT
                .leftJoin(SOURCE)
                .on(SOURCE.ID.eq(ASSESSMENT.SOURCE_ID), SOURCE.REMOVED_AT.isNull())
                .leftJoin(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .leftJoin(SITE)
                .on(SITE.ID.eq(SOURCE.SITE_ID))
                .leftJoin(PRACTITIONER)
                .on(PRACTITIONER.STUDY_ID.eq(ASSESSMENT.STUDY_ID), PRACTITIONER.PERSON_ID.eq(ASSESSMENT.RATER_ID))
                .leftJoin(PARTICIPANT)
                .on(PARTICIPANT.ID.eq(PRACTITIONER.PARTICIPANT_ID));
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

    /** All of its text; null where there is none. */
    private static @Nullable Passage passage(Record row) {
        SourceId source = row.get(SOURCE.ID);
        VersionId version = row.get(TEXT_VERSION.ID);
        Integer length = row.get(TEXT_VERSION.LENGTH);
        return source == null || version == null || length == null || length == 0
                ? null
                : new Passage(source, version, new Span(0, length));
    }

    private static boolean mayLink(Consents consents) {
        return consents.about(Meaning.MAY_LINK).filter(ConsentGiven.YES::equals).isPresent();
    }

    private static Line line(Record row, Instrument form, Consents consents, Map<Place, Answer> answers, String text) {
        return new Line(
                row.get(ASSESSMENT.ID),
                form,
                Objects.requireNonNull(row.get(ASSESSMENT.SUBMITTED_AT)),
                row.get(SITE.CODE),
                mayLink(consents) ? row.get(PARTICIPANT.PSEUDONYM) : null,
                consents,
                new Answers(form, answers),
                Objects.requireNonNullElse(row.get(TEXT_VERSION.WORDS), 0),
                text);
    }
}
