package org.trigpoint.description;

import static org.jooq.impl.DSL.falseCondition;
import static org.trigpoint.description.ObservedRows.said;
import static org.trigpoint.description.ObservedRows.value;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.description.Choices.Choice;

/** Several columns of records by arm, whatever kinds they are of, in one statement. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ByArmQueries {

    private static final String ARM = "arm";
    private static final Asked.Narrowed ANY = new Asked.Narrowed("", "", "");

    private final DSLContext sql;
    private final Occurring occurring;
    private final Arms arms;

    ByArmQueries(DSLContext sql, Occurring occurring, Arms arms) {
        this.sql = sql;
        this.occurring = occurring;
        this.arms = arms;
    }

    /**
     * One of the columns.
     *
     * @param asked as the screen of numbers would ask for it
     */
    private record Wanted(Dataset set, Asked asked) {

        boolean has(Record row) {
            String time = set.time().isEmpty() ? "" : row.get("told " + set.time(), String.class);
            Asked.Narrowed only = asked.narrowing();
            return row.get(RECORD_ROW.KIND).equals(set.kind().word())
                    && (set.time().isEmpty()
                            || only.anyTime()
                            || time.equals(only.time())
                            || (asked.part() == Asked.Part.CHANGE && time.equals(only.to())));
        }

        String who() {
            return set.unit().isEmpty() ? "key" : "told " + set.unit();
        }
    }

    /**
     * Columns by arm; what is asked at several times, by its change.
     *
     * @param reader who looks
     * @param wanted a kind of record by its word and a column, joined by a slash; questionnaires are none of them, for a score
     *     is no column
     * @return by the same words; nothing of what there is none of, or of what would tell somebody blinded which sites deliver
     */
    public Map<String, Answer> of(Reader reader, Collection<String> wanted) {
        Arms.Names names = arms.names(reader);
        Set<String> there = occurring.data(reader);
        Map<String, Wanted> asked = new LinkedHashMap<>();
        wanted.stream()
                .filter(key -> key.indexOf('/') > 0)
                .collect(Collectors.groupingBy(key -> key.substring(0, key.indexOf('/'))))
                .forEach((data, keys) -> Dataset.of(data)
                        .filter(set -> there.contains(data) && set.instrument().isEmpty())
                        .filter(set -> !names.blinded() || !BlindedDelivery.tells(set.kind()))
                        .ifPresent(set -> asked.putAll(settled(reader, set, keys, names.blinded()))));
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<String, Found> found = read(reader, asked, names);
        Map<String, Answer> answers = new HashMap<>();
        asked.forEach((key, one) -> answers.put(key, answer(one, Objects.requireNonNull(found.get(key)), names)));
        return answers;
    }

    private Map<String, Wanted> settled(Reader reader, Dataset set, List<String> keys, boolean blinded) {
        Map<String, Set<String>> there = occurring.columns(reader, set, blinded);
        Map<String, Wanted> settled = new HashMap<>();
        for (String key : keys) {
            asked(set, there, key.substring(key.indexOf('/') + 1), blinded)
                    .ifPresent(asked -> settled.put(key, new Wanted(set, asked)));
        }
        return settled;
    }

    private static Optional<Asked> asked(Dataset set, Map<String, Set<String>> there, String column, boolean blinded) {
        Asked plain = new Asked(Asked.Part.DESCRIBE, set.word(), column, ARM, ANY, new Asked.View(false, ""));
        Choices choices = new Offering(set, plain, there, blinded)
                .choices(
                        List.of(new Choice(set.word(), set.label())),
                        new PairChoices.Offered(Choices.Pairs.NONE, Asked.Pairing.NONE));
        if (!choices.asked().column().equals(column)) {
            return Optional.empty();
        }
        List<String> times = choices.times();
        return Optional.of(
                times.size() < 2
                        ? choices.asked()
                        : new Asked(
                                Asked.Part.CHANGE,
                                set.word(),
                                column,
                                ARM,
                                new Asked.Narrowed(times.getFirst(), times.getLast(), ""),
                                plain.view()));
    }

    private Map<String, Found> read(Reader reader, Map<String, Wanted> asked, Arms.Names names) {
        Map<String, List<Observed>> counted = new HashMap<>();
        Map<String, List<String>> refusing = new HashMap<>();
        sql.select(columns(reader, asked.values()))
                .from(RECORD_ROW)
                .leftJoin(SITE)
                .on(SITE.ID.eq(RECORD_ROW.SITE_ID))
                .where(any(reader, asked.values()))
                .orderBy(RECORD_ROW.KEY)
                .forEach(row -> asked.forEach((key, one) -> {
                    if (!one.has(row)) {
                        return;
                    }
                    if (row.get("refuses", Boolean.class)
                            && !one.asked().column().equals(ObservedRows.CONSENT)) {
                        refusing.computeIfAbsent(key, first -> new ArrayList<>())
                                .add(row.get(one.who(), String.class));
                    } else {
                        counted.computeIfAbsent(key, first -> new ArrayList<>()).add(observed(row, one, names));
                    }
                }));
        return asked.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> found(
                                entry.getValue(),
                                counted.getOrDefault(entry.getKey(), List.of()),
                                refusing.getOrDefault(entry.getKey(), List.of()))));
    }

    private static Condition any(Reader reader, Collection<Wanted> asked) {
        return asked.stream()
                .map(one -> ObservedRows.theirs(reader, one.set()).and(ObservedRows.narrowed(one.set(), one.asked())))
                .reduce(Condition::or)
                .orElse(falseCondition());
    }

    private static List<Field<?>> columns(Reader reader, Collection<Wanted> asked) {
        Set<String> cells = new LinkedHashSet<>();
        asked.forEach(one -> Stream.of(
                        one.asked().column(), one.set().unit(), one.set().time())
                .filter(column -> !column.isEmpty())
                .forEach(cells::add));
        List<Field<?>> fields = new ArrayList<>(List.of(
                RECORD_ROW.KIND,
                RECORD_ROW.KEY.as("key"),
                said(SITE.ARM).as("of_arm"),
                said(value("form")).as("form"),
                Refusing.row(reader).as("refuses")));
        cells.forEach(cell -> fields.add(said(value(cell)).as("told " + cell)));
        return fields;
    }

    private static Observed observed(Record row, Wanted one, Arms.Names names) {
        return new Observed(
                row.get(one.who(), String.class),
                names.of(row.get("of_arm", String.class)),
                row.get("told " + one.asked().column(), String.class),
                one.set().time().isEmpty() ? "" : row.get("told " + one.set().time(), String.class),
                row.get("form", String.class));
    }

    private static Found found(Wanted one, List<Observed> counted, List<String> refusing) {
        return new Found(counted, new LeftOut(one.set(), refusing.size(), (int)
                refusing.stream().distinct().count()));
    }

    private static Answer answer(Wanted one, Found found, Arms.Names names) {
        Answer answer = one.asked().part() == Asked.Part.CHANGE
                ? new Changing(one.set(), one.asked(), found.rows(), "Arm", names).answer()
                : new Describing(one.set(), one.asked(), found.rows(), "Arm", names).answer();
        return answer.without(found.leftOut().sentence());
    }
}
