package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.codebook.Codebook;
import org.trigpoint.codes.Code;

/** Everything that the codebook says of one code. */
final class CodePage extends Article {

    CodePage(OpenCodebook book, Codebook.Entry entry) {
        addClassName("code-page");
        getElement().setAttribute("aria-label", entry.name());
        H2 head = new H2(new Swatch(entry.colour(), entry.name()), new Span(entry.name()));
        Paragraph where = new Paragraph(where(book, entry));
        where.addClassName("trig-soft");
        Div words = new Div(head, where);
        Div top = new Div(words);
        top.addClassName("code-page-head");
        if (book.mayChange()) {
            top.add(gestures(book, entry));
        }
        add(top);
        add(book.mayChange() ? new CodeWordsForm(book, entry) : new CodeWordsShown(entry.words()));
        add(
                new ExampleLines(book, entry),
                new GroupLines(book, entry),
                new UsePart(book, entry),
                new SegmentLines(book, entry),
                new HistoryPart(book, entry));
    }

    private static Div gestures(OpenCodebook book, Codebook.Entry entry) {
        Code code = Objects.requireNonNull(found(book, entry));
        Button merge = new Button("Merge\u2026", pressed -> new MergeDialog(book, code).open());
        Button split = new Button(
                "Split by re-reading", pressed -> Going.to(book.address().split(entry.code(), List.of())));
        Button remove = new Button("Remove", pressed -> new CodebookGestures(book).remove(code));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        Div bar = new Div(merge, split, remove);
        bar.addClassName("trig-actions");
        return bar;
    }

    private static @Nullable Code found(OpenCodebook book, Codebook.Entry entry) {
        return book.tree().find(entry.code()).orElse(null);
    }

    private static String where(OpenCodebook book, Codebook.Entry entry) {
        Integer segments = entry.segments();
        Integer sources = entry.sources();
        String used = segments == null || sources == null || segments == 0
                ? "not used yet"
                : Plural.of(segments, "segment") + " in " + Plural.of(sources, "source");
        return entry.level() == 0 ? used : book.codebook().path(entry.code()) + " \u00b7 " + used;
    }
}
