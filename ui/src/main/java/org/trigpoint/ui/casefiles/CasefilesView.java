package org.trigpoint.ui.casefiles;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
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
import java.util.List;
import org.trigpoint.Plural;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Member;
import org.trigpoint.access.Reader;
import org.trigpoint.casefiles.ReviewQueries.Task;
import org.trigpoint.casefiles.ReviewResultQueries.Unmasked;
import org.trigpoint.casefiles.Sample;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;

/** Casefiles: what I review; what was drawn, for leads; and what came out, from the unmasking on. */
@PermitAll
@Route("study/:study/casefiles")
@StyleSheet("context://trigpoint/casefiles.css")
public final class CasefilesView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final CasefileDesk desk;
    private List<Step> way = List.of();

    CasefilesView(CasefileDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Member member = desk.door().member(event.getRouteParameters());
        CasefileAddress address = new CasefileAddress(member.study());
        way = List.of(
                new Step("Studies", ""),
                new Step(desk.studies().name(member), address.ofStudy()),
                Step.here("Casefiles"));
        List<Task> mine = desk.reviews().mine(member);
        List<Sample.Head> samples = member instanceof Lead lead ? desk.queries().samples(lead) : List.of();
        List<Unmasked> unmasked =
                member instanceof Reader reader ? desk.comparisons().unmasked(reader) : List.of();
        add(header(member instanceof Lead && !samples.isEmpty(), address));
        if (!mine.isEmpty()) {
            add(mine(mine, address));
        }
        if (!samples.isEmpty()) {
            add(samples(samples, address));
        } else if (!unmasked.isEmpty()) {
            add(results(unmasked, address));
        }
        if (getComponentCount() == 1) {
            add(nothing(member instanceof Lead, address));
        }
    }

    private static PageHeader header(boolean draws, CasefileAddress address) {
        String hint =
                "Closed cases, drawn at random, masked, and reviewed by people who can\u2019t tell which is which.";
        if (!draws) {
            return new PageHeader("Casefiles", hint);
        }
        Button draw = new Button("Draw a sample", pressed -> UI.getCurrent().navigate(address.draw()));
        draw.addThemeVariants(ButtonVariant.PRIMARY);
        return new PageHeader("Casefiles", hint, draw);
    }

    private static EmptyState nothing(boolean leads, CasefileAddress address) {
        if (!leads) {
            return new EmptyState(
                    "Nothing to review", "When a team lead asks you to review casefiles, you find them here.");
        }
        return new EmptyState(
                        "No sample yet",
                        "Bring the list of closed cases: so many of each site and period are drawn from it at random.")
                .firstStep("Draw a sample", pressed -> UI.getCurrent().navigate(address.draw()));
    }

    private static Section mine(List<Task> tasks, CasefileAddress address) {
        long done = tasks.stream().filter(Task::submitted).count();
        UnorderedList list = list();
        for (Task task : tasks) {
            Span state = new Span(task.submitted() ? "submitted" : task.started() ? "begun" : "not begun");
            state.addClassNames("trig-casefile-state", task.submitted() ? "trig-done" : "trig-open");
            list.add(new ListItem(
                    link(task.maskedId(), address.review(task.assessment())),
                    soft(task.instrument()),
                    soft(task.dueOn() == null ? "" : "by " + Words.day(task.dueOn())),
                    state));
        }
        return part("Yours to review", done + " of " + tasks.size() + " submitted.", list);
    }

    private static Section samples(List<Sample.Head> samples, CasefileAddress address) {
        UnorderedList list = list();
        samples.forEach(sample -> list.add(new ListItem(
                link(sample.title(), address.sample(sample.id())),
                soft(Words.drawn(sample)),
                soft(Words.progress(sample)))));
        return part("Samples", "", list);
    }

    private static Section results(List<Unmasked> unmasked, CasefileAddress address) {
        UnorderedList list = list();
        unmasked.forEach(sample -> list.add(new ListItem(
                link(sample.title(), address.result(sample.sample())), soft(Plural.of(sample.reviews(), "review")))));
        return part("Results", "", list);
    }

    private static Section part(String title, String says, Component list) {
        Section part = new Section(new H2(title));
        part.addClassName("trig-section");
        if (!says.isEmpty()) {
            part.add(new Paragraph(says));
        }
        part.add(list);
        return part;
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-casefiles");
        return list;
    }

    private static Anchor link(String words, String address) {
        Anchor link = new Anchor(address, words);
        link.addClassName("trig-casefile-link");
        return link;
    }

    private static Span soft(String words) {
        Span soft = new Span(words);
        soft.addClassName("trig-soft");
        return soft;
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return "Casefiles \u00b7 Trigpoint";
    }
}
