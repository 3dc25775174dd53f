package org.trigpoint.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.records.Column;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.records.TakenBack.Stays;

/**
 * Works out, record by record, what taking a file back does; it writes nothing. A value goes back to what the one before it
 * said. It stays where somebody said another since, or where another file that was taken since says the same.
 */
final class Returning {

    private static final int NAMED = 50;

    private final RecordKind kind;
    private final List<Back> backs = new ArrayList<>();
    private final List<Stays> named = new ArrayList<>();
    private int rows;
    private int gone;
    private int restored;
    private int byHand;
    private int byFile;
    private int confirmed;

    Returning(RecordKind kind) {
        this.kind = kind;
    }

    /**
     * A record that the file said something of.
     *
     * @param revision the key of what the file said
     * @param record which record
     * @param key what tells it from others
     * @param now its values
     * @param said what the file said
     * @param before what was said before, the last of each column
     * @param after the columns that something was said of afterwards, and whether that was by hand
     * @param others what the lines of other files say that were taken afterwards
     * @param spoken whether somebody else spoke of the record: by hand, or by a file that is not taken back
     */
    record Touched(
            long revision,
            RecordId record,
            String key,
            Map<String, String> now,
            Map<String, String> said,
            Map<String, String> before,
            Map<String, Boolean> after,
            List<Map<String, String>> others,
            boolean spoken) {

        boolean confirms(String column, String value) {
            return others.stream().anyMatch(line -> value.equals(line.get(column)));
        }
    }

    /**
     * What is to be written of a record.
     *
     * @param values its values from now on; null: it goes
     * @param kept what stays of what the file said; empty: nothing
     */
    record Back(long revision, RecordId record, @Nullable Map<String, String> values, Map<String, String> kept) {}

    List<Back> backs() {
        return backs;
    }

    TakenBack told() {
        return new TakenBack(rows, gone, restored, byHand, byFile, confirmed, named);
    }

    void add(Touched one) {
        if (!one.spoken() && one.others().isEmpty()) {
            rows++;
            gone += (int) one.said().entrySet().stream()
                    .filter(value -> !isKey(value.getKey()) && !value.getValue().isEmpty())
                    .count();
            backs.add(new Back(one.revision(), one.record(), null, Map.of()));
            return;
        }
        Map<String, String> values = new TreeMap<>(one.now());
        Map<String, String> kept = new TreeMap<>();
        one.said().forEach((column, value) -> {
            if (isKey(column)) {
                kept.put(column, value);
            } else if (one.after().containsKey(column)) {
                changedSince(one, column);
            } else if (one.confirms(column, value)) {
                confirmed++;
                kept.put(column, value);
            } else {
                goBack(one, column, value, values);
            }
        });
        backs.add(new Back(one.revision(), one.record(), values, kept));
    }

    private void changedSince(Touched one, String column) {
        if (!Boolean.TRUE.equals(one.after().get(column))) {
            byFile++;
            return;
        }
        byHand++;
        if (named.size() < NAMED) {
            named.add(new Stays(one.record(), one.key(), column, one.now().getOrDefault(column, "")));
        }
    }

    private void goBack(Touched one, String column, String value, Map<String, String> values) {
        String was = one.before().getOrDefault(column, "");
        if (was.isEmpty()) {
            values.remove(column);
        } else {
            values.put(column, was);
        }
        if (!was.isEmpty()) {
            restored++;
        } else if (!value.isEmpty()) {
            gone++;
        }
    }

    private boolean isKey(String column) {
        return kind.column(column).filter(Column::key).isPresent();
    }
}
