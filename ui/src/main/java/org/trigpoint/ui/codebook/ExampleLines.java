package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Objects;
import org.trigpoint.codebook.Codebook;
import org.trigpoint.ui.parts.LineButton;
import org.trigpoint.ui.parts.Trig;

/** The passages that show a code, each one step from where it was said. */
final class ExampleLines extends Section {

    private final OpenCodebook book;

    ExampleLines(OpenCodebook book, Codebook.Entry entry) {
        this.book = book;
        addClassName("code-part");
        add(new H3("Examples"));
        if (entry.examples().isEmpty()) {
            Paragraph none = new Paragraph(
                    book.mayChange()
                            ? "None yet. Choose one from its segments below: \u201cUse as example\u201d."
                            : "None yet.");
            none.addClassName("trig-soft");
            add(none);
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassNames("trig-extracts", "code-examples");
        entry.examples().forEach(example -> list.add(line(example)));
        add(list);
    }

    private ListItem line(Codebook.Example example) {
        Component trig = new Trig(
                "The passage in " + example.title(),
                pressed -> Going.to(book.address().passage(example.source(), example.span())));
        boolean there = !example.words().isEmpty();
        Paragraph words = new Paragraph(
                there
                        ? example.words()
                        : "The text of this source has a newer version: open the passage and choose the words again.");
        Paragraph origin =
                new Paragraph(example.title() + (example.note().isEmpty() ? "" : " \u00b7 " + example.note()));
        origin.addClassNames("trig-soft", "trig-extract-origin");
        Div said = new Div(words, origin);
        ListItem line = new ListItem(trig, said);
        if (book.mayChange()) {
            said.add(new LineButton(
                    "Take away",
                    "the example from " + example.title(),
                    () -> book.attempt(
                            () -> book.desk().examples().remove(book.coder(), Objects.requireNonNull(example.id())))));
        }
        return line;
    }
}
