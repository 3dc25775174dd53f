package org.trigpoint.ui.reading;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import org.trigpoint.Plural;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.reading.Segment;
import org.trigpoint.reading.Segments;
import org.trigpoint.ui.parts.EmptyState;

/** The segments of a code, some at a time; further ones come below those that are read. */
final class SegmentPages extends Div {

    private final ReadingDesk desk;
    private final RouteParameters route;
    private final ToRead asked;
    private final CodeTree tree;
    private final Code code;
    private final ReadingList list = new ReadingList();
    private final Button further = new Button();
    private int shown;

    SegmentPages(ReadingDesk desk, RouteParameters route, ToRead asked, CodeTree tree, Code code) {
        this.desk = desk;
        this.route = route;
        this.asked = asked;
        this.tree = tree;
        this.code = code;
        further.addClassName("reading-further");
        further.addClickListener(pressed -> show(true));
        Segments first = show(false);
        if (first.total() == 0) {
            removeAll();
            add(new EmptyState("No segments", "None has this code here: take a filter away, or code a first passage."));
        } else {
            add(told(first), list, further);
        }
    }

    private Segments show(boolean focus) {
        Segments page = desk.segments().of(desk.door().reader(route), asked.request(tree, code.id(), shown));
        List<SegmentShown> fresh = page.page().stream().map(this::segment).toList();
        fresh.forEach(list::add);
        if (!fresh.isEmpty() && (focus || shown == 0)) {
            list.focus(fresh.getFirst());
        }
        shown += fresh.size();
        int left = page.total() - shown;
        further.setVisible(left > 0);
        further.setText("Show " + Math.min(left, ToRead.AT_A_TIME) + " more of " + left);
        return page;
    }

    private SegmentShown segment(Segment segment) {
        return new SegmentShown(
                segment,
                asked.place(segment.source(), segment.span()),
                turns -> desk.surroundings()
                        .around(desk.door().reader(route), segment.version(), segment.span(), turns, turns));
    }

    private static Paragraph told(Segments found) {
        Paragraph told = new Paragraph(
                new Text(Plural.of(found.total(), "segment") + " in " + Plural.of(found.sources(), "source") + ". "));
        told.addClassName("reading-told");
        Span keys = new Span();
        keys.addClassName("reading-keys");
        for (String[] key : new String[][] {
            {"N", " next, "},
            {"P", " back, "},
            {"W", " more around, "},
            {"Shift W", " less, "},
            {"Enter", " to its place."}
        }) {
            Element kbd = new Element("kbd");
            kbd.setText(key[0]);
            keys.getElement().appendChild(kbd, new Span(key[1]).getElement());
        }
        told.add(keys);
        return told;
    }
}
