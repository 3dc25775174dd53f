package org.trigpoint.rounds;

import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.CODING_ROUND;
import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.ROUND_AGREEMENT;
import static org.trigpoint.migrations.schema.Tables.ROUND_CODER;
import static org.trigpoint.migrations.schema.Tables.ROUND_SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.codes.Offer;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.RoundId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Quotation;
import org.trigpoint.sources.Quotations;
import org.trigpoint.sources.Span;

/** The work of several coders, side by side. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ComparisonQueries {

    private static final int CONTEXT = 80;

    private final DSLContext sql;
    private final RoundCheck check;
    private final Quotations quotations;

    ComparisonQueries(DSLContext sql, RoundCheck check, Quotations quotations) {
        this.sql = sql;
        this.check = check;
        this.quotations = quotations;
    }

    private record Head(AnalysisId analysis, RoundMode mode, String title, VersionId version) {}

    /**
     * What the coders of a round gave the words of a source, side by side.
     *
     * @param reader who asks
     * @param round which round
     * @param source which of its sources
     * @return all places that anybody coded
     * @throws NotFound when there is no such source in such a round for them
     * @throws Refusal when the round is blind and somebody has not submitted yet
     */
    public Comparison of(Reader reader, RoundId round, SourceId source) {
        Head head = head(reader, round, source);
        check.demandAllSubmitted(round, head.mode(), source);
        List<Round.RoundCoder> coders = coders(round);
        Set<PersonId> people = coders.stream().map(Round.RoundCoder::person).collect(Collectors.toSet());
        List<SideBySide.Place> places = SideBySide.places(works(reader, head, source, people));
        List<Quotation> words = quotations.cut(
                reader,
                places.stream()
                        .map(place -> new Quotations.Place(head.version(), place.span()))
                        .toList(),
                CONTEXT);
        List<Comparison.Noted> noted = noted(reader, head, source);
        List<Comparison.Row> rows = new ArrayList<>();
        for (int at = 0; at < places.size(); at++) {
            SideBySide.Place place = places.get(at);
            rows.add(new Comparison.Row(
                    place.code(),
                    place.name(),
                    place.span(),
                    words.get(at),
                    place.given(),
                    place.likeness(people),
                    place.agreed(),
                    onWords(noted, place.span())));
        }
        boolean agreeing = head.mode() != RoundMode.OPEN
                && check.methodOf(reader, head.analysis()).offers(Offer.CONSENSUS);
        return new Comparison(head.analysis(), source, head.title(), head.version(), agreeing, coders, rows);
    }

    private static List<Comparison.Noted> onWords(List<Comparison.Noted> noted, Span words) {
        return noted.stream()
                .filter(memo -> memo.span().start() < words.end()
                        && words.start() < memo.span().end())
                .toList();
    }

    /** Memos on words of the source that are open to the reader and say something. */
    private List<Comparison.Noted> noted(Reader reader, Head head, SourceId source) {
        return sql.select(PERSON.FULL_NAME, MEMO.SPAN_START, MEMO.SPAN_END, MEMO.BODY)
                .from(MEMO)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMO.AUTHOR_ID))
                .where(
                        MEMO.STUDY_ID.eq(reader.study()),
                        MEMO.ANALYSIS_ID.eq(head.analysis()),
                        MEMO.SOURCE_ID.eq(source),
                        MEMO.VERSION_ID.eq(head.version()),
                        MEMO.BODY.ne(""),
                        Blindness.openMemos(reader.person()))
                .orderBy(MEMO.SPAN_START, MEMO.ID)
                .fetch(row -> new Comparison.Noted(row.value1(), new Span(row.value2(), row.value3()), row.value4()));
    }

    private Head head(Reader reader, RoundId round, SourceId source) {
        return sql.select(
                        CODING_ROUND.ANALYSIS_ID,
                        CODING_ROUND.MODE.convertFrom(RoundMode::of),
                        SOURCE.TITLE,
                        SOURCE.VERSION_ID)
                .from(CODING_ROUND)
                .join(ROUND_SOURCE)
                .on(ROUND_SOURCE.ROUND_ID.eq(CODING_ROUND.ID), ROUND_SOURCE.SOURCE_ID.eq(source))
                .join(SOURCE)
                .on(SOURCE.ID.eq(ROUND_SOURCE.SOURCE_ID))
                .where(CODING_ROUND.STUDY_ID.eq(reader.study()), CODING_ROUND.ID.eq(round), RoundCheck.visible(reader))
                .fetchOptional(Records.mapping(Head::new))
                .orElseThrow(NotFound::new);
    }

    private List<Round.RoundCoder> coders(RoundId round) {
        return sql.select(PERSON.ID, PERSON.FULL_NAME)
                .from(ROUND_CODER)
                .join(PERSON)
                .on(PERSON.ID.eq(ROUND_CODER.PERSON_ID))
                .where(ROUND_CODER.ROUND_ID.eq(round))
                .orderBy(PERSON.FULL_NAME, PERSON.ID)
                .fetch(Records.mapping(Round.RoundCoder::new));
    }

    private List<SideBySide.Work> works(Reader reader, Head head, SourceId source, Set<PersonId> people) {
        Condition theirs = DSL.and(
                CODING.ANALYSIS_ID.eq(head.analysis()),
                CODING.SOURCE_ID.eq(source),
                CODING.VERSION_ID.eq(head.version()),
                CODING.ORIGIN.eq("coder"),
                CODING.CODER_ID.in(people),
                Blindness.openCodings(reader.person()));
        return sql.select(CODE.ID, CODE.NAME, given(), agreed())
                .from(CODING)
                .join(CODE)
                .on(CODE.ID.eq(CODING.CODE_ID), CODE.REMOVED_AT.isNull())
                .where(theirs)
                .orderBy(CODING.SPAN_START, CODING.SPAN_END, CODING.ID)
                .fetch(row -> new SideBySide.Work(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4().isEmpty() ? null : row.value4().getFirst()));
    }

    private static SelectField<Comparison.Given> given() {
        return DSL.row(CODING.ID, CODING.CODER_ID, CODING.SPAN_START, CODING.SPAN_END)
                .mapping((coding, coder, start, end) -> new Comparison.Given(coding, coder, new Span(start, end)));
    }

    /** The agreement that speaks for the coding, if there is one. */
    private static Field<List<Comparison.Agreed>> agreed() {
        var spoken = CODING.as("spoken");
        return DSL.multiset(DSL.select(
                                ROUND_AGREEMENT.ID,
                                spoken.SPAN_START,
                                spoken.SPAN_END,
                                ROUND_AGREEMENT.NOTE,
                                PERSON.FULL_NAME)
                        .from(ROUND_AGREEMENT)
                        .join(PERSON)
                        .on(PERSON.ID.eq(ROUND_AGREEMENT.AGREED_BY))
                        .leftJoin(spoken)
                        .on(spoken.ID.eq(ROUND_AGREEMENT.CODING_ID))
                        .where(ROUND_AGREEMENT.ID.eq(CODING.AGREED_IN)))
                .convertFrom(found -> found.map(row -> new Comparison.Agreed(
                        row.value1(), spanOf(row.value2(), row.value3()), row.value4(), row.value5())));
    }

    private static @Nullable Span spanOf(@Nullable Integer start, @Nullable Integer end) {
        return start == null || end == null ? null : new Span(start, end);
    }
}
