package org.trigpoint.ui.spine;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.studies.PlanQueries.QuestionLine;
import org.trigpoint.triangulation.Finding;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.contributed.ChangedSince;
import org.trigpoint.ui.contributed.SpinePart;
import org.trigpoint.ui.live.Anew;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;

/** One evaluation question, and everything that speaks to it: findings and how they were judged, measures, and what is missing. */
@PermitAll
@Route("study/:study/questions/:question")
@StyleSheet("context://trigpoint/chart.css")
@StyleSheet("context://trigpoint/spine.css")
public final class QuestionView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final SpineDesk desk;
    private final Anew anew;
    private List<Step> way = List.of();
    private String title = "";

    QuestionView(SpineDesk desk) {
        this.desk = desk;
        this.anew = new Anew(this, desk.live(), desk.door());
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Reader reader = desk.door().reader(event);
        QuestionId id = SpineDesk.question(event.getRouteParameters());
        long since = anew.now(reader);
        show(reader, id);
        anew.follow(reader, since, since, anew::now, (now, line) -> show(now, id));
    }

    private void show(Reader reader, QuestionId id) {
        removeAll();
        List<Finding> findings = desk.findings().ofQuestion(reader, id);
        QuestionLine question = desk.plans().questions(reader).stream()
                .filter(one -> one.question().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        String base = "study/" + reader.study().value();
        title = question.wording();
        way = List.of(
                new Step("Studies", ""),
                new Step(desk.studies().name(reader), base),
                new Step("Questions", base + "/questions"),
                Step.here(question.dimension().isEmpty() ? "Question" : question.dimension()));
        add(new PageHeader(title, question.dimension()));
        show(base, findings);
        desk.parts().stream()
                .sorted(Comparator.comparingInt(SpinePart::order))
                .forEach(
                        part -> part.shown().apply(reader, question.dimension()).ifPresent(this::add));
    }

    private void show(String base, List<Finding> findings) {
        if (findings.isEmpty()) {
            add(new EmptyState(
                    "No finding speaks to it yet",
                    "In the convergence matrix a finding names the questions it speaks to; it appears here at once."));
        } else {
            findings.forEach(finding -> add(finding(base, finding)));
            add(gaps(findings));
        }
    }

    private static Section finding(String base, Finding finding) {
        Section part = new Section(new H2(new Anchor(
                base + "/triangulation/finding/" + finding.id().value(),
                finding.words().sentence())));
        part.addClassNames("trig-section", "trig-spine-finding");
        Finding.OfTheme theme = finding.theme();
        if (theme != null) {
            part.add(new Paragraph(
                    new Span("From the theme "),
                    new Anchor(base + "/analysis/" + theme.analysis().value() + "/themes", theme.name())));
        }
        UnorderedList strands = new UnorderedList();
        strands.addClassName("trig-lately");
        finding.says().forEach((strand, words) -> {
            Span evidence = new Span(evidence(finding, strand));
            evidence.addClassName("trig-soft");
            strands.add(new ListItem(new Span(strand.label() + ": " + words), evidence));
        });
        part.add(strands);
        judged(base, finding).forEach(part::add);
        return part;
    }

    private static String evidence(Finding finding, Strand strand) {
        long many = finding.evidence().stream()
                .filter(one -> one.strand() == strand)
                .count();
        return many == 0 ? "no evidence put to it" : many + (many == 1 ? " piece" : " pieces") + " of evidence";
    }

    private static Stream<Component> judged(String base, Finding finding) {
        return finding.judged().stream().map(judged -> {
            Div line = new Div(judged.pair().label() + ": "
                    + judged.comparison().code().label().toLowerCase(Locale.UK)
                    + (judged.agreed() ? ", agreed" : ", " + judged.name())
                    + (judged.rationale().isBlank() ? "" : ". " + judged.rationale()));
            if (judged.stale()) {
                line.addClassName("trig-stale");
                line.add(new Span(" \u25b3 stale"), ChangedSince.of(base, judged));
            }
            return line;
        });
    }

    /** Strands of which none of the findings says anything. */
    private static Section gaps(List<Finding> findings) {
        Set<Strand> silent = new TreeSet<>(List.of(Strand.values()));
        findings.forEach(finding -> silent.removeAll(finding.says().keySet()));
        Section part = new Section(new H3("What is missing"));
        part.addClassName("trig-section");
        part.add(new Paragraph(
                silent.isEmpty()
                        ? "Every strand says something to this question."
                        : "Nothing is written down from: "
                                + String.join(
                                        ", ",
                                        silent.stream()
                                                .map(one -> one.label().toLowerCase(Locale.UK))
                                                .toList())
                                + "."));
        return part;
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 Trigpoint";
    }
}
