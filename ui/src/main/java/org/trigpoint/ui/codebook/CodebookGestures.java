package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.Plural;
import org.trigpoint.codes.Code;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.FormDialog;

/** What a person does in the tree of the codebook. */
final class CodebookGestures {

    private final OpenCodebook book;

    CodebookGestures(OpenCodebook book) {
        this.book = book;
    }

    void heard(TreeWish wish) {
        switch (wish.act()) {
            case "choose", "apply", "backlight", "read", "edit" ->
                Going.to(book.address().code(wish.on()));
            case "make" -> make(wish.code() == null ? null : code(wish.on()), wish.typed());
            case "rename" -> book.attempt(() -> book.desk().codes().rename(book.coder(), wish.on(), wish.typed()));
            case "move" ->
                book.attempt(() -> book.desk()
                        .codes()
                        .move(book.coder(), wish.on(), wish.under(), Objects.requireNonNullElse(wish.position(), 0)));
            case "place" -> place(code(wish.on()));
            case "merge" -> new MergeDialog(book, code(wish.on())).open();
            case "split" -> Going.to(book.address().split(wish.on(), List.of()));
            case "remove" -> remove(code(wish.on()));
            default -> throw new NotFound();
        }
    }

    private Code code(CodeId code) {
        return book.tree().find(code).orElseThrow(NotFound::new);
    }

    /** A new code, under another or at the top. */
    void make(@Nullable Code parent, String typed) {
        TextField name = new TextField("Name");
        name.setMaxLength(200);
        name.setWidthFull();
        name.setValue(typed);
        new FormDialog(
                        parent == null ? "New code" : "New code under \u201c" + parent.name() + "\u201d",
                        "Make the code",
                        () -> {
                            CodeId made = book.desk()
                                    .codes()
                                    .make(
                                            book.coder(),
                                            book.address().analysis(),
                                            parent == null ? null : parent.id(),
                                            name.getValue(),
                                            null);
                            book.again();
                            Going.to(book.address().code(made));
                        },
                        name)
                .open();
        name.focus();
    }

    /** Where a code may stand. */
    private record Target(@Nullable CodeId code, String path) {}

    private void place(Code code) {
        Set<CodeId> within = book.tree().withSubcodes(code.id());
        List<Target> targets = new ArrayList<>(List.of(new Target(null, "At the top")));
        book.tree().flat().stream()
                .filter(other -> !within.contains(other.id()))
                .map(other -> new Target(other.id(), book.tree().path(other.id())))
                .forEach(targets::add);
        ComboBox<Target> under = new ComboBox<>("Under which code");
        under.setItems(targets);
        under.setItemLabelGenerator(Target::path);
        under.setValue(targets.getFirst());
        under.setWidthFull();
        new FormDialog(
                        "Move \u201c" + code.name() + "\u201d",
                        "Move the code",
                        () -> {
                            Target target = under.getValue();
                            book.desk()
                                    .codes()
                                    .move(
                                            book.coder(),
                                            code.id(),
                                            target == null ? null : target.code(),
                                            Integer.MAX_VALUE);
                            book.again();
                        },
                        under)
                .open();
    }

    /** Into the bin, with those under it. */
    void remove(Code code) {
        int under = book.tree().withSubcodes(code.id()).size() - 1;
        String also = under == 0 ? "" : " and " + Plural.of(under, "code") + " under it";
        new Confirm(
                        "Remove \u201c" + code.name() + "\u201d" + also + "?",
                        "It goes to the bin with its segments, out of view and out of every count, and can be brought back from"
                                + " there.",
                        "Remove the code",
                        () -> {
                            int gone = book.desk().codes().remove(book.coder(), code.id());
                            book.again();
                            Going.to(book.address().book());
                            book.offer("\u201c" + code.name() + "\u201d is removed, with " + Plural.of(gone, "segment")
                                    + ".");
                        })
                .open();
    }
}
