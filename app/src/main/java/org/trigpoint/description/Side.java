package org.trigpoint.description;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.codebooks.fidelity.Measure;
import org.trigpoint.codebooks.records.Column;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.description.Asked.Pairing;
import org.trigpoint.description.Choices.Choice;

/**
 * One of two numbers that are correlated over what their records hang on.
 *
 * @param data a kind of record by its word, or {@link Pairing#FIDELITY}
 * @param column which number: a column that holds one, or one of the marks below
 * @param time of which time; {@link Asked#CHANGE}: from the first to the last; {@link Asked#ALL} or empty: of any
 * @param form likewise
 */
record Side(String data, String column, String time, String form) {

    /** Before a column and a word, joined by an equals sign: 1 where the column says it, 0 where it says another. */
    static final String IS = "is:";

    /** How many records there are. */
    static final String COUNT = "count:records";

    /** Days of the core training by the rules of compliance. */
    static final String DAYS = "days:core";

    /** Of which how many there are says something. */
    private static final Set<RecordKind> COUNTED = Set.of(RecordKind.HUB_USE, RecordKind.REFLECTIVE_SESSION);

    /** Kinds whose rows are counts of several things, or of nothing that can be paired. */
    private static final Set<RecordKind> NOT_PAIRED =
            Set.of(RecordKind.SENIOR_STAFF, RecordKind.AGGREGATE, RecordKind.SITE_FACT);

    boolean ofFidelity() {
        return data.equals(Pairing.FIDELITY);
    }

    boolean changes() {
        return time.equals(Asked.CHANGE);
    }

    /** Whether it names a number; an address may name anything. */
    boolean known() {
        return ofFidelity()
                ? measures().stream().anyMatch(measure -> measure.word().equals(column))
                : Dataset.of(data).isPresent() && !column.isEmpty() && (!column.startsWith(IS) || column.contains("="));
    }

    /** Whether it tells which sites deliver. */
    boolean tells() {
        return ofFidelity() || BlindedDelivery.tells(set().kind()) || cell().equals(BlindedDelivery.CHAMPION);
    }

    /** The set of records that it is read from; none of fidelity. */
    Dataset set() {
        return Dataset.of(data).orElseThrow();
    }

    List<Unit> units() {
        return units(data);
    }

    static List<Unit> units(String data) {
        return data.equals(Pairing.FIDELITY)
                ? List.of(Unit.SITE)
                : Dataset.of(data).map(set -> Unit.of(set.kind())).orElse(List.of());
    }

    /** The number of one record, given what it says in the column; empty where it says nothing. */
    String said(String cell) {
        if (column.equals(COUNT)) {
            return "1";
        }
        if (!column.startsWith(IS) || cell.isEmpty()) {
            return cell;
        }
        return cell.equals(column.substring(column.indexOf('=') + 1)) ? "1" : "0";
    }

    /** The column that it is read from; empty where it is worked out. */
    String cell() {
        if (column.startsWith(IS)) {
            return column.substring(IS.length(), column.indexOf('='));
        }
        return column.equals(COUNT) || column.startsWith(ScoreParts.MARK) ? "" : column;
    }

    String title() {
        String of = ofFidelity() ? "Fidelity" : set().label();
        String when = time.isEmpty() ? "" : time.equals(Asked.ALL) ? ", all times" : ", " + time;
        String whose = form.isEmpty() ? "" : form.equals(Asked.ALL) ? ", all forms" : ", " + form + " form";
        return of + ": " + named(data, column) + when + whose;
    }

    private static String named(String data, String column) {
        if (data.equals(Pairing.FIDELITY)) {
            return Stream.of(Measure.values())
                    .filter(measure -> measure.name().equals(column))
                    .map(measure -> measure.name() + " " + measure.title() + ", per cent")
                    .findFirst()
                    .orElse(column);
        }
        if (column.equals(COUNT)) {
            return "how many records";
        }
        if (column.equals(DAYS)) {
            return "days of the core training attended";
        }
        Dataset set = Dataset.of(data).orElseThrow();
        if (column.startsWith(IS)) {
            String[] parts = column.substring(IS.length()).split("=", 2);
            return set.title(parts[0]) + " is \u201c" + parts[1] + "\u201d (1, else 0)";
        }
        return set.title(column);
    }

    /** What must be known of it before it is believed. */
    Stream<String> notes() {
        return Stream.of(
                        ofFidelity()
                                ? "Fidelity is read as of today: the share that a measure counts, of its first condition where"
                                        + " it has several. A site where a missing record could change it has no number."
                                : "",
                        column.equals(DAYS)
                                ? "Days are counted by the rules of compliance: what the registers do not say is missing, and"
                                        + " who works where no training is given has no number."
                                : "",
                        changes()
                                ? "Change: the number at the last time less that at the first, of people with both on the same"
                                        + " form."
                                : "")
                .filter(note -> !note.isEmpty());
    }

    /** Numbers of a set of records: scores, columns that hold them, and what can be told as 1 and 0. */
    static List<Choice> numbers(Dataset set, List<Choice> columns) {
        if (NOT_PAIRED.contains(set.kind())) {
            return List.of();
        }
        if (set.kind() == RecordKind.TRAINING) {
            return List.of(choice(set, DAYS));
        }
        return Stream.of(
                        COUNTED.contains(set.kind()) ? Stream.of(choice(set, COUNT)) : Stream.<Choice>of(),
                        columns.stream()
                                .filter(column -> set.kind()
                                        .column(column.word())
                                        .map(known ->
                                                known.type() == Column.Type.COUNT || known.type() == Column.Type.NUMBER)
                                        .orElse(set.number(column.word()))),
                        columns.stream()
                                .flatMap(column -> set.kind().column(column.word()).stream())
                                .filter(column ->
                                        !column.key() && !column.name().equals(ObservedRows.CONSENT))
                                .flatMap(Side::words)
                                .map(word -> choice(set, word)))
                .flatMap(all -> all)
                .toList();
    }

    private static Stream<String> words(Column column) {
        return switch (column.type()) {
            case YES_NO -> Stream.of(IS + column.name() + "=yes");
            case CHOICE ->
                column.name().equals("form")
                        ? Stream.of()
                        : column.choices().stream().map(word -> IS + column.name() + "=" + word);
            case TEXT, DAY, COUNT, NUMBER, SITE -> Stream.of();
        };
    }

    private static Choice choice(Dataset set, String column) {
        String title = named(set.word(), column);
        return new Choice(column, title.substring(0, 1).toUpperCase(Locale.UK) + title.substring(1));
    }

    /** Measures of fidelity as numbers of sites. */
    static List<Choice> measures() {
        return Stream.of(Measure.values())
                .map(measure -> new Choice(measure.name(), named(Pairing.FIDELITY, measure.name())))
                .toList();
    }

    /** Whether records of a set have numbers, whichever columns files brought. */
    static boolean paired(Dataset set) {
        return !NOT_PAIRED.contains(set.kind()) && set.kind() != RecordKind.FAMILY;
    }
}
