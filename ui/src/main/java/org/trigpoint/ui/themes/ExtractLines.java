package org.trigpoint.ui.themes;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.coding.Extract;
import org.trigpoint.ui.parts.Trig;

/** What people said, each one step from where they said it. */
final class ExtractLines extends OrderedList {

    private final AnalysisAddress address;
    private final CodeTree tree;
    private final SerializableFunction<Extract, List<Component>> actions;

    ExtractLines(AnalysisAddress address, CodeTree tree) {
        this(address, tree, extract -> List.of());
    }

    /** With what can be done with each. */
    ExtractLines(AnalysisAddress address, CodeTree tree, SerializableFunction<Extract, List<Component>> actions) {
        this.address = address;
        this.tree = tree;
        this.actions = actions;
        addClassName("trig-extracts");
    }

    void show(List<Extract> more) {
        more.forEach(extract -> add(line(extract)));
    }

    private ListItem line(Extract extract) {
        String where = extract.speaker() == null ? extract.title() : extract.speaker() + " in " + extract.title();
        Trig trig = new Trig("The passage of " + where, pressed -> Going.to(address.passage(extract)));
        Paragraph words = new Paragraph();
        Span before = new Span(extract.quotation().before());
        Span after = new Span(extract.quotation().after());
        before.addClassName("trig-around");
        after.addClassName("trig-around");
        words.add(before, new Span(extract.quotation().words()), after);
        Paragraph origin = new Paragraph(String.join(" \u00b7 ", origin(extract)));
        origin.addClassNames("trig-soft", "trig-extract-origin");
        Div said = new Div(words, origin);
        List<Component> deeds = actions.apply(extract);
        if (!deeds.isEmpty()) {
            Div bar = new Div(deeds.toArray(Component[]::new));
            bar.addClassName("trig-extract-actions");
            said.add(bar);
        }
        return new ListItem(trig, said);
    }

    private List<String> origin(Extract extract) {
        List<String> parts = new ArrayList<>();
        if (extract.speaker() != null) {
            parts.add(extract.speaker());
        }
        parts.add(extract.title());
        if (extract.site() != null) {
            parts.add(extract.site());
        }
        if (extract.wave() != null) {
            parts.add(extract.wave());
        }
        parts.add("coded " + tree.path(extract.code()) + " by " + extract.coderName());
        return parts;
    }
}
