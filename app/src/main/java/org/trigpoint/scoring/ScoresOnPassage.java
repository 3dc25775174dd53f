package org.trigpoint.scoring;

import static org.trigpoint.migrations.schema.Tables.ANSWER;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.CASEFILE;
import static org.trigpoint.migrations.schema.Tables.EVIDENCE;
import static org.trigpoint.migrations.schema.Tables.OBSERVED_SESSION;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.OpenAssessments;
import org.trigpoint.claims.Claim;
import org.trigpoint.claims.RestsOn;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.instruments.InstrumentShelf;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;
import org.trigpoint.texts.PassageQueries;

/**
 * The scores and reviews whose evidence shares words with a passage: those that are open to everybody, and the reader's own.
 * The words are followed to the text that was scored; what lies on the masked text of a casefile lies on the first text of
 * the source that it became.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ScoresOnPassage implements RestsOn {

    private static final List<Field<?>> COLUMNS = List.of(
            ASSESSMENT.ID,
            ASSESSMENT.INSTRUMENT_ID,
            ASSESSMENT.PART,
            ASSESSMENT.SESSION_ID,
            OBSERVED_SESSION.TITLE,
            CASEFILE.SAMPLE_ID,
            CASEFILE.MASKED_ID,
            PERSON.FULL_NAME,
            TEXT_VERSION.ID,
            EVIDENCE.SPAN_START,
            EVIDENCE.SPAN_END,
            EVIDENCE.ITEM,
            ANSWER.STATE,
            ANSWER.VALUE);

    private final DSLContext sql;
    private final PassageQueries passages;
    private final InstrumentShelf shelf;

    ScoresOnPassage(DSLContext sql, PassageQueries passages, InstrumentShelf shelf) {
        this.sql = sql;
        this.passages = passages;
        this.shelf = shelf;
    }

    @Override
    public List<Claim> on(Reader reader, SourceId source, VersionId version, Span span) {
        Map<VersionId, Optional<Span>> then = new HashMap<>();
        Map<InstrumentId, Instrument> forms = new HashMap<>();
        Map<AssessmentId, Resting> resting = new LinkedHashMap<>();
        rows(reader, source).forEach(row -> {
            VersionId scored = row.get(TEXT_VERSION.ID);
            boolean shares = then.computeIfAbsent(
                            scored,
                            held -> held.equals(version)
                                    ? Optional.of(span)
                                    : Optional.ofNullable(passages.in(reader, source, version, span, held)
                                            .span()))
                    .filter(there -> there.overlaps(new Span(row.get(EVIDENCE.SPAN_START), row.get(EVIDENCE.SPAN_END))))
                    .isPresent();
            if (shares) {
                Instrument form = forms.computeIfAbsent(
                        row.get(ASSESSMENT.INSTRUMENT_ID), instrument -> shelf.open(reader, instrument));
                resting.computeIfAbsent(row.get(ASSESSMENT.ID), fresh -> new Resting(row, new ArrayList<>()))
                        .add(answered(form, row));
            }
        });
        return resting.values().stream().map(Resting::claim).toList();
    }

    /** What of one form rests there. */
    private record Resting(Record row, List<String> answered) {

        void add(String words) {
            if (!answered.contains(words)) {
                answered.add(words);
            }
        }

        Claim claim() {
            boolean agreed = row.get(ASSESSMENT.PART).equals(Part.CONSENSUS.word());
            String says = String.join(", ", answered) + " \u00b7 "
                    + (agreed ? "agreed on" : "by " + row.get(PERSON.FULL_NAME));
            return row.get(ASSESSMENT.SESSION_ID) != null
                    ? new Claim(
                            Claim.Kind.SCORE,
                            null,
                            "",
                            String.valueOf(row.get(ASSESSMENT.SESSION_ID).value()),
                            row.get(OBSERVED_SESSION.TITLE),
                            says)
                    : new Claim(
                            Claim.Kind.REVIEW,
                            null,
                            "",
                            String.valueOf(row.get(CASEFILE.SAMPLE_ID).value()),
                            "Casefile " + row.get(CASEFILE.MASKED_ID),
                            says);
        }
    }

    private static String answered(Instrument form, Record row) {
        String item = Objects.requireNonNull(row.get(EVIDENCE.ITEM));
        Optional<Item> asked = form.item(item);
        String title = asked.map(Item::title).orElse(item);
        String state = row.get(ANSWER.STATE);
        boolean rated =
                asked.filter(each -> each.asked() instanceof Asked.Rated).isPresent();
        if (state == null || !rated) {
            return title;
        }
        return title + " " + (state.equals("given") ? row.get(ANSWER.VALUE) : state.replace('-', ' '));
    }

    private Result<? extends Record> rows(Reader reader, SourceId source) {
        return sql.select(COLUMNS)
                .from(EVIDENCE)
                .join(ASSESSMENT)
                .on(ASSESSMENT.ID.eq(EVIDENCE.ASSESSMENT_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(ASSESSMENT.RATER_ID))
                .leftJoin(OBSERVED_SESSION)
                .on(OBSERVED_SESSION.ID.eq(ASSESSMENT.SESSION_ID))
                .leftJoin(CASEFILE)
                .on(CASEFILE.ID.eq(ASSESSMENT.CASEFILE_ID))
                .join(TEXT_VERSION)
                .on(
                        TEXT_VERSION.SOURCE_ID.eq(source),
                        TEXT_VERSION.ID.eq(EVIDENCE.VERSION_ID).or(firstOfCasefile()))
                .leftJoin(ANSWER)
                .on(
                        ANSWER.ASSESSMENT_ID.eq(EVIDENCE.ASSESSMENT_ID),
                        ANSWER.ITEM.eq(EVIDENCE.ITEM),
                        ANSWER.PART.eq(EVIDENCE.PART),
                        ANSWER.STATE.ne("taken-back"))
                .where(counted(reader), EVIDENCE.SPAN_START.isNotNull(), EVIDENCE.ITEM.isNotNull())
                .orderBy(PERSON.FULL_NAME, ASSESSMENT.ID, EVIDENCE.KEPT_AT, EVIDENCE.ID)
                .fetch();
    }

    private static Condition firstOfCasefile() {
        return EVIDENCE.VERSION_ID
                .isNull()
                .and(TEXT_VERSION.SOURCE_ID.eq(CASEFILE.SOURCE_ID))
                .and(TEXT_VERSION.NUMBER.eq(1));
    }

    /** Submitted, and open to whoever asks; practice and expert scores are none of it. */
    private static Condition counted(Reader reader) {
        Condition open = OpenAssessments.to(reader.person()).and(SheetQueries.near(reader));
        return ASSESSMENT
                .STUDY_ID
                .eq(reader.study())
                .and(ASSESSMENT.PART.in(Part.RATER.word(), Part.CONSENSUS.word()))
                .and(ASSESSMENT.SUBMITTED_AT.isNotNull())
                .and(OBSERVED_SESSION.CANCELLED_AT.isNull())
                .and(EVIDENCE.REMOVED.isFalse())
                .and(open.or(ASSESSMENT.RATER_ID.eq(reader.person())));
    }
}
