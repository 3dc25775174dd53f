package org.trigpoint.ui.practice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.Plural;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.practice.PractitionerQueries.Asked;
import org.trigpoint.practice.PractitionerQueries.PractitionerLine;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.LineButton;
import org.trigpoint.ui.parts.Moments;
import org.trigpoint.ui.parts.PageHeader;

/** Practitioners, for the study's lead: who is invited, what was asked of whom, what is overdue, and what came in. */
@PermitAll
@Route("study/:study/practitioners")
@StyleSheet("context://trigpoint/practice.css")
public final class PractitionersView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final LeadDesk desk;
    private String name = "";
    private String base = "";

    PractitionersView(LeadDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        name = desk.studies().name(reader);
        base = "study/" + reader.study().value();
        if (!(reader instanceof Lead lead)) {
            add(
                    new PageHeader("Practitioners", ""),
                    new EmptyState(
                            "The lead looks after practitioners",
                            "A lead of this study invites them and asks them for writings. What they hand in is among the"
                                    + " sources at once."));
            return;
        }
        LeadGestures gestures = new LeadGestures(desk, event.getRouteParameters());
        List<PractitionerLine> practitioners = desk.queries().practitioners(lead);
        add(header(practitioners, gestures));
        if (practitioners.isEmpty()) {
            add(new EmptyState(
                            "No practitioners yet",
                            "They assess casefiles, and hand in learning logs, case studies and feedback. Invite them by a link;"
                                    + " they see only their own tasks.")
                    .firstStep("Invite practitioners", pressed -> gestures.invite()));
        } else {
            add(people(practitioners, gestures));
        }
        asked(desk.queries().asked(lead), gestures, event.getRouteParameters());
    }

    private void files(List<Asked> all, RouteParameters route) {
        if (all.stream().anyMatch(one -> one.casefile() == null && one.submittedAt() != null)) {
            add(new WritingFiles(desk, route));
        }
    }

    private static PageHeader header(List<PractitionerLine> practitioners, LeadGestures gestures) {
        String hint = "Who is invited, what was asked of whom, and what came in. They see only their own tasks.";
        if (practitioners.isEmpty()) {
            return new PageHeader("Practitioners", hint);
        }
        Button ask = new Button("Ask for writings", pressed -> gestures.ask(practitioners));
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        return new PageHeader(
                "Practitioners", hint, ask, new Button("Invite practitioners", pressed -> gestures.invite()));
    }

    private static UnorderedList people(List<PractitionerLine> practitioners, LeadGestures gestures) {
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-practitioners");
        practitioners.forEach(line -> {
            Span who = new Span(line.fullName());
            who.addClassName("trig-task-title");
            Div actions = new Div();
            actions.addClassName("trig-line-actions");
            if (line.awaited()) {
                actions.add(new LineButton("New link", line.fullName(), () -> gestures.renew(line)));
            }
            actions.add(new LineButton("Pseudonym", line.fullName(), () -> gestures.writeAs(line)));
            list.add(new ListItem(who, soft(about(line)), soft(far(line)), actions));
        });
        return list;
    }

    private static String about(PractitionerLine line) {
        String site = line.siteCode() == null ? "no site" : line.siteCode();
        String as = line.pseudonym() == null ? "no pseudonym yet" : "writes as " + line.pseudonym();
        return site + " \u00b7 signs in as " + line.signInName() + " \u00b7 " + as;
    }

    private static String far(PractitionerLine line) {
        if (line.awaited()) {
            return line.linkLapses() == null
                    ? "Invited, without a link that works"
                    : "Invited, link good until " + Moments.brief(line.linkLapses());
        }
        return line.toDo() + " to do \u00b7 " + line.submitted() + " submitted";
    }

    private void asked(List<Asked> all, LeadGestures gestures, RouteParameters route) {
        part(
                "Overdue",
                all.stream().filter(one -> one.overdue(TaskWords.today())).toList(),
                gestures);
        part(
                "Still to come",
                all.stream()
                        .filter(one -> one.submittedAt() == null && !one.overdue(TaskWords.today()))
                        .toList(),
                gestures);
        part("Submitted", all.stream().filter(one -> one.submittedAt() != null).toList(), gestures);
        files(all, route);
    }

    private void part(String heading, List<Asked> lines, LeadGestures gestures) {
        if (lines.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-practitioners");
        lines.forEach(one -> list.add(new AskedLine(one, base, gestures)));
        Paragraph count = new Paragraph(Plural.of(lines.size(), "form"));
        count.addClassName("trig-hint");
        add(new H2(heading), count, list);
    }

    private static Span soft(String words) {
        Span soft = new Span(words);
        soft.addClassName("trig-soft");
        return soft;
    }

    @Override
    public List<Step> way() {
        return List.of(new Step("Studies", ""), new Step(name, base), Step.here("Practitioners"));
    }

    @Override
    public String getPageTitle() {
        return "Practitioners \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
