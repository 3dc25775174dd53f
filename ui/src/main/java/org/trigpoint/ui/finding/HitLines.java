package org.trigpoint.ui.finding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.coding.Passage;
import org.trigpoint.finding.Findings.Line;
import org.trigpoint.finding.Findings.Mark;

/** The concordance: one line a hit, aligned on the words that were found; each leads to its place in the source. */
final class HitLines extends OrderedList {

    private final Map<Checkbox, Passage> boxes = new LinkedHashMap<>();

    /**
     * The lines of a page.
     *
     * @param hits of the page
     * @param base address of the analysis to read in; empty where the study has none yet
     * @param tickable whether lines can be ticked
     * @param ticked told whenever that changed
     */
    HitLines(List<Line> hits, String base, boolean tickable, SerializableRunnable ticked) {
        addClassName("trig-hits");
        for (Line hit : hits) {
            ListItem item = new ListItem();
            if (tickable) {
                Checkbox box = new Checkbox();
                box.setAriaLabel("Tick \u201c" + hit.match() + "\u201d in " + hit.title());
                box.addValueChangeListener(changed -> ticked.run());
                boxes.put(box, hit.passage());
                item.add(box);
            }
            item.add(words(hit, base), about(hit));
            add(item);
        }
    }

    /** The words of the lines that are ticked. */
    List<Passage> ticked() {
        List<Passage> passages = new ArrayList<>();
        boxes.forEach((box, passage) -> {
            if (box.getValue()) {
                passages.add(passage);
            }
        });
        return passages;
    }

    void tickAll(boolean all) {
        boxes.keySet().forEach(box -> box.setValue(all));
    }

    private static Component words(Line hit, String base) {
        Span before = new Span(hit.before());
        before.addClassName("trig-hit-before");
        Span match = new Span(hit.match().replace('\n', ' '));
        match.addClassName("trig-hit-match");
        Span after = new Span(hit.after());
        after.addClassName("trig-hit-after");
        if (base.isEmpty()) {
            Div plain = new Div(before, match, after);
            plain.addClassName("trig-hit-words");
            return plain;
        }
        Passage passage = hit.passage();
        Anchor link = new Anchor(base + "/source/" + passage.source().value() + "?at="
                + passage.span().start() + "-" + passage.span().end());
        link.add(before, match, after);
        link.addClassName("trig-hit-words");
        return link;
    }

    private static Div about(Line hit) {
        String speaker = hit.speaker();
        String site = hit.site();
        Span where = new Span(
                hit.title() + (site == null ? "" : " \u00b7 " + site) + (speaker == null ? "" : " \u00b7 " + speaker));
        where.addClassName("trig-soft");
        Div about = new Div(where);
        about.addClassName("trig-hit-about");
        hit.codes().forEach(code -> about.add(mark(code)));
        return about;
    }

    /** A letter in the code's colour and its name beside: never the colour alone. */
    private static Span mark(Mark code) {
        Span letter = new Span(code.name().substring(0, code.name().offsetByCodePoints(0, 1)));
        letter.addClassName("trig-hit-letter");
        letter.getElement().setAttribute("aria-hidden", "true");
        Span mark = new Span(letter, new Span(code.name()));
        mark.addClassName("trig-hit-code");
        mark.getStyle()
                .set("--hit-code", "var(--code-" + code.colour() + "-text)")
                .set("--hit-tint", "var(--code-" + code.colour() + "-tint)");
        return mark;
    }
}
