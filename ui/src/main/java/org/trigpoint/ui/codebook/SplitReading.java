package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.trigpoint.Plural;
import org.trigpoint.Refusal;
import org.trigpoint.codes.Code;
import org.trigpoint.coding.Extract;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.recoding.SplitDecision;
import org.trigpoint.recoding.SplitQueue;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.Notify;

/** One segment after the other, each to be given a code by a key. The element in the browser hears the keys. */
@Tag("trig-split")
@JsModule("context://trigpoint/split-reading.js")
final class SplitReading extends HtmlContainer {

    private static final int CONTEXT = 240;
    private static final int CONTEXT_MOST = 8_000;

    private final OpenCodebook book;
    private final Code code;
    private final List<Code> targets;
    private final List<CodingId> queue;
    private final Deque<Done> done = new ArrayDeque<>();
    private final Set<Integer> marked = new TreeSet<>();
    private final Div segment = new Div();
    private final SplitTargets keys;
    private final Span progress = new Span();
    private final Element bar = new Element("progress");
    private int place;
    private int step;
    private int context = CONTEXT;

    /** What was done about a segment; no decision where it was skipped. */
    private record Done(int place, List<SplitDecision> decision) {}

    SplitReading(OpenCodebook book, Code code, List<Code> targets) {
        this.book = book;
        this.code = code;
        this.targets = targets;
        SplitQueue found = book.desk().splitting().queue(book.coder(), code.id());
        this.queue = found.segments();
        this.keys = new SplitTargets(book.tree(), targets, this::heard);
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Reading the segments of " + code.name());
        getElement()
                .addEventListener("trig-split", event -> heard(event.getEventDetail(SplitKey.class)))
                .addEventDetail();
        bar.setAttribute("max", String.valueOf(Math.max(1, queue.size())));
        bar.setAttribute("aria-label", "Read so far");
        progress.addClassName("split-progress");
        progress.getElement().setAttribute("aria-live", "polite");
        segment.addClassName("split-segment");
        show();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs("this.focus()");
    }

    private void heard(SplitKey key) {
        if (key.at() != step && key.at() >= 0) {
            return;
        }
        try {
            switch (key.act()) {
                case "give" -> give(key.number() == null ? Set.of() : Set.of(key.number()));
                case "mark" -> mark(key.number() == null ? 0 : key.number());
                case "enter" -> give(marked);
                case "skip" -> skip();
                case "back" -> back();
                case "widen" -> widen();
                default -> {
                    // no such key
                }
            }
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
        }
    }

    private void give(Set<Integer> numbers) {
        List<CodeId> to = numbers.stream()
                .filter(number -> number >= 1 && number <= targets.size())
                .map(number -> targets.get(number - 1).id())
                .toList();
        if (place < queue.size() && !to.isEmpty()) {
            SplitDecision decision = book.desk().splitting().give(book.coder(), queue.get(place), to);
            done.push(new Done(place, List.of(decision)));
            next();
        }
    }

    private void mark(int number) {
        if (number >= 1 && number <= targets.size() && place < queue.size()) {
            if (!marked.remove(number)) {
                marked.add(number);
            }
            keys.mark(marked);
        }
    }

    private void skip() {
        if (place < queue.size()) {
            done.push(new Done(place, List.of()));
            next();
        }
    }

    private void back() {
        if (!done.isEmpty()) {
            Done last = done.peek();
            for (SplitDecision decision : last.decision()) {
                book.desk().splitting().takeBack(book.coder(), decision);
            }
            done.pop();
            place = last.place();
            begin();
        }
    }

    private void widen() {
        context = Math.min(context * 2, CONTEXT_MOST);
        show();
    }

    private void next() {
        place++;
        begin();
    }

    private void begin() {
        context = CONTEXT;
        marked.clear();
        step++;
        show();
    }

    private void show() {
        getElement().setAttribute("at", String.valueOf(step));
        bar.setAttribute("value", String.valueOf(place));
        long skipped = done.stream().filter(one -> one.decision().isEmpty()).count();
        progress.setText(place + " of " + Plural.of(queue.size(), "segment") + " read"
                + (skipped == 0 ? "" : ", " + skipped + " skipped"));
        getElement().removeAllChildren();
        getElement().appendChild(progress.getElement(), bar);
        if (place >= queue.size()) {
            add(ended(skipped));
            return;
        }
        segment.removeAll();
        segment.add(words());
        keys.mark(marked);
        add(segment, keys);
    }

    private EmptyState ended(long skipped) {
        String left = skipped == 0
                ? "None of yours carries \u201c" + code.name() + "\u201d any more, unless you let it."
                : Plural.of(skipped, "segment") + " that you skipped still carry \u201c" + code.name()
                        + "\u201d: begin again to read them.";
        return new EmptyState("All read", left)
                .firstStep("To the codebook", pressed -> Going.to(book.address().code(code.id())));
    }

    private Div words() {
        List<Extract> found =
                book.desk().extracts().ofCodings(book.reader(), new ArrayList<>(List.of(queue.get(place))), context);
        if (found.isEmpty()) {
            return new Div(new Paragraph("This segment is gone: a colleague took it away. Skip it."));
        }
        Extract extract = found.getFirst();
        Paragraph origin = new Paragraph((extract.speaker() == null ? "" : extract.speaker() + " \u00b7 ")
                + extract.title() + " \u00b7 coded by " + extract.coderName());
        origin.addClassName("trig-soft");
        Span before = new Span(extract.quotation().before());
        Span after = new Span(extract.quotation().after());
        before.addClassName("trig-around");
        after.addClassName("trig-around");
        Element mark = new Element("mark");
        mark.setText(extract.quotation().words());
        Paragraph text = new Paragraph();
        text.addClassName("split-words");
        text.getElement().appendChild(before.getElement(), mark, after.getElement());
        return new Div(origin, text);
    }
}
