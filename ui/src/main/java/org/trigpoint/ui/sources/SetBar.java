package org.trigpoint.ui.sources;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.SourceSetId;
import org.trigpoint.sets.Likeness;
import org.trigpoint.sets.Likeness.Reading;
import org.trigpoint.sets.SourceSet;
import org.trigpoint.sources.SourceQueries.SourceRow;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;

/** What can be done with sets of sources and saved filters, beside the list. */
final class SetBar extends Div {

    private final NarrowingDesk desk;
    private final SerializableSupplier<Coder> coder;
    private final SerializableConsumer<SourceFilter> narrow;
    private final Button save = small("Save this filter", this::askSave);
    private final Button gather = small("Make a set", this::askMake);
    private final Button put = small("", this::fill);
    private final Button rename = small("Rename", this::askRename);
    private final Button remove = small("Remove", this::remove);
    private Set<SourceId> chosen = Set.of();
    private SourceFilter filter = SourceFilter.ALL;
    private @Nullable Listing listing;
    private @Nullable SourceSet open;

    SetBar(NarrowingDesk desk, SerializableSupplier<Coder> coder, SerializableConsumer<SourceFilter> narrow) {
        this.desk = desk;
        this.coder = coder;
        this.narrow = narrow;
        addClassName("trig-set-bar");
        add(save, gather, put, rename, remove);
    }

    /** Takes up what the list shows now. */
    void show(SourceFilter now, Listing of) {
        filter = now;
        listing = of;
        open = of.set(now).orElse(null);
        boolean named = open != null;
        save.setVisible(!now.inSet("").equals(now) && now.set().isEmpty());
        rename.setVisible(named);
        remove.setVisible(named);
        if (open != null) {
            String name = "\u201c" + open.name() + "\u201d";
            rename.setText("Rename " + name);
            remove.setText("Remove " + name);
        }
        chosen(Set.of());
    }

    /** Takes up which sources are ticked. */
    void chosen(Set<SourceRow> ticked) {
        chosen = ticked.stream().map(SourceRow::id).collect(Collectors.toSet());
        gather.setText(chosen.isEmpty() ? "Make a set" : "Make a set of " + Plural.of(chosen.size(), "source"));
        gather.setVisible(!chosen.isEmpty());
        SourceSet set = open;
        put.setVisible(!chosen.isEmpty() && set != null && !set.isFilter());
        put.setText(
                set == null ? "" : "Keep only " + Words.number(chosen.size()) + " in \u201c" + set.name() + "\u201d");
        setVisible(getChildren().anyMatch(one -> one.isVisible()));
    }

    private void askSave() {
        ask("Save this filter", "Save the filter", "", name -> desk.gathering().save(coder.get(), name, likeness()));
    }

    private void askMake() {
        Set<SourceId> sources = chosen;
        ask(
                "Make a set of " + Plural.of(sources.size(), "source"),
                "Make the set",
                "",
                name -> desk.gathering().make(coder.get(), name, sources));
    }

    private void askRename() {
        SourceSet set = Objects.requireNonNull(open);
        ask("Rename \u201c" + set.name() + "\u201d", "Rename", set.name(), name -> {
            desk.gathering().rename(coder.get(), set.id(), name);
            return set.id();
        });
    }

    /** What is done with a name. */
    private interface Naming {
        SourceSetId with(String name);
    }

    private void ask(String title, String verb, String now, Naming then) {
        TextField name = new TextField("Name");
        name.setMaxLength(100);
        name.setValue(now);
        name.setHelperText("The whole team has it.");
        new FormDialog(title, verb, () -> show(then.with(name.getValue())), name).open();
    }

    private void fill() {
        SourceSet set = Objects.requireNonNull(open);
        desk.gathering().fill(coder.get(), set.id(), chosen);
        show(set.id());
    }

    private void remove() {
        SourceSet set = Objects.requireNonNull(open);
        desk.gathering().remove(coder.get(), set.id());
        narrow.accept(filter.everything());
        Notify.said("\u201c" + set.name() + "\u201d is taken away; its sources stay. Undo brings it back.");
    }

    private void show(SourceSetId set) {
        narrow.accept(filter.inSet(Long.toString(set.value())));
    }

    private Likeness likeness() {
        return new Likeness(
                filter.text(),
                of(filter.kind(), row -> row.kind().word(), SourceRow::kind),
                of(filter.site(), SourceRow::siteName, SourceRow::site),
                of(filter.wave(), SourceRow::waveName, SourceRow::wave),
                filter.attribute().isEmpty() ? null : filter.attribute(),
                filter.attribute().isEmpty() ? null : filter.value(),
                Set.of(Reading.values()).stream()
                        .filter(one -> one.word().equals(filter.reading()))
                        .findFirst()
                        .orElse(null));
    }

    /** What the sources shown have under a name. */
    private <T> @Nullable T of(
            String name, Function<SourceRow, @Nullable String> named, Function<SourceRow, @Nullable T> key) {
        for (SourceRow row : Objects.requireNonNull(listing).rows()) {
            if (!name.isEmpty() && name.equals(named.apply(row))) {
                return key.apply(row);
            }
        }
        return null;
    }

    private static Button small(String verb, Runnable step) {
        Button button = new Button(verb, pressed -> step.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }
}
