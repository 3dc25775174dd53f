package org.trigpoint.ui.phases;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.phases.Development;
import org.trigpoint.phases.Development.Filter;
import org.trigpoint.phases.Development.Kind;
import org.trigpoint.phases.Development.Line;
import org.trigpoint.phases.EntryKind;
import org.trigpoint.phases.Phase;

/** The fields that narrow the log; each change asks for the narrowed one. */
final class LogFilterBar extends Div {

    private final Select<Phase> phase = new Select<>();
    private final Select<What> what = new Select<>();
    private final Select<Doer> doer = new Select<>();

    private record What(@Nullable Kind kind, @Nullable EntryKind entry, String label) {}

    private record Doer(PersonId person, String name) {}

    LogFilterBar(Development development, Filter now, Consumer<Filter> wanted) {
        addClassName("trig-filters");
        fill(phase, "Phase", Phase.of(development.analysis().method()), Phase::label, "All phases");
        fill(what, "What", kinds(), What::label, "Everything");
        fill(doer, "By", doers(development), Doer::name, "Everybody");
        phase.setValue(now.phase());
        kinds().stream()
                .filter(one -> (one.kind() != null || one.entry() != null)
                        && one.kind() == now.kind()
                        && one.entry() == now.entryKind())
                .findFirst()
                .ifPresent(what::setValue);
        doers(development).stream()
                .filter(one -> one.person().equals(now.person()))
                .findFirst()
                .ifPresent(doer::setValue);
        Button all = new Button("Show the whole log", pressed -> wanted.accept(Filter.ALL));
        all.addThemeVariants(ButtonVariant.TERTIARY);
        all.setEnabled(!now.equals(Filter.ALL));
        add(phase, what, doer, all);
        phase.addValueChangeListener(changed -> wanted.accept(chosen()));
        what.addValueChangeListener(changed -> wanted.accept(chosen()));
        doer.addValueChangeListener(changed -> wanted.accept(chosen()));
    }

    private static <T> void fill(
            Select<T> select, String label, List<T> items, Function<T, String> words, String caption) {
        select.setLabel(label);
        select.setItems(items);
        select.setItemLabelGenerator(one -> one == null ? caption : words.apply(one));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(caption);
    }

    private static List<What> kinds() {
        List<What> kinds = new ArrayList<>();
        Arrays.stream(EntryKind.values()).forEach(kind -> kinds.add(new What(null, kind, kind.label())));
        Arrays.stream(Kind.values()).forEach(kind -> kinds.add(new What(kind, null, kind.label())));
        return kinds;
    }

    private static List<Doer> doers(Development development) {
        Map<Long, Doer> doers = new TreeMap<>();
        for (Development.Day day : development.days()) {
            for (Line line : day.lines()) {
                PersonId person = line.person();
                if (person != null) {
                    doers.put(person.value(), new Doer(person, line.personName()));
                }
            }
        }
        return doers.values().stream().sorted(Comparator.comparing(Doer::name)).toList();
    }

    private Filter chosen() {
        What kind = what.getValue();
        Doer by = doer.getValue();
        return new Filter(
                phase.getValue(),
                kind == null ? null : kind.kind(),
                kind == null ? null : kind.entry(),
                by == null ? null : by.person());
    }
}
