package org.trigpoint.ui.snapshots;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.List;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.coding.Extract;
import org.trigpoint.coding.Passage;
import org.trigpoint.snapshots.SnapshotMatrixQueries.Found;
import org.trigpoint.sources.Quotation;
import org.trigpoint.sources.Quotations;
import org.trigpoint.texts.PassageQueries;

/** The way from a quotation of then to its sentence now: straight there, or past what its words have become. */
final class PassageThen implements Serializable {

    private static final int AROUND = 160;

    private final OpenSnapshot open;

    PassageThen(OpenSnapshot open) {
        this.open = open;
    }

    /** Words of then, and where they stood. */
    record Said(Passage passage, Quotation quotation) implements Serializable {}

    void open(Found found) {
        Extract extract = found.extract();
        open(new Said(new Passage(extract.source(), found.version(), extract.span()), extract.quotation()));
    }

    /** Opens the transcript where the words are as they were; else shows both wordings side by side first. */
    void open(Said said) {
        Passage then = said.passage();
        Reader reader = open.desk().door().reader(open.route());
        PassageQueries.Followed now;
        try {
            now = open.desk().passages().inPresent(reader, then.source(), then.version(), then.span());
        } catch (NotFound gone) {
            show(
                    said,
                    new Paragraph(
                            "This source is in the bin, or not open to you: the snapshot alone shows its words here."),
                    new Div());
            return;
        }
        var span = now.span();
        if (span != null && now.same()) {
            Going.to(open.address().passage(then.source(), span));
        } else if (span == null) {
            show(
                    said,
                    new Paragraph("None of these words is in the text any more."),
                    new Anchor(open.address().versions(then.source()), "The versions of the text"));
        } else {
            Quotation words = open.desk()
                    .quotations()
                    .cut(reader, List.of(new Quotations.Place(now.version(), span)), AROUND)
                    .getFirst();
            show(said, quote(words), going(open.address().passage(then.source(), span)));
        }
    }

    private static Button going(String address) {
        Button go = new Button("Open it in the transcript", pressed -> Going.to(address));
        go.focus();
        go.addThemeVariants(ButtonVariant.PRIMARY);
        return go;
    }

    private static void show(Said said, Component now, Component step) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle("The words have changed since");
        dialog.setWidth("min(56rem, 94vw)");
        Div both = new Div(new Div(new H3("In the snapshot"), quote(said.quotation())), new Div(new H3("Today"), now));
        both.addClassName("snapshot-wordings");
        dialog.add(both);
        dialog.getFooter().add(new Button("Close", pressed -> dialog.close()), step);
        dialog.open();
    }

    private static Paragraph quote(Quotation quotation) {
        Span before = new Span(quotation.before());
        Span words = new Span(quotation.words());
        Span after = new Span(quotation.after());
        before.addClassName("trig-around");
        after.addClassName("trig-around");
        words.addClassName("snapshot-words");
        Paragraph quote = new Paragraph(before, words, after);
        quote.addClassName("snapshot-quote");
        return quote;
    }
}
