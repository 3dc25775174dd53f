package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.Plural;
import org.trigpoint.codebook.Codebook;

/** One code of a codebook that is read from top to bottom. */
final class EntryShown extends Section {

    EntryShown(Codebook codebook, Codebook.Entry entry) {
        addClassName("codebook-entry");
        getStyle().set("--level", String.valueOf(entry.level()));
        HtmlContainer head = switch (entry.level()) {
            case 0 -> new H2();
            case 1 -> new H3();
            default -> new H4();
        };
        head.add(new Swatch(entry.colour(), entry.name()), new Span(entry.name()));
        Paragraph facts = new Paragraph(String.join(" \u00b7 ", facts(codebook, entry)));
        facts.addClassName("trig-soft");
        add(head, facts, new CodeWordsShown(entry.words()));
        entry.examples().stream()
                .filter(example -> !example.words().isEmpty())
                .forEach(example -> add(quoted(example)));
    }

    private static HtmlContainer quoted(Codebook.Example example) {
        Span where = new Span(example.title() + (example.note().isEmpty() ? "" : " \u00b7 " + example.note()));
        where.addClassName("trig-soft");
        HtmlContainer quote = new HtmlContainer("blockquote");
        quote.add(new Paragraph(example.words()), where);
        return quote;
    }

    private static List<String> facts(Codebook codebook, Codebook.Entry entry) {
        List<String> facts = new ArrayList<>();
        if (entry.level() > 0) {
            facts.add(codebook.path(entry.code()));
        }
        Integer segments = entry.segments();
        Integer sources = entry.sources();
        if (segments != null && sources != null) {
            facts.add(
                    segments == 0
                            ? "not used yet"
                            : Plural.of(segments, "segment") + " in " + Plural.of(sources, "source"));
        }
        if (!entry.groups().isEmpty()) {
            facts.add("in " + String.join(", ", entry.groups()));
        }
        return facts;
    }
}
