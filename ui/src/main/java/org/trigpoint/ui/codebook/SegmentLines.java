package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.trigpoint.Plural;
import org.trigpoint.codebook.Codebook;
import org.trigpoint.coding.Extract;
import org.trigpoint.coding.ExtractQueries;
import org.trigpoint.coding.Extracts;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.LineButton;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.Trig;

/** The segments of a code, twenty at a time; any of them can be made an example. */
final class SegmentLines extends Section {

    private static final int AT_A_TIME = 20;
    private static final int AROUND = 60;

    private final OpenCodebook book;
    private final CodeId code;
    private final OrderedList list = new OrderedList();
    private final H3 head = new H3("Segments");
    private final Button more = new Button();
    private int shown;

    SegmentLines(OpenCodebook book, Codebook.Entry entry) {
        this.book = book;
        this.code = entry.code();
        addClassName("code-part");
        list.addClassName("trig-extracts");
        more.addClickListener(pressed -> showMore());
        Anchor all = new Anchor(book.address().reading(code), "Read all in their context");
        add(head, all, list, more);
        showMore();
    }

    private void showMore() {
        Extracts page = book.desk()
                .extracts()
                .of(
                        book.reader(),
                        new ExtractQueries.Request(
                                book.address().analysis(), List.of(code), List.of(), AROUND, shown, AT_A_TIME));
        page.page().forEach(extract -> list.add(line(extract)));
        shown += page.page().size();
        int left = page.total() - shown;
        head.setText(page.total() == 0 ? "Segments" : Plural.of(page.total(), "segment"));
        more.setVisible(left > 0);
        more.setText("Show " + Math.min(left, AT_A_TIME) + " more");
        setVisible(page.total() > 0);
    }

    private ListItem line(Extract extract) {
        Trig trig = new Trig(
                "The passage in " + extract.title(),
                pressed -> Going.to(book.address().passage(extract.source(), extract.span())));
        Paragraph words = new Paragraph(
                around(extract.quotation().before()),
                new Span(extract.quotation().words()),
                around(extract.quotation().after()));
        Paragraph origin = new Paragraph((extract.speaker() == null ? "" : extract.speaker() + " \u00b7 ")
                + extract.title() + " \u00b7 coded by " + extract.coderName());
        origin.addClassNames("trig-soft", "trig-extract-origin");
        Div said = new Div(words, origin);
        if (book.mayChange()) {
            said.add(new LineButton("Use as example", "these words of " + extract.title(), () -> exemplify(extract)));
        }
        return new ListItem(trig, said);
    }

    private static Span around(String text) {
        Span around = new Span(text);
        around.addClassName("trig-around");
        return around;
    }

    private void exemplify(Extract extract) {
        TextField note = new TextField("Why it is a good example");
        note.setHelperText("May be empty.");
        note.setMaxLength(2000);
        note.setWidthFull();
        new FormDialog(
                        "Use as example",
                        "Use as example",
                        () -> {
                            book.desk().examples().addSegment(book.coder(), extract.coding(), note.getValue());
                            Notify.said("The passage is an example now.");
                            book.again();
                        },
                        note)
                .open();
        note.focus();
    }
}
