package org.trigpoint.ui.triangulation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Coder;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.triangulation.Evidence;
import org.trigpoint.triangulation.Figure;
import org.trigpoint.triangulation.Finding;
import org.trigpoint.ui.parts.LineButton;

/** One strand on the page of a finding: what it says, what that rests on, and how it compares with the leading strand. */
final class StrandSection extends Section {

    private final TriangulationDesk desk;
    private final RouteParameters route;
    private final TriangulationAddress address;
    private final Finding finding;
    private final Runnable then;

    StrandSection(TriangulationDesk desk, RouteParameters route, Finding finding, Strand strand, Runnable then) {
        this.desk = desk;
        this.route = route;
        this.finding = finding;
        this.then = then;
        var reader = desk.door().reader(route);
        this.address = new TriangulationAddress(reader.study());
        boolean codes = reader instanceof Coder;
        setId(strand.word());
        addClassNames("trig-section", "trig-strand");
        boolean lead = strand == finding.words().lead();
        add(new H2(strand.label() + (lead ? ", where it was found" : "")));
        addEvidence(strand, codes);
        if (codes) {
            add(actions(strand));
        }
        if (!lead) {
            add(new PairPart(
                    desk, route, finding, new Strand.Pair(finding.words().lead(), strand), then));
        }
    }

    private void addEvidence(Strand strand, boolean codes) {
        String says = finding.says().get(strand);
        if (says != null) {
            add(new Paragraph(says));
        }
        List<Evidence> evidence = finding.evidence(strand);
        if (evidence.isEmpty()) {
            Paragraph none = new Paragraph("No evidence of this strand is put to it yet.");
            none.addClassName("trig-soft");
            add(none);
        } else {
            add(list(evidence, codes));
        }
    }

    private Div actions(Strand strand) {
        EvidenceForms forms = new EvidenceForms(desk, route, finding, strand, then);
        Div actions = new Div(
                new Button("Add extracts of a theme", pressed -> forms.extracts()),
                new Button("Add other passages", pressed -> new PassageForm(desk, route, finding, strand, then).open()),
                new Button("Add a number", pressed -> forms.number()),
                new Button("Write what it says", pressed -> forms.account()));
        actions.addClassName("trig-actions");
        return actions;
    }

    private UnorderedList list(List<Evidence> evidence, boolean codes) {
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-evidence");
        AnalysisId analysis = analysis();
        for (Evidence each : evidence) {
            ListItem item = switch (each) {
                case Evidence.Passage passage -> passage(passage, analysis);
                case Evidence.Measured number -> number(number);
            };
            if (!each.note().isEmpty()) {
                item.add(soft(each.note()));
            }
            if (codes) {
                item.add(new LineButton("Take off", "this evidence", () -> {
                    desk.evidence().unlink(desk.door().coder(route), each.id());
                    then.run();
                }));
            }
            list.add(item);
        }
        return list;
    }

    private @Nullable AnalysisId analysis() {
        var theme = finding.theme();
        if (theme != null) {
            return theme.analysis();
        }
        return desk.analyses().of(desk.door().reader(route)).stream()
                .findFirst()
                .map(each -> each.id())
                .orElse(null);
    }

    private ListItem passage(Evidence.Passage passage, @Nullable AnalysisId analysis) {
        Anchor words = new Anchor(
                address.passage(analysis, passage.source(), passage.span()),
                passage.words().isEmpty()
                        ? passage.title()
                        : "\u201c" + passage.words().strip() + "\u201d");
        words.addClassName("trig-quoted");
        ListItem item = new ListItem(words);
        String code = passage.site();
        String site = code == null || passage.title().contains(code) ? "" : ", " + code;
        String theme = passage.theme() == null ? "" : ", extract of \u201c" + passage.theme() + "\u201d";
        item.add(soft(passage.title() + site + theme));
        String state = Words.state(passage.state());
        if (!state.isEmpty()) {
            item.add(changed(state));
        }
        return item;
    }

    private ListItem number(Evidence.Measured number) {
        Figure now = number.now();
        String kind = number.key().substring(0, number.key().indexOf(':'));
        ListItem item = new ListItem(new Anchor(address.figure(kind), now == null ? number.label() : now.label()));
        Span value = new Span(now == null ? "not there any more" : now.words());
        value.addClassName("trig-figure-value");
        item.add(value);
        if (now != null) {
            item.add(soft(now.restsOn()));
        }
        if (now == null || !now.words().equals(number.was())) {
            item.add(changed("was " + number.was() + " when it was put here"));
        }
        return item;
    }

    private static Component soft(String words) {
        Span soft = new Span(words);
        soft.addClassName("trig-soft");
        return soft;
    }

    private static Component changed(String words) {
        Span changed = new Span("\u25b3 " + words);
        changed.addClassName("trig-stale");
        return changed;
    }
}
