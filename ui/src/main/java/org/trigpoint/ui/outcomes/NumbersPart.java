package org.trigpoint.ui.outcomes;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.trigpoint.codebooks.instruments.Scoring.Kind;
import org.trigpoint.codebooks.instruments.Scoring.Rule;
import org.trigpoint.codebooks.scores.Change;
import org.trigpoint.codebooks.scores.ChangeRule;
import org.trigpoint.codebooks.scores.Score.State;
import org.trigpoint.outcomes.OutcomeChange;
import org.trigpoint.outcomes.OutcomeSettings;
import org.trigpoint.outcomes.OutcomeTables;
import org.trigpoint.outcomes.OutcomeTables.Cell;
import org.trigpoint.outcomes.OutcomeTables.Numbers;
import org.trigpoint.outcomes.Outcomes;
import org.trigpoint.studies.Arm;
import org.trigpoint.ui.charts.NumbersTable;
import org.trigpoint.ui.charts.Written;

/** Levels, changes and families of one instrument as tables. */
final class NumbersPart extends Section {

    /** Nothing is pro-rated here. */
    private static final List<State> STATES = List.of(State.SCORED, State.REPLACED, State.NOT_SCORED);

    private final Outcomes outcomes;
    private final OutcomeSettings settings;
    private final OutcomeTables tables;

    NumbersPart(Outcomes outcomes, OutcomeAddress address) {
        this.outcomes = outcomes;
        this.settings = address.settings();
        this.tables = new OutcomeTables(outcomes, settings);
        Ways ways = new Ways(address);
        add(ways.grouping(), new H2("At each point in time"), levels());
        subscales();
        add(new H2("Change"), ways.times());
        ChangeRule.of(outcomes.instrument()).ifPresent(rule -> add(ways.reliable(rule)));
        add(changes());
        families();
        add(new RulesPart(outcomes.instrument()));
    }

    private List<String> place(Cell cell) {
        List<String> words = new ArrayList<>(List.of(form(cell.form())));
        if (settings.by() != OutcomeSettings.By.ALL) {
            words.add(group(cell.group()));
        }
        if (!cell.time().isEmpty()) {
            words.add(cell.time());
        }
        return words;
    }

    private String group(String group) {
        if (group.isEmpty()) {
            return "Not said";
        }
        return settings.by() == OutcomeSettings.By.ARM ? Arm.of(group).label() : group;
    }

    static String form(String form) {
        return switch (form) {
            case "adult" -> "Adult form";
            case "child" -> "Child form";
            default -> "Form not known";
        };
    }

    private List<String> heads(boolean timed, Stream<String> more) {
        List<String> heads = new ArrayList<>(List.of("Form"));
        if (settings.by() != OutcomeSettings.By.ALL) {
            heads.add(settings.by().label());
        }
        if (timed) {
            heads.add("Time");
        }
        heads.addAll(more.toList());
        return heads;
    }

    private int words(boolean timed) {
        return 1 + (settings.by() == OutcomeSettings.By.ALL ? 0 : 1) + (timed ? 1 : 0);
    }

    private NumbersTable levels() {
        Stream<String> kinds = Arrays.stream(Kind.values()).map(kind -> "items: " + kind.label());
        Stream<String> heads = Stream.of(
                        Stream.of("Questionnaires", "Mean", "SD"),
                        STATES.stream().map(State::label),
                        kinds,
                        Stream.of("a number the form does not print"))
                .flatMap(each -> each);
        NumbersTable table = new NumbersTable(
                "Questionnaires, their totals, how they were scored, and answers missing by kind. Forms are never added.",
                words(true),
                heads(true, heads));
        tables.levels().forEach(level -> table.row(cells(level)));
        return table;
    }

    private List<String> cells(OutcomeTables.Level level) {
        List<String> cells = new ArrayList<>(place(level.cell()));
        cells.add(count(level.answered()));
        cells.add(Written.decimals(level.total().mean()));
        cells.add(Written.decimals(level.total().deviation()));
        STATES.forEach(state -> cells.add(count(level.states().getOrDefault(state, 0))));
        Arrays.stream(Kind.values())
                .forEach(kind -> cells.add(count(level.missing().getOrDefault(kind, 0))));
        cells.add(count(level.offForm()));
        return cells;
    }

    private void subscales() {
        var scoring = outcomes.instrument().scoring();
        List<Rule.Subscale> rules =
                scoring == null ? List.of() : scoring.rules(Rule.Subscale.class).toList();
        if (rules.isEmpty()) {
            return;
        }
        NumbersTable table = new NumbersTable(
                "Subscales: mean (SD), n",
                words(true),
                heads(true, rules.stream().map(Rule.Subscale::title)));
        tables.levels().forEach(level -> {
            List<String> cells = new ArrayList<>(place(level.cell()));
            rules.forEach(rule -> cells.add(brief(level.subscales(), rule.key())));
            table.row(cells);
        });
        add(table);
    }

    private static String brief(Map<String, Numbers> all, String key) {
        Numbers one = all.getOrDefault(key, new Numbers(0, OptionalDouble.empty(), OptionalDouble.empty()));
        return Written.decimals(one.mean()) + " (" + Written.decimals(one.deviation()) + "), " + count(one.n());
    }

    private NumbersTable changes() {
        boolean ruled = ChangeRule.of(outcomes.instrument()).isPresent();
        Stream<String> directions =
                ruled ? Arrays.stream(Change.Direction.values()).map(Change.Direction::label) : Stream.of();
        Stream<String> heads = Stream.of(
                        Stream.of("People", "Mean change (95 % interval)"),
                        directions,
                        Arrays.stream(Change.Why.values()).map(Change.Why::label))
                .flatMap(each -> each);
        NumbersTable table = new NumbersTable(
                "Later less earlier, by the form that was used at both points.", words(false), heads(false, heads));
        tables.changes().forEach(change -> table.row(cells(change, ruled)));
        return table;
    }

    private List<String> cells(OutcomeChange change, boolean ruled) {
        List<String> cells = new ArrayList<>(place(change.cell()));
        cells.add(count(change.people()));
        cells.add(Written.estimate(change.mean()));
        if (ruled) {
            Arrays.stream(Change.Direction.values())
                    .forEach(each -> cells.add(count(change.directions().getOrDefault(each, 0))));
        }
        Arrays.stream(Change.Why.values())
                .forEach(why -> cells.add(count(change.unmeasured().getOrDefault(why, 0))));
        return cells;
    }

    private void families() {
        List<OutcomeTables.Families> families = tables.families();
        if (families.isEmpty()) {
            return;
        }
        boolean split = settings.by() != OutcomeSettings.By.ALL;
        List<String> heads = new ArrayList<>(split ? List.of(settings.by().label(), "Time") : List.of("Time"));
        heads.addAll(List.of("Families", "Members scored", "Mean", "SD"));
        NumbersTable table = new NumbersTable(
                "The mean of members\u2019 means, from 1 to 5. This program\u2019s own rule; adults and children read the"
                        + " same words and are taken together here alone.",
                split ? 2 : 1,
                heads);
        families.forEach(row -> {
            List<String> cells = new ArrayList<>();
            if (split) {
                cells.add(group(row.cell().group()));
            }
            cells.addAll(List.of(
                    row.cell().time(),
                    count(row.families().n()),
                    count(row.members()),
                    Written.decimals(row.families().mean()),
                    Written.decimals(row.families().deviation())));
            table.row(cells);
        });
        add(new H2("Families"), table);
    }

    static Paragraph leftOut(Outcomes outcomes) {
        Paragraph words = new Paragraph(count(outcomes.withoutConsent())
                + (outcomes.withoutConsent() == 1 ? " questionnaire is" : " questionnaires are")
                + " left out: the family does not consent.");
        words.addClassName("trig-hint");
        return words;
    }

    private static String count(int number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
