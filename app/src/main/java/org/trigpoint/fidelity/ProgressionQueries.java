package org.trigpoint.fidelity;

import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.PROGRESSION_DECISION;
import static org.trigpoint.migrations.schema.Tables.PROGRESSION_VALUE;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.codebooks.progression.Colour;
import org.trigpoint.codebooks.progression.Criterion;
import org.trigpoint.codebooks.progression.Value;
import org.trigpoint.fidelity.ProgressionTable.Decision;
import org.trigpoint.fidelity.ProgressionTable.Line;

/** Readings of what the criteria for a full-scale trial say. They are of the whole study. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ProgressionQueries {

    private static final Value.Missing NOT_ENTERED = new Value.Missing("Nobody has entered the value yet.");
    private static final Value.Missing JUDGED = new Value.Missing("Nothing is printed that could be counted.");

    private final DSLContext sql;
    private final ProgressionValues values;

    ProgressionQueries(DSLContext sql, ProgressionValues values) {
        this.sql = sql;
        this.values = values;
    }

    private record Entry(BigDecimal value, String provenance, String by, OffsetDateTime at) {}

    /**
     * The ten criteria.
     *
     * @param reader who looks
     * @return each with its value, what the table says, and what was decided
     * @throws Refusal when they see one site alone, or are blinded
     */
    public ProgressionTable table(Reader reader) {
        BlindedDelivery.demandOpen(sql, reader.study(), reader.person());
        if (reader.onlySite() != null) {
            throw new Refusal("The criteria are of the whole study, and you see one site of it.");
        }
        Map<Integer, Value> counted = values.of(reader.study());
        Map<Integer, Entry> entered = entered(reader);
        Map<Integer, Decision> decided = decided(reader);
        return new ProgressionTable(Criterion.all().stream()
                .map(criterion -> line(
                        criterion,
                        counted.get(criterion.number()),
                        entered.get(criterion.number()),
                        decided.get(criterion.number())))
                .toList());
    }

    private static Line line(
            Criterion criterion, @Nullable Value counted, @Nullable Entry entry, @Nullable Decision decision) {
        String how = Objects.requireNonNull(ProgressionValues.HOW.get(criterion.number()));
        if (criterion.asked() == Criterion.Asked.JUDGEMENT) {
            return new Line(criterion, JUDGED, how, null, null, decision);
        }
        if (counted != null) {
            return new Line(criterion, counted, how, null, null, decision);
        }
        return entry == null
                ? new Line(criterion, NOT_ENTERED, how, null, null, decision)
                : new Line(
                        criterion,
                        new Value.Entered(entry.value(), entry.provenance()),
                        how,
                        entry.by(),
                        entry.at(),
                        decision);
    }

    private Map<Integer, Entry> entered(Reader reader) {
        return sql.select(
                        PROGRESSION_VALUE.CRITERION,
                        PROGRESSION_VALUE.VALUE,
                        PROGRESSION_VALUE.PROVENANCE,
                        PERSON.FULL_NAME,
                        PROGRESSION_VALUE.ENTERED_AT)
                .from(PROGRESSION_VALUE)
                .join(PERSON)
                .on(PERSON.ID.eq(PROGRESSION_VALUE.WRITTEN_BY))
                .where(PROGRESSION_VALUE.STUDY_ID.eq(reader.study()))
                .fetchMap(
                        PROGRESSION_VALUE.CRITERION,
                        row -> new Entry(row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private Map<Integer, Decision> decided(Reader reader) {
        return sql.select(
                        PROGRESSION_DECISION.CRITERION,
                        PROGRESSION_DECISION.COLOUR,
                        PROGRESSION_DECISION.REASON,
                        PROGRESSION_DECISION.SEEN,
                        PERSON.FULL_NAME,
                        PROGRESSION_DECISION.DECIDED_AT)
                .from(PROGRESSION_DECISION)
                .join(PERSON)
                .on(PERSON.ID.eq(PROGRESSION_DECISION.DECLARED_BY))
                .where(PROGRESSION_DECISION.STUDY_ID.eq(reader.study()))
                .fetchMap(
                        PROGRESSION_DECISION.CRITERION,
                        row -> new Decision(
                                Colour.of(row.value2()).orElseThrow(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6()));
    }
}
