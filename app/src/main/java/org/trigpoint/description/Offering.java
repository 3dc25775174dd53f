package org.trigpoint.description;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.codebooks.records.Column;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.description.Choices.Choice;

/** What there is to choose from of one set of records, and what is shown when nothing else is chosen. */
final class Offering {

    /** What rows of every kind can be grouped by. */
    static final List<Choice> EVERYWHERE =
            List.of(new Choice("", "Not grouped"), new Choice("site", "Site"), new Choice("arm", "Arm"));

    private static final List<Choice> OTHER =
            List.of(new Choice(Asked.PAIR, "Correlation with another kind of record"));

    private final Dataset set;
    private final Asked asked;
    private final Map<String, Set<String>> there;
    private final List<Choice> all;
    private final List<Choice> numbers;
    private final boolean blinded;

    Offering(Dataset set, Asked asked, Map<String, Set<String>> there, boolean blinded) {
        this.set = set;
        this.asked = asked;
        this.there = there;
        this.blinded = blinded;
        this.all = columns(set, there.keySet(), blinded);
        this.numbers = asked.part() == Asked.Part.DESCRIBE ? Side.numbers(set, all) : List.of();
    }

    /** Whether a number of another kind of record stands beside one of these. */
    boolean paired() {
        return asked.paired() && !numbers.isEmpty();
    }

    Choices choices(List<Choice> data, PairChoices.Offered beside) {
        List<Choice> columns = paired() ? numbers : all;
        List<String> times = times();
        List<String> forms = set.kind() == RecordKind.QUESTIONNAIRE ? different(there, "form") : List.of();
        String column = chosen(columns, asked.column());
        String described = asked.part() == Asked.Part.DESCRIBE ? column : "";
        List<Choice> groupings = groupings(set, all, described, !numbers.isEmpty());
        String by = known(groupings, asked.by());
        Asked settled = new Asked(
                asked.part(),
                set.word(),
                column,
                by,
                narrowed(by, times, forms),
                new Asked.View(asked.view().byRow(), asked.view().sort(), beside.pairing()));
        return new Choices(
                data,
                columns,
                groupings,
                times,
                forms.size() > 1 ? forms : List.of(),
                settled,
                blinded,
                beside.pairs());
    }

    /** Those that rows are of; for a number beside one of another kind also the change between them. */
    private List<String> times() {
        List<String> times = set.time().isEmpty() ? List.of() : different(there, set.time());
        return paired() && times.size() > 1
                ? Stream.concat(times.stream(), Stream.of(Asked.CHANGE)).toList()
                : times;
    }

    /**
     * For a change from the first time to the last where nothing else is said; else the first time, and the first form. What is
     * grouped by them has all of them side by side.
     */
    private Asked.Narrowed narrowed(String by, List<String> times, List<String> forms) {
        Asked.Narrowed wanted = asked.narrowing();
        String form = by.equals("form") ? pooled(forms) : oneOrAll(forms, wanted.form());
        if (asked.part() == Asked.Part.CHANGE) {
            return new Asked.Narrowed(one(times, wanted.time(), 0), one(times, wanted.to(), times.size() - 1), form);
        }
        return new Asked.Narrowed(
                by.equals(set.time()) && !by.isEmpty() ? pooled(times) : oneOrAll(times, wanted.time()), "", form);
    }

    private static String pooled(List<String> all) {
        return all.size() > 1 ? Asked.ALL : "";
    }

    /** Of several, one: they are taken together only when somebody says so. */
    private static String oneOrAll(List<String> all, String wanted) {
        if (all.size() < 2) {
            return "";
        }
        return wanted.equals(Asked.ALL) ? wanted : one(all, wanted, 0);
    }

    private static String one(List<String> all, String wanted, int usual) {
        return all.contains(wanted) ? wanted : usual >= 0 && usual < all.size() ? all.get(usual) : "";
    }

    static String chosen(List<Choice> all, String wanted) {
        String known = known(all, wanted);
        return known.isEmpty() && !all.isEmpty() ? all.getFirst().word() : known;
    }

    private static String known(List<Choice> all, String wanted) {
        return all.stream().anyMatch(choice -> choice.word().equals(wanted)) ? wanted : "";
    }

    /** The columns that a kind always has, those that files brought, and scores. */
    static List<Choice> columns(Dataset data, Set<String> there, boolean blinded) {
        List<Choice> columns = new ArrayList<>();
        ScoreParts.of(data)
                .ifPresent(parts ->
                        parts.columns().forEach(column -> columns.add(new Choice(column, data.title(column)))));
        data.columns().forEach(column -> columns.add(new Choice(column.name(), column.title())));
        if (data.kind().open()) {
            List<String> fixed =
                    data.kind().columns().stream().map(Column::name).toList();
            there.stream()
                    .filter(column -> !fixed.contains(column) && !column.startsWith("goal"))
                    .sorted(Comparator.comparing(Offering::padded))
                    .forEach(column -> columns.add(new Choice(column, data.title(column))));
        }
        columns.removeIf(column -> blinded && column.word().equals(BlindedDelivery.CHAMPION));
        return columns;
    }

    /** So that q10 stands after q9. */
    private static String padded(String column) {
        return column.replaceAll("(\\d+)", "000$1").replaceAll("0*(\\d{4})", "$1");
    }

    /** And for one variable, the numbers that it can be correlated with. */
    private static List<Choice> groupings(Dataset data, List<Choice> columns, String described, boolean paired) {
        Stream<Choice> role =
                data.columns().stream().noneMatch(column -> column.name().equals("role"))
                                && data.kind().column("keyworker").isPresent()
                        ? Stream.of(new Choice("role", "Role of the keyworker"))
                        : Stream.empty();
        return Stream.of(
                        EVERYWHERE.stream(),
                        role,
                        columns.stream().filter(column -> !column.word().startsWith(ScoreParts.MARK)),
                        columns.stream()
                                .filter(column ->
                                        !described.isEmpty() && !column.word().equals(described))
                                .filter(column -> data.number(column.word()))
                                .map(column ->
                                        new Choice(Asked.WITH + column.word(), "Correlation with: " + column.title())),
                        paired ? OTHER.stream() : Stream.<Choice>of())
                .flatMap(all -> all)
                .toList();
    }

    static List<String> different(Map<String, Set<String>> there, String column) {
        return Figures.inOrder(there.getOrDefault(column, Set.of()).stream().filter(one -> !one.isEmpty()));
    }
}
