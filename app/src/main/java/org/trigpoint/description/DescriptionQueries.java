package org.trigpoint.description;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.codebooks.records.Column;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.description.Choices.Choice;

/** Records described in numbers. Whoever may see one site sees what is of that site; who is blinded sees codes of arms. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class DescriptionQueries {

    private static final List<Choice> EVERYWHERE =
            List.of(new Choice("", "Not grouped"), new Choice("site", "Site"), new Choice("arm", "Arm"));

    private final Occurring occurring;
    private final ObservedRows rows;
    private final Arms arms;
    private final ReliablyChanged reliably;

    DescriptionQueries(Occurring occurring, ObservedRows rows, Arms arms, ReliablyChanged reliably) {
        this.occurring = occurring;
        this.rows = rows;
        this.arms = arms;
        this.reliably = reliably;
    }

    /**
     * What there is to choose from.
     *
     * @param reader who looks
     * @param asked what was chosen so far; what there is none of is passed over
     * @return the choices, and what is shown when nothing else is chosen
     */
    public Choices choices(Reader reader, Asked asked) {
        boolean blinded = arms.names(reader).blinded();
        List<Choice> data = data(reader, blinded);
        List<Choice> fit = asked.part() == Asked.Part.CHANGE
                ? data.stream()
                        .filter(choice ->
                                !Dataset.of(choice.word()).orElseThrow().time().isEmpty())
                        .toList()
                : data;
        String word = chosen(fit, asked.data());
        if (word.isEmpty()) {
            return new Choices(data, List.of(), EVERYWHERE, List.of(), List.of(), asked, blinded);
        }
        Dataset set = Dataset.of(word).orElseThrow();
        Map<String, Set<String>> there = occurring.columns(reader, set, blinded);
        List<Choice> columns = columns(set, there.keySet()).stream()
                .filter(column -> !blinded || !column.word().equals(BlindedDelivery.CHAMPION))
                .toList();
        List<String> times = set.time().isEmpty() ? List.of() : different(there, set.time());
        List<String> forms = set.kind() == RecordKind.QUESTIONNAIRE ? different(there, "form") : List.of();
        String column = chosen(columns, asked.column());
        List<Choice> groupings = groupings(set, columns, asked.part() == Asked.Part.DESCRIBE ? column : "");
        String by = known(groupings, asked.by());
        Asked settled = new Asked(asked.part(), word, column, by, narrowed(asked, set, by, times, forms), asked.view());
        return new Choices(fit, columns, groupings, times, forms.size() > 1 ? forms : List.of(), settled, blinded);
    }

    /**
     * For a change from the first time to the last where nothing else is said; else the first time, and the first form. What is
     * grouped by them has all of them side by side.
     */
    private static Asked.Narrowed narrowed(
            Asked asked, Dataset data, String by, List<String> times, List<String> forms) {
        Asked.Narrowed wanted = asked.narrowing();
        String form = by.equals("form") ? pooled(forms) : oneOrAll(forms, wanted.form());
        if (asked.part() == Asked.Part.CHANGE) {
            return new Asked.Narrowed(one(times, wanted.time(), 0), one(times, wanted.to(), times.size() - 1), form);
        }
        return new Asked.Narrowed(
                by.equals(data.time()) && !by.isEmpty() ? pooled(times) : oneOrAll(times, wanted.time()), "", form);
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

    private static String chosen(List<Choice> all, String wanted) {
        String known = known(all, wanted);
        return known.isEmpty() && !all.isEmpty() ? all.getFirst().word() : known;
    }

    private static String known(List<Choice> all, String wanted) {
        return all.stream().anyMatch(choice -> choice.word().equals(wanted)) ? wanted : "";
    }

    private List<Choice> data(Reader reader, boolean blinded) {
        Set<String> found = occurring.data(reader);
        return Dataset.all().stream()
                .filter(data -> found.contains(data.word()) && !(blinded && BlindedDelivery.tells(data.kind())))
                .map(data -> new Choice(data.word(), data.label()))
                .toList();
    }

    /** The columns that a kind always has, those that files brought, and scores. */
    private static List<Choice> columns(Dataset data, Set<String> there) {
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
                    .sorted(Comparator.comparing(DescriptionQueries::padded))
                    .forEach(column -> columns.add(new Choice(column, data.title(column))));
        }
        return columns;
    }

    /** So that q10 stands after q9. */
    private static String padded(String column) {
        return column.replaceAll("(\\d+)", "000$1").replaceAll("0*(\\d{4})", "$1");
    }

    /** And for one variable, the numbers that it can be correlated with. */
    private static List<Choice> groupings(Dataset data, List<Choice> columns, String described) {
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
                                        new Choice(Asked.WITH + column.word(), "Correlation with: " + column.title())))
                .flatMap(all -> all)
                .toList();
    }

    private static List<String> different(Map<String, Set<String>> there, String column) {
        return Figures.inOrder(there.getOrDefault(column, Set.of()).stream().filter(one -> !one.isEmpty()));
    }

    /**
     * What was asked for, in numbers.
     *
     * @param reader who looks
     * @param asked as {@link #choices} settled it
     * @return tables, and what to draw
     * @throws Refusal when there is nothing of the kind that was asked for, or it would tell somebody blinded which sites deliver
     */
    public Answer answer(Reader reader, Asked asked) {
        Dataset data = Dataset.of(asked.data())
                .orElseThrow(() -> new Refusal("There is no such kind of records: choose one of the list."));
        Arms.Names names = arms.names(reader);
        if (names.blinded()
                && (BlindedDelivery.tells(data.kind())
                        || asked.column().equals(BlindedDelivery.CHAMPION)
                        || asked.by().equals(BlindedDelivery.CHAMPION))) {
            throw new Refusal(BlindedDelivery.SENTENCE);
        }
        Found found = rows.of(reader, data, asked, names);
        String by = by(data, asked.by());
        return (asked.part() == Asked.Part.CHANGE
                        ? reliably.with(
                                reader, data, asked, new Changing(data, asked, found.rows(), by, names).answer())
                        : new Describing(data, asked, found.rows(), by, names).answer())
                .without(found.leftOut().sentence());
    }

    private static String by(Dataset data, String by) {
        return switch (by) {
            case "" -> "";
            case "site" -> "Site";
            case "arm" -> "Arm";
            default -> data.title(by.startsWith(Asked.WITH) ? by.substring(Asked.WITH.length()) : by);
        };
    }
}
