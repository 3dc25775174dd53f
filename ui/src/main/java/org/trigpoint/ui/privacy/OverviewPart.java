package org.trigpoint.ui.privacy;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import org.trigpoint.Plural;
import org.trigpoint.privacy.PersonalDataQueries.SourceFindings;
import org.trigpoint.privacy.PersonalKind;
import org.trigpoint.ui.parts.EmptyState;

/** What waits to be looked at, source by source; what is told by more than capitals comes first. */
final class OverviewPart extends Section {

    OverviewPart(List<SourceFindings> sources, String base) {
        addClassName("privacy-overview");
        if (sources.isEmpty()) {
            add(new EmptyState(
                    "No sources yet", "Bring in transcripts first; what may be personal in them is shown here."));
            return;
        }
        int all = sources.stream().mapToInt(SourceFindings::waiting).sum();
        Paragraph told = new Paragraph(told(all, sources));
        told.getElement().setAttribute("role", "status");
        add(told);
        if (all > 0) {
            Anchor review = new Anchor(base + "/privacy/review", "Review them one by one");
            review.addClassNames("trig-export", "privacy-begin");
            add(review);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-lines");
        sources.stream()
                .sorted(Comparator.comparingInt(OverviewPart::sure)
                        .thenComparingInt(SourceFindings::waiting)
                        .reversed())
                .forEach(source -> list.add(line(source, base)));
        add(list);
    }

    private static String told(int all, List<SourceFindings> sources) {
        long waiting = sources.stream().filter(source -> source.waiting() > 0).count();
        String of = Plural.of(sources.size(), "source");
        return all == 0
                ? "Nothing waits in " + of + "."
                : Plural.of(all, "place") + " in " + waiting + " of " + of + " wait to be looked at.";
    }

    /** How many places are told by more than capitals. */
    private static int sure(SourceFindings source) {
        return source.waiting() - source.places().getOrDefault(PersonalKind.CAPITALISED, 0);
    }

    private static ListItem line(SourceFindings source, String base) {
        Span title = new Span(source.title());
        title.addClassName("trig-line-title");
        Span what = new Span((source.waiting() == 0 ? "Nothing to look at" : KindWords.of(source.places()))
                + (source.replaced() ? " \u00b7 names were replaced in it" : ""));
        what.addClassName("trig-soft");
        ListItem line = new ListItem(new Div(title, what));
        if (source.waiting() > 0) {
            Anchor review = new Anchor(
                    base + "/privacy/review?source=" + source.source().value(), "Review " + source.waiting());
            review.getElement().setAttribute("aria-label", "Review " + source.waiting() + " in " + source.title());
            review.addClassName("trig-export");
            line.add(review);
        }
        return line;
    }
}
