package org.trigpoint.ui.coding;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeLabel;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.FormDialog;

/** Making, describing, moving and removing a code, each in a dialog of its own. */
final class CodeDialogs {

    private static final int HUES = 12;

    private final Workplace place;

    CodeDialogs(Workplace place) {
        this.place = place;
    }

    /** A new code, under another or at the top. */
    void make(@Nullable Code parent, String typed) {
        TextField name = name(typed);
        TextArea description = description("");
        RadioButtonGroup<Integer> colour = colour();
        colour.setHelperText(
                parent == null ? "Nothing chosen takes the next one." : "Nothing chosen takes that of the code above.");
        String title = parent == null ? "New code" : "New code under \u201c" + parent.name() + "\u201d";
        new FormDialog(
                        title,
                        "Make the code",
                        () -> make(parent, name.getValue(), description.getValue(), colour.getValue()),
                        name,
                        description,
                        colour)
                .open();
        name.focus();
    }

    private void make(@Nullable Code parent, String name, String description, @Nullable Integer colour) {
        Coder coder = place.coder();
        CodeId made = place.desk()
                .wording()
                .make(
                        coder,
                        place.address().analysis(),
                        parent == null ? null : parent.id(),
                        new CodeLabel(name, description, colour));
        place.codesChanged();
        place.codes().focus(made);
    }

    /** Its name, what it means, and its colour. */
    void edit(Code code) {
        TextField name = name(code.name());
        TextArea description = description(code.description());
        RadioButtonGroup<Integer> colour = colour();
        colour.setValue(code.colour());
        new FormDialog(
                        "Describe \u201c" + code.name() + "\u201d",
                        "Keep changes",
                        () -> {
                            place.desk()
                                    .wording()
                                    .relabel(
                                            place.coder(),
                                            code.id(),
                                            new CodeLabel(name.getValue(), description.getValue(), colour.getValue()));
                            place.codesChanged();
                            place.codes().focus(code.id());
                        },
                        name,
                        description,
                        colour)
                .open();
        description.focus();
    }

    /** Another place in the tree, for those who don't drag. */
    void move(Code code) {
        ComboBox<Target> under = new ComboBox<>("Under which code");
        under.setItems(targets(code));
        under.setItemLabelGenerator(Target::path);
        under.setValue(targets(code).getFirst());
        under.setWidthFull();
        new FormDialog(
                        "Move \u201c" + code.name() + "\u201d",
                        "Move the code",
                        () -> {
                            Target target = under.getValue();
                            place.desk()
                                    .codes()
                                    .move(
                                            place.coder(),
                                            code.id(),
                                            target == null ? null : target.code(),
                                            Integer.MAX_VALUE);
                            place.codesChanged();
                            place.codes().focus(code.id());
                        },
                        under)
                .open();
    }

    /** Where a code may stand. */
    private record Target(@Nullable CodeId code, String path) {}

    private List<Target> targets(Code code) {
        Set<CodeId> within = place.codes().codes().withSubcodes(code.id());
        List<Target> targets = new ArrayList<>(List.of(new Target(null, "At the top")));
        place.codes().codes().flat().stream()
                .filter(other -> !within.contains(other.id()))
                .map(other -> new Target(other.id(), place.codes().codes().path(other.id())))
                .forEach(targets::add);
        return targets;
    }

    /** Into the bin, with those under it. */
    void remove(Code code) {
        int under = place.codes().codes().withSubcodes(code.id()).size() - 1;
        int segments = place.codes().segmentsWithin(code.id());
        String also = under == 0 ? "" : under == 1 ? " and the code under it" : " and the " + under + " codes under it";
        new Confirm(
                        "Remove \u201c" + code.name() + "\u201d" + also + "?",
                        counted(segments)
                                + " out of view and out of every count. Undo brings them back, or later the bin.",
                        "Remove the code",
                        () -> {
                            int gone = place.desk().codes().remove(place.coder(), code.id());
                            place.refresh();
                            place.undo()
                                    .offer("\u201c" + code.name() + "\u201d is removed; " + counted(gone)
                                            + " out of view.");
                        })
                .open();
    }

    private static String counted(int segments) {
        return Plural.of(segments, "segment goes", "segments go");
    }

    private static TextField name(String value) {
        TextField name = new TextField("Name");
        name.setMaxLength(200);
        name.setValue(value);
        name.setWidthFull();
        return name;
    }

    private static TextArea description(String value) {
        TextArea description = new TextArea("What it means, and when to use it");
        description.setMinRows(3);
        description.setValue(value);
        description.setWidthFull();
        return description;
    }

    private static RadioButtonGroup<Integer> colour() {
        RadioButtonGroup<Integer> colour = new RadioButtonGroup<>("Colour");
        colour.addClassName("code-hues");
        colour.setItems(IntStream.range(0, HUES).boxed().toList());
        colour.setRenderer(new ComponentRenderer<>(hue -> {
            Span shown = new Span(String.valueOf(hue + 1));
            shown.addClassName("code-hue");
            shown.getStyle().set("--a", "var(--code-" + hue + ")").set("--a-text", "var(--code-" + hue + "-text)");
            return shown;
        }));
        return colour;
    }
}
