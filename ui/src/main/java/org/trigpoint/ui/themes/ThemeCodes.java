package org.trigpoint.ui.themes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.trigpoint.Plural;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.themes.Theme;
import org.trigpoint.ui.parts.LineButton;

/** The codes that a theme rests on. */
final class ThemeCodes extends Section {

    private final CodeTree tree;
    private final UnorderedList list = new UnorderedList();

    /** To be read. */
    ThemeCodes(Theme theme, CodeTree tree) {
        this.tree = tree;
        addClassName("trig-section");
        add(new H2("Codes"));
        if (theme.codes().isEmpty()) {
            add(new Paragraph("It rests on no code yet."));
        }
        list.addClassName("trig-lines");
        theme.codes().stream().flatMap(code -> tree.find(code).stream()).forEach(code -> list.add(line(code)));
        add(list);
    }

    /** To be gathered and released, one or several at once. */
    ThemeCodes(Theme theme, CodeTree tree, Consumer<Collection<CodeId>> gather, Consumer<CodeId> release) {
        this(theme, tree);
        list.removeAll();
        theme.codes().stream().flatMap(code -> tree.find(code).stream()).forEach(code -> {
            ListItem line = line(code);
            line.add(new LineButton("Release", code.name(), () -> release.accept(code.id())));
            list.add(line);
        });
        List<Code> others = tree.flat().stream()
                .filter(code -> !theme.codes().contains(code.id()))
                .toList();
        MultiSelectComboBox<Code> more = new MultiSelectComboBox<>("Gather codes");
        more.setItems(others);
        more.setItemLabelGenerator(code -> tree.path(code.id()));
        more.setHelperText("Type a part of a name, choose one or several, then gather them.");
        Button button = new Button(
                "Gather",
                pressed -> gather.accept(more.getValue().stream().map(Code::id).toList()));
        button.setEnabled(false);
        more.addValueChangeListener(chosen -> {
            int many = chosen.getValue().size();
            button.setEnabled(many > 0);
            button.setText(many < 2 ? "Gather" : "Gather " + Plural.of(many, "code"));
        });
        Div bar = new Div(more, button);
        bar.addClassName("trig-gather");
        add(bar);
    }

    private ListItem line(Code code) {
        Span colour = new Span();
        colour.addClassName("trig-code-dot");
        colour.getStyle().set("--dot", "var(--code-" + code.colour() + ")");
        Span name = new Span(tree.path(code.id()));
        name.addClassName("trig-line-title");
        Span count = new Span(Plural.of(code.segments(), "coding"));
        count.addClassName("trig-soft");
        Span words = new Span(colour, name, count);
        words.addClassName("trig-code-line");
        return new ListItem(words);
    }
}
