package org.trigpoint.ui.analyses;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import org.trigpoint.Plural;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.analyses.AnalysisLine;
import org.trigpoint.codes.Analysis;
import org.trigpoint.codes.Offer;
import org.trigpoint.ui.parts.LineButton;

/** One analysis: what it declares, what follows from that, how far it is, and what can be done with it. */
final class AnalysisCard extends ListItem {

    AnalysisCard(AnalysisLine line, boolean chosen, Reader reader, AnalysisGestures gestures) {
        Analysis analysis = line.analysis();
        addClassName("analysis-card");
        if (chosen) {
            addClassName("analysis-chosen");
        }
        String base =
                "study/" + reader.study().value() + "/analysis/" + analysis.id().value();
        H2 name = new H2(new Anchor(base + "/phases", analysis.name()));
        Span method = new Span(analysis.method().label());
        method.addClassName("analysis-method");
        Div head = new Div(name, method);
        head.addClassName("analysis-head");
        if (chosen) {
            Span here = new Span("You work in this one");
            here.addClassName("analysis-here");
            head.add(here);
        }
        add(head, new Paragraph(analysis.method().description()), counts(line), offers(analysis));
        add(actions(line, chosen, reader, gestures));
    }

    private static Paragraph counts(AnalysisLine line) {
        Paragraph counts =
                new Paragraph(line.sourcesCoded() + " of " + Plural.of(line.sources(), "source") + " coded \u00b7 "
                        + Plural.of(line.codes(), "code") + " \u00b7 " + Plural.of(line.themes(), "theme")
                        + (line.locked() ? " \u00b7 codebook locked" : ""));
        counts.addClassName("analysis-counts");
        return counts;
    }

    private static NativeDetails offers(Analysis analysis) {
        UnorderedList list = new UnorderedList();
        Arrays.stream(Offer.values()).forEach(offer -> {
            boolean offered = analysis.method().offers(offer);
            Span label = new Span((offered ? "\u2713 " : "\u2013 ") + offer.label());
            label.addClassName(offered ? "analysis-offered" : "analysis-refused");
            Span why =
                    new Span((offered ? "" : "Not here. ") + analysis.method().why(offer));
            why.addClassName("trig-soft");
            list.add(new ListItem(label, why));
        });
        return new NativeDetails("What this method offers, and what it does without", list);
    }

    private static Div actions(AnalysisLine line, boolean chosen, Reader reader, AnalysisGestures gestures) {
        Analysis analysis = line.analysis();
        Div actions = new Div();
        actions.addClassName("trig-actions");
        if (!chosen) {
            Button choose = new Button("Work in this one", pressed -> gestures.choose(analysis));
            choose.setAriaLabel("Work in " + analysis.name());
            actions.add(choose);
        }
        String thing = "the analysis " + analysis.name();
        if (reader instanceof Coder) {
            actions.add(new LineButton("Rename", thing, () -> gestures.rename(analysis)));
        }
        if (reader instanceof Lead) {
            actions.add(new LineButton("Change the method", "of " + thing, () -> gestures.declare(analysis)));
            if (line.locked() || analysis.method().offers(Offer.LOCK)) {
                actions.add(new LineButton(
                        line.locked() ? "Unlock the codebook" : "Lock the codebook",
                        "of " + thing,
                        () -> gestures.lock(analysis, line.locked())));
            }
        }
        return actions;
    }
}
