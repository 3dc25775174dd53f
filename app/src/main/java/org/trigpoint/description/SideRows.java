package org.trigpoint.description;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.fidelity.Measure;
import org.trigpoint.codebooks.fidelity.Reading;
import org.trigpoint.codebooks.fidelity.Status;
import org.trigpoint.codebooks.scores.Score;
import org.trigpoint.fidelity.FidelityQueries;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.outcomes.Answered;
import org.trigpoint.outcomes.Belonging;
import org.trigpoint.outcomes.OutcomeQueries;

/** Reads one of two numbers that are correlated, with whom each record of it hangs on. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class SideRows {

    private static final double PERCENT = 100;
    private static final int PLACES = 12;

    private static final Field<String> PERSON_KEY = word(Belonging.person()).as("of_person");
    private static final Field<String> FAMILY_KEY = word(Belonging.family()).as("of_family");
    private static final Field<String> KEYWORKER_KEY =
            word(Belonging.keyworker()).as("of_keyworker");
    private static final Field<String> SITE_CODE = word(SITE.CODE).as("of_site");
    private static final Field<String> CONSENT = word(Belonging.consent()).as("consent");
    private static final Field<String> FORM = word(ObservedRows.value("form")).as("form");
    private static final Field<String> DATE = word(ObservedRows.value("date")).as("date");
    private static final List<Field<?>> OF_ALL =
            List.of(RECORD_ROW.ID, PERSON_KEY, FAMILY_KEY, KEYWORKER_KEY, SITE_CODE, CONSENT, FORM, DATE);

    private final DSLContext sql;
    private final OutcomeQueries outcomes;
    private final FidelityQueries fidelity;

    SideRows(DSLContext sql, OutcomeQueries outcomes, FidelityQueries fidelity) {
        this.sql = sql;
        this.outcomes = outcomes;
        this.fidelity = fidelity;
    }

    /**
     * One record with its number.
     *
     * @param hangs keys of what it hangs on; without those that no record says
     * @param said the number; empty: none
     * @param refused whether its family does not consent
     */
    record Row(Map<Unit, String> hangs, OptionalDouble said, boolean refused, String time, String form) {

        private Row with(OptionalDouble other) {
            return new Row(hangs, other, refused, time, form);
        }
    }

    /** By their day, as far as it is recorded, and then by their key. */
    List<Row> of(Reader reader, Side side) {
        if (side.ofFidelity()) {
            return fidelity.table(reader, null).of(Measure.valueOf(side.column())).stream()
                    .filter(reading -> reading.site() != null)
                    .map(SideRows::row)
                    .toList();
        }
        return side.column().equals(Side.DAYS) ? days(reader) : recorded(reader, side);
    }

    /** The share that a measure counts, where no missing record could change it. */
    private static Row row(Reading reading) {
        OptionalDouble share = reading.status() == Status.NOT_YET_DUE
                ? OptionalDouble.empty()
                : reading.parts().stream()
                        .limit(1)
                        .filter(part -> part.denominator() > 0 && part.least().compareTo(part.most()) == 0)
                        .mapToDouble(
                                part -> PERCENT * part.share().rounded(PLACES).doubleValue())
                        .findFirst();
        return new Row(Map.of(Unit.SITE, Objects.requireNonNull(reading.site())), share, false, "", "");
    }

    /** As linking has them: missing where the registers do not say them, and where nothing is delivered. */
    private List<Row> days(Reader reader) {
        return fidelity.compliance(reader).compliance().keyworkers().stream()
                .map(receipt -> new Row(
                        Map.of(Unit.KEYWORKER, receipt.id(), Unit.SITE, receipt.site()),
                        receipt.days().isPresent()
                                ? OptionalDouble.of(receipt.days().getAsInt())
                                : OptionalDouble.empty(),
                        false,
                        "",
                        ""))
                .toList();
    }

    private List<Row> recorded(Reader reader, Side side) {
        Dataset set = side.set();
        Map<RecordId, Score> scores = scores(reader, side);
        List<Row> rows = new ArrayList<>();
        Belonging.join(sql.select(columns(set, side)).from(RECORD_ROW))
                .leftJoin(SITE)
                .on(SITE.ID.eq(RECORD_ROW.SITE_ID))
                .where(ObservedRows.theirs(reader, set), narrowed(set, side))
                .orderBy(DATE, RECORD_ROW.KEY)
                .forEach(row -> rows.add(row(row, said(row, side, scores.get(row.get(RECORD_ROW.ID))))));
        return side.changes() ? changes(set, rows) : rows;
    }

    private static List<Field<?>> columns(Dataset set, Side side) {
        List<Field<?>> columns = new ArrayList<>(OF_ALL);
        columns.add(told(side.cell()).as("cell"));
        columns.add(told(set.time()).as("at"));
        return columns;
    }

    private static Field<String> told(String column) {
        return column.isEmpty() ? inline("") : word(ObservedRows.value(column));
    }

    private static String said(Record row, Side side, @Nullable Score score) {
        if (side.column().startsWith(ScoreParts.MARK)) {
            return score == null ? "" : ScoreParts.value(side.column(), score);
        }
        return side.said(row.get("cell", String.class));
    }

    private static Row row(Record row, String said) {
        return new Row(
                hangs(row),
                Figures.number(said),
                row.get(CONSENT).equals("no"),
                row.get("at", String.class),
                row.get(FORM));
    }

    private Map<RecordId, Score> scores(Reader reader, Side side) {
        return side.column().startsWith(ScoreParts.MARK)
                ? outcomes.of(reader, side.set().instrument()).answered().stream()
                        .collect(Collectors.toMap(Answered::id, Answered::score))
                : Map.of();
    }

    private static Condition narrowed(Dataset set, Side side) {
        boolean anyTime = set.time().isEmpty()
                || side.changes()
                || side.time().isEmpty()
                || side.time().equals(Asked.ALL);
        boolean anyForm = side.form().isEmpty() || side.form().equals(Asked.ALL);
        return (anyTime ? noCondition() : ObservedRows.value(set.time()).eq(side.time()))
                .and(anyForm ? noCondition() : ObservedRows.value("form").eq(side.form()));
    }

    /** One row a person or keyworker: the number at the last time less that at the first, on the same form. */
    private static List<Row> changes(Dataset set, List<Row> rows) {
        List<String> times = Figures.inOrder(rows.stream().map(Row::time).filter(time -> !time.isEmpty()));
        if (times.size() < 2) {
            return rows.stream().map(row -> row.with(OptionalDouble.empty())).toList();
        }
        Unit who = set.unit().equals("person") ? Unit.PERSON : Unit.KEYWORKER;
        Map<String, List<Row>> byWho = rows.stream()
                .filter(row -> row.time().equals(times.getFirst()) || row.time().equals(times.getLast()))
                .collect(Collectors.groupingBy(
                        row -> row.hangs().getOrDefault(who, ""), LinkedHashMap::new, Collectors.toList()));
        return byWho.values().stream()
                .map(theirs -> theirs.getFirst().with(change(theirs, times.getFirst(), times.getLast())))
                .toList();
    }

    private static OptionalDouble change(List<Row> theirs, String first, String last) {
        Row from = at(theirs, first);
        Row to = at(theirs, last);
        return from.form().equals(to.form())
                        && from.said().isPresent()
                        && to.said().isPresent()
                ? OptionalDouble.of(to.said().getAsDouble() - from.said().getAsDouble())
                : OptionalDouble.empty();
    }

    private static Row at(List<Row> theirs, String time) {
        return theirs.stream()
                .filter(row -> row.time().equals(time))
                .findFirst()
                .orElse(theirs.getFirst().with(OptionalDouble.empty()));
    }

    private static Map<Unit, String> hangs(Record row) {
        Map<Unit, String> hangs = new LinkedHashMap<>();
        put(hangs, Unit.PERSON, row.get(PERSON_KEY));
        put(hangs, Unit.FAMILY, row.get(FAMILY_KEY));
        put(hangs, Unit.KEYWORKER, row.get(KEYWORKER_KEY));
        put(hangs, Unit.SITE, row.get(SITE_CODE));
        return hangs;
    }

    private static void put(Map<Unit, String> hangs, Unit unit, String key) {
        if (!key.isEmpty()) {
            hangs.put(unit, key);
        }
    }

    private static Field<String> word(Field<String> value) {
        return coalesce(value, inline(""));
    }
}
