package org.trigpoint.ui.reading;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.trigpoint.reading.Segment;
import org.trigpoint.reading.Segment.Given;
import org.trigpoint.reading.Surroundings;

/** A segment with who coded it how, and a way to see more around it without leaving. */
final class SegmentShown extends Article {

    private final Segment segment;
    private final IntFunction<Surroundings> around;
    private final SegmentWords words;
    private final Button more = new Button("More around");
    private final Button less = new Button("Less");
    private int turns;

    /**
     * A segment.
     *
     * @param segment which
     * @param place where it is read in its source
     * @param around gives it with so many turns before and after
     */
    SegmentShown(Segment segment, String place, IntFunction<Surroundings> around) {
        this.segment = segment;
        this.around = around;
        this.words = new SegmentWords(segment.span());
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-label", "Segment of " + segment.title());
        words.show(segment.said());
        more.addClassName("segment-more");
        less.addClassName("segment-less");
        Stream.of(more, less).forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL));
        more.setAriaLabel("More around this segment of " + segment.title());
        less.setAriaLabel("Less around this segment of " + segment.title());
        more.addClickListener(pressed -> widen(turns + 1));
        less.addClickListener(pressed -> widen(turns - 1));
        less.setEnabled(false);
        Div buttons = new Div(more, less);
        buttons.addClassName("segment-around");
        add(head(place), words, side(), buttons);
    }

    private void widen(int to) {
        turns = Math.max(0, to);
        less.setEnabled(turns > 0);
        if (turns == 0) {
            words.show(segment.said());
            more.setEnabled(true);
            return;
        }
        Surroundings found = around.apply(turns);
        words.show(found.said());
        more.setEnabled(found.moreBefore() || found.moreAfter());
    }

    private Header head(String place) {
        Anchor source = new Anchor(place, segment.title());
        source.addClassName("segment-place");
        Header head = new Header(new H2(source));
        head.addClassName("segment-head");
        Stream.of(segment.kind().label(), segment.site(), segment.wave())
                .filter(part -> part != null && !part.isEmpty())
                .forEach(part -> head.add(soft(part)));
        return head;
    }

    private Div side() {
        Map<String, Given> codes = new LinkedHashMap<>();
        Map<String, TreeSet<String>> coders = new LinkedHashMap<>();
        for (Given given : segment.codings()) {
            codes.putIfAbsent(given.name(), given);
            coders.computeIfAbsent(given.name(), name -> new TreeSet<>()).add(given.coderName());
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("segment-codes");
        codes.forEach((name, given) -> list.add(new ListItem(
                swatch(given), new Span(new Span(name + " "), soft(String.join(", ", coders.get(name)))))));
        Div side = new Div(list);
        side.addClassName("segment-side");
        segment.memos().forEach(memo -> {
            Paragraph body = new Paragraph(memo.body());
            body.addClassName("segment-memo");
            side.add(body, soft("Memo by " + memo.authorName()));
        });
        return side;
    }

    private static Span swatch(Given given) {
        String name = given.name();
        Span swatch = new Span(name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.UK));
        swatch.addClassName("code-swatch");
        swatch.getElement().setAttribute("aria-hidden", "true");
        swatch.getStyle()
                .set("--a", "var(--code-" + given.colour() + ")")
                .set("--a-text", "var(--code-" + given.colour() + "-text)")
                .set("--a-tint", "var(--code-" + given.colour() + "-tint)");
        return swatch;
    }

    private static Span soft(String words) {
        Span soft = new Span(words);
        soft.addClassName("trig-soft");
        return soft;
    }
}
