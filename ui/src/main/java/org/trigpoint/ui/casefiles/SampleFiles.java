package org.trigpoint.ui.casefiles;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.trigpoint.Plural;
import org.trigpoint.casefiles.Sample;
import org.trigpoint.migrations.SourceId;

/** The drawn files by site, for whoever may know which is which. */
final class SampleFiles extends Section {

    private final CasefileAddress address;
    private final Sample sample;

    SampleFiles(Sample sample, CasefileAddress address) {
        this.address = address;
        this.sample = sample;
        addClassName("trig-section");
        add(new H2("Files"));
        Map<String, UnorderedList> sites = new LinkedHashMap<>();
        for (Sample.File file : sample.files()) {
            sites.computeIfAbsent(file.site(), this::site).add(line(file));
        }
    }

    private UnorderedList site(String site) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("trig-casefiles", "trig-sample-files");
        Div part = new Div(new H3(site), list);
        part.addClassName("trig-sample-site");
        add(part);
        return list;
    }

    private ListItem line(Sample.File file) {
        Span reference = new Span(file.reference());
        reference.addClassName("trig-casefile-reference");
        Span period = new Span(file.period().label());
        period.addClassName("trig-casefile-period");
        ListItem line = new ListItem(reference, period);
        if (file.closedOn() != null) {
            line.add(soft("closed " + Words.day(file.closedOn())));
        }
        line.add(soft("masked as " + file.maskedId()));
        SourceId source = file.source();
        if (source != null) {
            line.add(link("Open as source", address.source(source), file));
        } else if (file.reviews() > 0) {
            line.add(soft(file.submitted() + " of " + Plural.of(file.reviews(), "review") + " submitted"));
        } else if (!sample.head().unmasked()) {
            Span state = new Span(file.text() ? "text kept" : "no text yet");
            state.addClassNames("trig-casefile-state", file.text() ? "trig-done" : "trig-open");
            line.add(
                    state,
                    link(
                            file.text() ? "Bring it again" : "Bring its text",
                            address.text(sample.head().id(), file.id()),
                            file));
        }
        return line;
    }

    private static Anchor link(String verb, String address, Sample.File file) {
        Anchor link = new Anchor(address, verb);
        link.addClassName("trig-casefile-link");
        link.setAriaLabel(verb + ": " + file.reference());
        return link;
    }

    private static Span soft(String words) {
        Span soft = new Span(words);
        soft.addClassName("trig-soft");
        return soft;
    }
}
