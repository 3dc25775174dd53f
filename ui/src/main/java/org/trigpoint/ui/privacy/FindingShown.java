package org.trigpoint.ui.privacy;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import java.util.stream.Collectors;
import org.trigpoint.Plural;
import org.trigpoint.privacy.PersonalDataQueries.Finding;
import org.trigpoint.privacy.PersonalDataQueries.Standing;

/** A finding in what surrounds it: what it may be, who says it, and where else it stands. */
final class FindingShown extends Div {

    FindingShown() {
        addClassName("review-finding");
    }

    void show(Finding finding, Standing standing) {
        removeAll();
        Span kind = new Span(finding.kind().label());
        kind.addClassName("review-kind");
        Span origin = new Span((finding.speaker() == null ? "" : finding.speaker() + " \u00b7 ") + finding.title());
        origin.addClassName("trig-soft");
        Paragraph head = new Paragraph(kind, origin);
        head.addClassName("review-head");
        Span before = new Span(finding.quotation().before());
        Span after = new Span(finding.quotation().after());
        before.addClassName("trig-around");
        after.addClassName("trig-around");
        Element mark = new Element("mark");
        mark.setText(finding.quotation().words());
        Paragraph text = new Paragraph();
        text.addClassName("review-words");
        text.getElement().appendChild(before.getElement(), mark, after.getElement());
        Paragraph stands = new Paragraph("It stands in " + Plural.of(standing.places(), "place") + " of "
                + Plural.of(standing.sources(), "source") + elsewhere(standing.elsewhere()));
        stands.addClassName("review-stands");
        add(head, text, stands);
    }

    private static String elsewhere(Map<String, Integer> elsewhere) {
        return elsewhere.isEmpty()
                ? "."
                : elsewhere.entrySet().stream()
                        .map(one -> Plural.of(one.getValue(), one.getKey()))
                        .collect(Collectors.joining(", ", ", and in ", ": change these by hand."));
    }
}
