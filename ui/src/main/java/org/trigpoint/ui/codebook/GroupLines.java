package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.trigpoint.Plural;
import org.trigpoint.codebook.Codebook;
import org.trigpoint.migrations.CodeGroupId;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.LineButton;

/** The groups that a code is in, and coming into others. */
final class GroupLines extends Section {

    private final OpenCodebook book;
    private final Codebook.Entry entry;

    GroupLines(OpenCodebook book, Codebook.Entry entry) {
        this.book = book;
        this.entry = entry;
        addClassName("code-part");
        add(new H3("Groups"));
        List<Codebook.Group> all = book.codebook().groups();
        UnorderedList list = new UnorderedList();
        list.addClassName("code-groups");
        all.stream().filter(this::holds).forEach(group -> list.add(line(group)));
        if (all.stream().noneMatch(this::holds)) {
            Paragraph none = new Paragraph("In no group. A code stands once in the tree and can be in several groups.");
            none.addClassName("trig-soft");
            add(none);
        } else {
            add(list);
        }
        if (book.mayChange()) {
            add(more(all.stream().filter(group -> !holds(group)).toList()));
        }
    }

    private boolean holds(Codebook.Group group) {
        return group.codes().contains(entry.code());
    }

    private ListItem line(Codebook.Group group) {
        Span name = new Span(group.name());
        Span count = new Span(Plural.of(group.codes().size(), "code"));
        count.addClassName("trig-soft");
        ListItem line = new ListItem(name, count);
        if (book.mayChange()) {
            CodeGroupId id = Objects.requireNonNull(group.id());
            line.add(
                    new LineButton(
                            "Take out",
                            "of " + group.name(),
                            () -> book.attempt(() -> book.desk().groups().take(book.coder(), id, entry.code()))),
                    new LineButton("Rename", "the group " + group.name(), () -> rename(group, id)),
                    new LineButton("Remove", "the group " + group.name(), () -> remove(group, id)));
        }
        return line;
    }

    private Div more(List<Codebook.Group> others) {
        ComboBox<Codebook.Group> into = new ComboBox<>("Put into a group");
        into.setItems(others);
        into.setItemLabelGenerator(Codebook.Group::name);
        into.setAllowCustomValue(true);
        into.setHelperText("Choose one, or type the name of a new one.");
        into.addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && chosen.getValue() != null) {
                book.attempt(() -> put(Objects.requireNonNull(chosen.getValue().id())));
            }
        });
        into.addCustomValueSetListener(typed -> book.attempt(
                () -> put(book.desk().groups().make(book.coder(), book.address().analysis(), typed.getDetail()))));
        Div bar = new Div(into);
        bar.addClassName("trig-gather");
        return bar;
    }

    private void put(CodeGroupId group) {
        book.desk().groups().put(book.coder(), group, List.of(entry.code()));
    }

    private void rename(Codebook.Group group, CodeGroupId id) {
        TextField name = new TextField("Name");
        name.setValue(group.name());
        name.setWidthFull();
        new FormDialog(
                        "Rename the group \u201c" + group.name() + "\u201d",
                        "Keep the name",
                        () -> {
                            book.desk().groups().rename(book.coder(), id, name.getValue());
                            book.again();
                        },
                        name)
                .open();
        name.focus();
    }

    private void remove(Codebook.Group group, CodeGroupId id) {
        new Confirm(
                        "Remove the group \u201c" + group.name() + "\u201d?",
                        "Its " + Plural.of(group.codes().size(), "code")
                                + " stay in the tree and in their other groups.",
                        "Remove the group",
                        () -> book.attempt(() -> book.desk().groups().remove(book.coder(), id)))
                .open();
    }
}
