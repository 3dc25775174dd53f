package org.trigpoint.ui.spine;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trigpoint.Plural;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.migrations.FindingId;
import org.trigpoint.spine.SpinePage;
import org.trigpoint.spine.SpinePage.Gap;
import org.trigpoint.spine.SpinePage.Quoted;
import org.trigpoint.spine.SpinePage.Spoken;
import org.trigpoint.spine.SpinePage.Topic;
import org.trigpoint.triangulation.Finding;
import org.trigpoint.triangulation.JointDisplayQueries.Concluded;
import org.trigpoint.ui.contributed.ChangedSince;

/** The sections of a question's page: always the same ones in the same order, and each says when it is empty. */
record SpineSections(SpineAddress address, SpinePage page) {

    private static final int QUOTATIONS = 8;

    List<Component> all() {
        return List.of(
                themes(),
                quotations(),
                new NumbersSection(
                        "Scores", "No rating of sessions or casefiles is put to it.", page.scores(), address),
                new NumbersSection(
                        "Measures", "No measure, outcome or column of records is put to it.", page.measures(), address),
                convergence(),
                displays(),
                gaps());
    }

    private static Section section(String title, String empty, List<? extends Component> parts) {
        Section section = new Section(new H2(title));
        section.addClassName("trig-section");
        section.setId(title.toLowerCase(Locale.UK));
        if (parts.isEmpty()) {
            Paragraph none = new Paragraph(empty);
            none.addClassName("trig-soft");
            section.add(none);
        }
        parts.forEach(section::add);
        return section;
    }

    private static Span soft(String words) {
        Span soft = new Span(words);
        soft.addClassName("trig-soft");
        return soft;
    }

    private static List<UnorderedList> list(List<ListItem> items) {
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-spine-list");
        items.forEach(list::add);
        return items.isEmpty() ? List.of() : List.of(list);
    }

    private Section themes() {
        return section(
                "Themes",
                "No theme is put to it, and no finding of it comes from one.",
                list(page.themes().stream().map(this::theme).toList()));
    }

    private ListItem theme(Spoken theme) {
        String strands = theme.strands().stream()
                .map(figure -> figure.strand().label() + ": " + figure.value())
                .collect(Collectors.joining(" \u00b7 "));
        Map<String, List<String>> guides = theme.asking().stream()
                .collect(Collectors.groupingBy(
                        Topic::guide, TreeMap::new, Collectors.mapping(Topic::wording, Collectors.toList())));
        String asked = guides.entrySet().stream()
                .map(each -> each.getKey() + ": \u201c" + String.join("\u201d, \u201c", each.getValue()) + "\u201d")
                .collect(Collectors.joining("; "));
        ListItem line = new ListItem(
                new Anchor(address.themes(theme.analysis()), theme.name()),
                new Span(strands.isEmpty() ? "no passage counted" : strands),
                soft(theme.analysisName()),
                soft(asked.isEmpty() ? "No topic guide asks about it." : "Asked in " + asked));
        line.addClassName("trig-spine-theme");
        return line;
    }

    private Section quotations() {
        List<Component> parts = page.quotations().stream()
                .limit(QUOTATIONS)
                .map(this::quotation)
                .collect(Collectors.toList());
        if (page.quotations().size() > QUOTATIONS) {
            parts.add(new Paragraph(soft("and " + (page.quotations().size() - QUOTATIONS)
                    + " more, with the themes and findings above and below")));
        }
        return section(
                "Quotations", "No quotation is chosen for a theme here, and no finding rests on a passage.", parts);
    }

    private Component quotation(Quoted quoted) {
        Anchor words = new Anchor(address.passage(quoted), "\u201c" + quoted.words() + "\u201d");
        Div quotation = new Div(words, new Span(quoted.beneath()), soft("for \u201c" + quoted.about() + "\u201d"));
        quotation.addClassName("trig-spine-quotation");
        String before = quoted.quotable().beforePrinting();
        if (!before.isEmpty()) {
            quotation.add(soft(before));
        }
        return quotation;
    }

    private Section convergence() {
        return section(
                "Convergence",
                "No finding names it. In the convergence matrix a finding says which questions it speaks to.",
                page.findings().stream().map(this::finding).toList());
    }

    private Component finding(Finding finding) {
        Div part = new Div(
                new H3(new Anchor(address.finding(finding.id()), finding.words().sentence())));
        part.addClassName("trig-spine-finding");
        part.add(soft("Found in " + finding.words().lead().label().toLowerCase(Locale.UK)));
        List<ListItem> strands = finding.says().entrySet().stream()
                .map(each -> new ListItem(
                        new Span(each.getKey().label() + ": " + each.getValue()),
                        soft(evidence(finding, each.getKey()))))
                .toList();
        list(strands).forEach(part::add);
        finding.againstLead().forEach((strand, standing) -> {
            if (!standing.judged().isEmpty()) {
                part.add(standing(finding, strand, standing));
                since(standing).forEach(part::add);
            }
        });
        return part;
    }

    /** What changed, once; where several judged, for whom else it waits beneath. */
    private List<Component> since(Finding.Standing standing) {
        List<Component> since = new ArrayList<>();
        List<Finding.Change> told = List.of();
        for (Finding.Judged judged : standing.judged()) {
            if (judged.stale() && !judged.agreed() && judged.changes().equals(told)) {
                since.add(new Paragraph(soft("The same has changed since " + judged.name() + " judged it: it waits for "
                        + judged.name() + " too.")));
            } else if (judged.stale()) {
                told = judged.changes();
                since.add(ChangedSince.of(address.ofStudy(), judged));
            }
        }
        return since;
    }

    private static String evidence(Finding finding, Strand strand) {
        int many = finding.evidence(strand).size();
        return many == 0 ? "no evidence put to it" : Plural.of(many, "piece") + " of evidence";
    }

    private static Paragraph standing(Finding finding, Strand strand, Finding.Standing standing) {
        var comparison = standing.comparison();
        Span code = new Span(
                comparison == null
                        ? "? raters differ"
                        : comparison.code().sign() + " " + comparison.code().label());
        code.addClassNames(
                "trig-convergence",
                comparison == null ? "is-open" : "is-" + comparison.code().word());
        Paragraph line = new Paragraph(
                code,
                new Span(" " + finding.words().lead().label() + " and "
                        + strand.label().toLowerCase(Locale.UK) + " ("
                        + standing.progress().label() + ")"));
        standing.judged().stream()
                .filter(judged -> !judged.rationale().isBlank())
                .reduce((one, later) -> later)
                .ifPresent(judged -> line.add(soft(" " + judged.rationale())));
        if (standing.stale()) {
            line.add(stale());
        }
        return line;
    }

    private static Span stale() {
        Span stale = new Span(" \u25b3 stale");
        stale.addClassName("trig-stale");
        return stale;
    }

    private Section displays() {
        return section(
                "Displays",
                "Nothing is concluded of a row of a joint display that is about it.",
                page.displays().stream().map(this::display).toList());
    }

    private Component display(Concluded concluded) {
        var judged = Objects.requireNonNull(concluded.row().judged());
        Div part = new Div(new H3(new Anchor(
                address.display(concluded),
                concluded.kind().label() + ": " + concluded.row().title())));
        part.addClassName("trig-spine-finding");
        Span fit = new Span(judged.fit().word());
        fit.addClassNames("trig-fit", "is-" + judged.fit().word());
        Paragraph follows = new Paragraph(fit, new Span(" " + judged.metaInference() + " "), soft(judged.name()));
        if (judged.stale()) {
            follows.add(stale());
        }
        part.add(follows);
        if (judged.stale()) {
            part.add(ChangedSince.of(address.ofStudy(), judged));
        }
        UnorderedList cells = new UnorderedList();
        cells.addClassName("trig-spine-list");
        for (int at = 0; at < concluded.row().cells().size(); at++) {
            cells.add(new ListItem(
                    soft(concluded.heads().get(at)),
                    new Span(concluded.row().cells().get(at).words())));
        }
        part.add(cells);
        return part;
    }

    private Section gaps() {
        return section(
                "Gaps",
                "Every strand says something to it, and nothing is stale.",
                list(page.gaps().stream().map(this::gap).toList()));
    }

    private ListItem gap(Gap gap) {
        Span kind = new Span(
                (gap.kind() == Gap.Kind.STALE ? "\u25b3 " : "") + gap.kind().label());
        kind.addClassName(gap.kind() == Gap.Kind.STALE ? "trig-stale" : "trig-soft");
        FindingId finding = gap.finding();
        return new ListItem(
                kind, finding == null ? new Span(gap.words()) : new Anchor(address.finding(finding), gap.words()));
    }
}
