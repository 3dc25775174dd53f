package org.trigpoint.agreement;

import static org.jooq.impl.DSL.selectOne;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING_ROUND;
import static org.trigpoint.migrations.schema.Tables.EXERCISE;
import static org.trigpoint.migrations.schema.Tables.HIDDEN_WORK;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.ROUND_CODER;
import static org.trigpoint.migrations.schema.Tables.ROUND_SOURCE;
import static org.trigpoint.migrations.schema.Tables.ROUND_SUBMISSION;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SUBMITTED_CODING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.agreement.Material.CodeOf;
import org.trigpoint.agreement.Material.Given;
import org.trigpoint.agreement.Material.Head;
import org.trigpoint.agreement.Material.Person;
import org.trigpoint.agreement.Material.Text;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.codes.Offer;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ExerciseId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.Span;

/** Loads what an exercise is counted from, when all have submitted all. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MaterialLoader {

    private final DSLContext sql;
    private final AnalysisService analyses;
    private final CodeQueries codes;
    private final CodedSources sources;

    MaterialLoader(DSLContext sql, AnalysisService analyses, CodeQueries codes, CodedSources sources) {
        this.sql = sql;
        this.analyses = analyses;
        this.codes = codes;
        this.sources = sources;
    }

    Material load(Reader reader, ExerciseId exercise) {
        Head head = head(reader, exercise);
        analyses.one(reader, head.analysis()).method().demand(Offer.COEFFICIENTS);
        demandAllSubmitted(head);
        demandNothingHidden(reader, head);
        List<Person> coders = coders(head);
        Map<SourceId, List<Given>> given = given(head, coders);
        List<String> left = new ArrayList<>();
        List<Text> texts = new ArrayList<>();
        for (CodedSources.Read read : sources.of(head)) {
            List<Span> turns = CodedSources.turns(head, read);
            if (read.removed() || read.versions().size() != 1) {
                left.add("\u201c" + read.title() + "\u201d "
                        + (read.removed() ? "is in the bin" : "was corrected between submissions"));
            } else if (turns.isEmpty()) {
                left.add("\u201c" + read.title() + "\u201d was corrected after its turns were drawn");
            } else {
                texts.add(new Text(
                        read.source(),
                        read.title(),
                        read.versions().getFirst(),
                        read.text(),
                        turns,
                        given.getOrDefault(read.source(), List.of())));
            }
        }
        return new Material(head, coders, texts, codes(reader, head, texts), String.join("; ", left));
    }

    private List<Person> coders(Head head) {
        return sql.select(PERSON.ID, PERSON.FULL_NAME)
                .from(ROUND_CODER)
                .join(PERSON)
                .on(PERSON.ID.eq(ROUND_CODER.PERSON_ID))
                .where(ROUND_CODER.ROUND_ID.eq(head.round()))
                .orderBy(PERSON.FULL_NAME, PERSON.ID)
                .fetch(Records.mapping(Person::new));
    }

    private Head head(Reader reader, ExerciseId exercise) {
        return sql.select(
                        EXERCISE.ID,
                        EXERCISE.ANALYSIS_ID,
                        EXERCISE.ROUND_ID,
                        CODING_ROUND.NAME,
                        EXERCISE.DRAWN.convertFrom(Drawn::of))
                .from(EXERCISE)
                .join(CODING_ROUND)
                .on(CODING_ROUND.ID.eq(EXERCISE.ROUND_ID))
                .where(EXERCISE.STUDY_ID.eq(reader.study()), EXERCISE.ID.eq(exercise), whole(reader))
                .fetchOptional(Records.mapping(Head::new))
                .orElseThrow(NotFound::new);
    }

    /** An exercise is told of to those who see all of its sources. */
    static Condition whole(Reader reader) {
        var site = reader.onlySite();
        return site == null
                ? DSL.noCondition()
                : DSL.notExists(selectOne()
                        .from(ROUND_SOURCE)
                        .join(SOURCE)
                        .on(SOURCE.ID.eq(ROUND_SOURCE.SOURCE_ID))
                        .where(ROUND_SOURCE.ROUND_ID.eq(EXERCISE.ROUND_ID), SOURCE.SITE_ID.isDistinctFrom(site)));
    }

    private void demandAllSubmitted(Head head) {
        List<String> waiting = sql.selectDistinct(PERSON.FULL_NAME)
                .from(ROUND_CODER)
                .join(PERSON)
                .on(PERSON.ID.eq(ROUND_CODER.PERSON_ID))
                .join(ROUND_SOURCE)
                .on(ROUND_SOURCE.ROUND_ID.eq(ROUND_CODER.ROUND_ID))
                .leftJoin(ROUND_SUBMISSION)
                .on(
                        ROUND_SUBMISSION.ROUND_ID.eq(ROUND_CODER.ROUND_ID),
                        ROUND_SUBMISSION.PERSON_ID.eq(ROUND_CODER.PERSON_ID),
                        ROUND_SUBMISSION.SOURCE_ID.eq(ROUND_SOURCE.SOURCE_ID))
                .where(ROUND_CODER.ROUND_ID.eq(head.round()), ROUND_SUBMISSION.PERSON_ID.isNull())
                .orderBy(PERSON.FULL_NAME)
                .fetch(PERSON.FULL_NAME);
        if (!waiting.isEmpty()) {
            throw new Refusal("Agreement is counted when all have submitted every source: \u201c" + head.name()
                    + "\u201d waits for " + String.join(" and ", waiting) + ".");
        }
    }

    /** Another round may hide what these coders did in these sources. */
    private void demandNothingHidden(Reader reader, Head head) {
        boolean hidden = sql.fetchExists(selectOne()
                .from(HIDDEN_WORK)
                .join(ROUND_SOURCE)
                .on(ROUND_SOURCE.ROUND_ID.eq(head.round()), ROUND_SOURCE.SOURCE_ID.eq(HIDDEN_WORK.SOURCE_ID))
                .join(ROUND_CODER)
                .on(ROUND_CODER.ROUND_ID.eq(head.round()), ROUND_CODER.PERSON_ID.eq(HIDDEN_WORK.WORKER_ID))
                .where(
                        HIDDEN_WORK.STUDY_ID.eq(reader.study()),
                        HIDDEN_WORK.ANALYSIS_ID.eq(head.analysis()),
                        HIDDEN_WORK.VIEWER_ID.eq(reader.person())));
        if (hidden) {
            throw new Refusal("Another blind round hides this work from you: submit your own coding in it first.");
        }
    }

    private Map<SourceId, List<Given>> given(Head head, List<Person> coders) {
        Map<PersonId, Integer> places = new HashMap<>();
        coders.forEach(coder -> places.put(coder.id(), places.size()));
        return sql.select(
                        SUBMITTED_CODING.SOURCE_ID,
                        SUBMITTED_CODING.PERSON_ID,
                        SUBMITTED_CODING.CODE_ID,
                        SUBMITTED_CODING.SPAN_START,
                        SUBMITTED_CODING.SPAN_END)
                .from(SUBMITTED_CODING)
                .where(SUBMITTED_CODING.ROUND_ID.eq(head.round()))
                .orderBy(
                        SUBMITTED_CODING.SOURCE_ID,
                        SUBMITTED_CODING.SPAN_START,
                        SUBMITTED_CODING.SPAN_END,
                        SUBMITTED_CODING.CODE_ID,
                        SUBMITTED_CODING.PERSON_ID)
                .fetchGroups(
                        SUBMITTED_CODING.SOURCE_ID,
                        row -> new Given(
                                places.getOrDefault(row.value2(), -1),
                                row.value3(),
                                new Span(row.value4(), row.value5())));
    }

    /** The codebook as it stands, and behind it codes that were given and are in the bin by now. */
    private List<CodeOf> codes(Reader reader, Head head, List<Text> texts) {
        CodeTree tree = codes.uncounted(reader, head.analysis());
        List<CodeOf> all = new ArrayList<>();
        for (Code code : tree.flat()) {
            all.add(new CodeOf(code.id(), tree.path(code.id())));
        }
        Set<CodeId> gone = new HashSet<>();
        texts.forEach(text -> text.given().forEach(given -> gone.add(given.code())));
        all.forEach(code -> gone.remove(code.id()));
        if (!gone.isEmpty()) {
            all.addAll(sql.select(CODE.ID, CODE.NAME)
                    .from(CODE)
                    .where(CODE.STUDY_ID.eq(reader.study()), CODE.ID.in(gone))
                    .orderBy(CODE.NAME, CODE.ID)
                    .fetch(Records.mapping(CodeOf::new)));
        }
        return all;
    }
}
