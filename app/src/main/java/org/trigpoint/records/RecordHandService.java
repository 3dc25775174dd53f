package org.trigpoint.records;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.RecordKeeper;
import org.trigpoint.codebooks.records.CellMeaning;
import org.trigpoint.codebooks.records.Column;
import org.trigpoint.codebooks.records.Meaning;
import org.trigpoint.codebooks.records.Meaning.Understood;
import org.trigpoint.codebooks.records.Meaning.Unreadable;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.migrations.schema.tables.records.RecordRowRecord;
import org.trigpoint.records.RecordFact.RecordAdded;
import org.trigpoint.records.RecordFact.RecordChanged;
import org.trigpoint.records.RecordFact.RecordRemoved;
import org.trigpoint.studies.PlanQueries;

/** Records by hand, one at a time; each step can be undone. */
@Service
@Transactional
public class RecordHandService {

    private final PlanQueries plans;
    private final RecordRepository records;
    private final Gestures gestures;
    private final Journal journal;

    RecordHandService(PlanQueries plans, RecordRepository records, Gestures gestures, Journal journal) {
        this.plans = plans;
        this.records = records;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * Puts a record down.
     *
     * @param keeper who types
     * @param kind of which kind
     * @param words column to words, as typed
     * @return its key
     * @throws Refusal when a value can't be understood, one of the key is missing, or there is such a record already
     */
    public RecordId add(RecordKeeper keeper, RecordKind kind, Map<String, String> words) {
        Map<String, String> values = understood(keeper, kind, words);
        values.values().removeIf(String::isEmpty);
        for (Column key : kind.keys()) {
            if (!values.containsKey(key.name())) {
                throw new Refusal("Say what stands under \u201c" + key.title() + "\u201d: rows are told apart by it.");
            }
        }
        demandSense(kind, values, values.keySet());
        String key = LineReading.key(kind, values);
        records.hold(keeper.study(), kind);
        if (records.withKey(keeper.study(), kind, key).isPresent()) {
            throw new Refusal("There is a record \u201c" + key + "\u201d already: change that one.");
        }
        gestures.begin(keeper.study(), keeper.person(), null, "Put down " + told(kind, key));
        RecordId record = records.insert(keeper, kind, key, values);
        journal.record(keeper.study(), keeper.person(), new RecordAdded(record, kind.word(), key, values));
        return record;
    }

    /**
     * Changes values of a record; those of its key stay.
     *
     * @param keeper who types
     * @param record which
     * @param words column to words, as typed; empty words take a value away
     * @throws NotFound when it is not there for them
     * @throws Refusal when a value can't be understood, or is one of the key
     */
    public void change(RecordKeeper keeper, RecordId record, Map<String, String> words) {
        RecordRowRecord row = records.held(keeper, record);
        RecordKind kind = RecordKind.of(row.getKind()).orElseThrow(NotFound::new);
        Map<String, String> now = StoredValues.in(row.getValues());
        Map<String, String> before = new TreeMap<>();
        Map<String, String> after = new TreeMap<>();
        understood(keeper, kind, words).forEach((column, value) -> {
            String was = now.getOrDefault(column, "");
            if (!value.equals(was)) {
                before.put(column, was);
                after.put(column, value);
            }
        });
        if (after.isEmpty()) {
            return;
        }
        if (kind.keys().stream().anyMatch(key -> after.containsKey(key.name()))) {
            throw new Refusal(
                    "What rows are told apart by can\u2019t be changed: take this one out and put down another.");
        }
        now.putAll(after);
        demandSense(kind, now, after.keySet());
        now.values().removeIf(String::isEmpty);
        gestures.begin(keeper.study(), keeper.person(), null, "Changed " + told(kind, row.getKey()));
        records.update(keeper, row, now, after);
        journal.record(
                keeper.study(), keeper.person(), new RecordChanged(record, kind.word(), row.getKey(), before, after));
    }

    /**
     * Takes a record out. The journal keeps what stood in it.
     *
     * @param keeper who takes it out
     * @param record which
     * @throws NotFound when it is not there for them
     */
    public void remove(RecordKeeper keeper, RecordId record) {
        RecordRowRecord row = records.held(keeper, record);
        RecordKind kind = RecordKind.of(row.getKind()).orElseThrow(NotFound::new);
        gestures.begin(keeper.study(), keeper.person(), null, "Took out " + told(kind, row.getKey()));
        records.delete(keeper, record);
        journal.record(
                keeper.study(),
                keeper.person(),
                new RecordRemoved(record, kind.word(), row.getKey(), StoredValues.in(row.getValues())));
    }

    private static String told(RecordKind kind, String key) {
        return "\u201c" + key + "\u201d of " + kind.label().toLowerCase(Locale.UK);
    }

    private Map<String, String> understood(RecordKeeper keeper, RecordKind kind, Map<String, String> words) {
        CellMeaning meaning = SiteWords.meaning(plans.plan(keeper));
        Map<String, String> values = new LinkedHashMap<>();
        words.forEach((name, typed) -> {
            Column column = kind.column(name).orElse(null);
            if (column == null
                    && (!kind.open() || name.isEmpty() || !Column.plain(name).equals(name))) {
                throw new Refusal(kind.label() + " have no column \u201c" + name + "\u201d.");
            }
            values.put(
                    name,
                    value(
                            column == null ? name : column.title(),
                            column == null ? meaning.answer(typed) : meaning.of(column, typed)));
        });
        return values;
    }

    /** What stood before is let stand: only what is said anew is held against what its kind can be. */
    private static void demandSense(RecordKind kind, Map<String, String> whole, Set<String> said) {
        RowSense.of(kind, whole, said).faults().stream().findFirst().ifPresent(why -> {
            throw new Refusal(why);
        });
    }

    private static String value(String title, Meaning meaning) {
        return switch (meaning) {
            case Understood(String value, String remark) -> Objects.requireNonNull(value);
            case Unreadable no -> throw new Refusal(title + ": " + no.why());
        };
    }
}
