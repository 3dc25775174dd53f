package org.trigpoint.rounds;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODING_ROUND;
import static org.trigpoint.migrations.schema.Tables.MEMBERSHIP;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.ROUND_CODER;
import static org.trigpoint.migrations.schema.Tables.ROUND_SOURCE;
import static org.trigpoint.migrations.schema.Tables.ROUND_SUBMISSION;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Method;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.RoundId;
import org.trigpoint.migrations.SourceId;

/** What a round must be, and what must have happened in it, before something can be done. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RoundCheck {

    private final DSLContext sql;

    RoundCheck(DSLContext sql) {
        this.sql = sql;
    }

    Method methodOf(Reader reader, AnalysisId analysis) {
        return sql.select(ANALYSIS.METHOD)
                .from(ANALYSIS)
                .where(ANALYSIS.STUDY_ID.eq(reader.study()), ANALYSIS.ID.eq(analysis))
                .fetchOptional(row -> Method.of(row.value1()))
                .orElseThrow(NotFound::new);
    }

    /** Refuses a plan that nobody could follow. */
    void demandSound(Lead lead, AnalysisId analysis, RoundPlan plan) {
        methodOf(lead, analysis).demand(plan.mode().offer());
        if (plan.name().isBlank() || plan.name().length() > 200) {
            throw new Refusal("Give the round a name of 1 to 200 characters.");
        }
        boolean taken = sql.fetchExists(
                CODING_ROUND,
                CODING_ROUND.ANALYSIS_ID.eq(analysis),
                DSL.lower(CODING_ROUND.NAME).eq(DSL.lower(plan.name())));
        if (taken) {
            throw new Refusal(
                    "This analysis has a round called \u201c" + plan.name() + "\u201d already: choose another name.");
        }
        if (plan.sources().isEmpty()) {
            throw new Refusal("Choose at least one source for the round.");
        }
        if (plan.coders().size() < (plan.mode() == RoundMode.OPEN ? 1 : 2)) {
            throw new Refusal(
                    plan.mode() == RoundMode.OPEN
                            ? "Choose at least one coder for the round."
                            : "Choose at least two coders: their work is to be laid side by side.");
        }
        demandThere(lead, plan);
    }

    private void demandThere(Lead lead, RoundPlan plan) {
        int sources = sql.fetchCount(SOURCE, visible(lead).and(SOURCE.ID.in(plan.sources())));
        int coders = sql.fetchCount(
                MEMBERSHIP.join(PERSON).on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID), PERSON.CLOSED_AT.isNull()),
                MEMBERSHIP.STUDY_ID.eq(lead.study()),
                MEMBERSHIP.PERSON_ID.in(plan.coders()),
                MEMBERSHIP.ROLE.in("lead", "researcher"));
        if (sources != plan.sources().size() || coders != plan.coders().size()) {
            throw new NotFound();
        }
    }

    /** Finds that a person codes a source in a round. */
    void demandPart(Reader reader, RoundId round, SourceId source, PersonId person) {
        boolean part = sql.fetchExists(sql.selectOne()
                .from(ROUND_SOURCE)
                .join(ROUND_CODER)
                .on(ROUND_CODER.ROUND_ID.eq(ROUND_SOURCE.ROUND_ID))
                .join(SOURCE)
                .on(SOURCE.ID.eq(ROUND_SOURCE.SOURCE_ID))
                .where(
                        ROUND_SOURCE.STUDY_ID.eq(reader.study()),
                        ROUND_SOURCE.ROUND_ID.eq(round),
                        ROUND_SOURCE.SOURCE_ID.eq(source),
                        ROUND_CODER.PERSON_ID.eq(person),
                        visible(reader)));
        if (!part) {
            throw new NotFound();
        }
    }

    /** Finds a source that this reader may see, and tells what it is called. */
    String demandSource(Reader reader, SourceId source) {
        return sql.select(SOURCE.TITLE)
                .from(SOURCE)
                .where(SOURCE.ID.eq(source), visible(reader))
                .fetchOptional(SOURCE.TITLE)
                .orElseThrow(NotFound::new);
    }

    /** Finds that a source belongs to a round. */
    void demandIn(RoundId round, SourceId source) {
        if (!sql.fetchExists(ROUND_SOURCE, ROUND_SOURCE.ROUND_ID.eq(round), ROUND_SOURCE.SOURCE_ID.eq(source))) {
            throw new NotFound();
        }
    }

    /** Refuses to lay work side by side while somebody in a blind round that goes on has not submitted theirs. */
    void demandAllSubmitted(RoundId round, RoundMode mode, SourceId source) {
        if (mode != RoundMode.BLIND) {
            return;
        }
        List<String> waiting = sql.select(PERSON.FULL_NAME)
                .from(ROUND_CODER)
                .join(CODING_ROUND)
                .on(CODING_ROUND.ID.eq(ROUND_CODER.ROUND_ID), CODING_ROUND.ENDED_AT.isNull())
                .join(PERSON)
                .on(PERSON.ID.eq(ROUND_CODER.PERSON_ID))
                .leftJoin(ROUND_SUBMISSION)
                .on(
                        ROUND_SUBMISSION.ROUND_ID.eq(ROUND_CODER.ROUND_ID),
                        ROUND_SUBMISSION.PERSON_ID.eq(ROUND_CODER.PERSON_ID),
                        ROUND_SUBMISSION.SOURCE_ID.eq(source))
                .where(ROUND_CODER.ROUND_ID.eq(round), ROUND_SUBMISSION.PERSON_ID.isNull())
                .orderBy(PERSON.FULL_NAME)
                .fetch(PERSON.FULL_NAME);
        if (!waiting.isEmpty()) {
            throw new Refusal("Work is laid side by side when all have submitted it: this source waits for "
                    + String.join(" and ", waiting) + ".");
        }
    }

    static Condition visible(Reader reader) {
        var site = reader.onlySite();
        return DSL.and(
                SOURCE.STUDY_ID.eq(reader.study()),
                SOURCE.REMOVED_AT.isNull(),
                site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site));
    }
}
