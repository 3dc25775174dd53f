package org.trigpoint.ui.observation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.observation.SessionLine;
import org.trigpoint.scoring.Part;
import org.trigpoint.scoring.Sheet;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.PageHeader;

/** One session: what is known of it, who scores it, and, once everybody has submitted, what they scored, side by side. */
@PermitAll
@Route("study/:study/sessions/:session")
@StyleSheet("context://trigpoint/observation.css")
public final class SessionView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final ObservationDesk desk;
    private List<Step> way = List.of();
    private String title = "";

    SessionView(ObservationDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        RouteParameters route = event.getRouteParameters();
        Reader reader = desk.door().reader(event);
        SessionLine session = desk.sessions().one(reader, SessionAddress.session(route));
        SessionAddress address = new SessionAddress(reader.study());
        title = session.details().title();
        way = List.of(
                new Step("Studies", ""),
                new Step(desk.studies().name(reader), address.ofStudy()),
                new Step("Sessions", address.sessions()),
                Step.here(title));
        add(
                new PageHeader(title, SessionFacts.known(session), actions(reader, route, session)),
                new SessionFacts(address, session),
                new ScoringSection(desk, route, reader, session));
        List<Sheet> open = desk.sheets().compared(reader, session.id());
        open.stream()
                .map(sheet -> sheet.head().instrument())
                .distinct()
                .forEach(form -> add(compared(reader, route, session, open, form)));
    }

    private Component[] actions(Reader reader, RouteParameters route, SessionLine session) {
        if (!(reader instanceof Lead)) {
            return new Component[0];
        }
        Button ask = new Button(
                "Ask to score",
                pressed ->
                        AskForm.asking(desk, desk.door().lead(route), session).open());
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        Button change = new Button(
                "Change",
                pressed -> SessionForm.changing(desk, desk.door().lead(route), session.id(), session.details())
                        .open());
        Button leave = new Button("Leave out", pressed -> SheetGestures.leaveOut(desk, route, session));
        return new Component[] {ask, change, leave};
    }

    private Section compared(
            Reader reader, RouteParameters route, SessionLine session, List<Sheet> open, InstrumentId form) {
        List<Sheet> sheets = open.stream()
                .filter(sheet -> sheet.head().instrument().equals(form))
                .toList();
        Section section = new Section(
                new H2(sheets.getFirst().instrument().title()), new SideBySide(sheets, text(reader, session)));
        section.addClassName("trig-section");
        if (has(sheets, Part.PRACTICE) && !has(sheets, Part.EXPERT)) {
            section.add(
                    new Paragraph("No expert has scored this session by this form yet: their scores will stand here."));
        }
        boolean two = sheets.stream()
                        .filter(sheet -> sheet.head().part() == Part.RATER)
                        .count()
                > 1;
        @Nullable
        Sheet agreed = sheets.stream()
                .filter(sheet -> sheet.head().part() == Part.CONSENSUS)
                .findFirst()
                .orElse(null);
        if (two && agreed == null) {
            section.add(new Button("Write down what you agree on", pressed -> {
                AssessmentId consensus = desk.consensus().begin(desk.door().reader(route), session.id(), form);
                UI.getCurrent().navigate(new SessionAddress(reader.study()).sheet(session.id(), consensus));
            }));
        }
        return section;
    }

    private static boolean has(List<Sheet> sheets, Part part) {
        return sheets.stream().anyMatch(sheet -> sheet.head().part() == part);
    }

    /** Where passages of the session's text are shown; empty where it has none. */
    private static String text(Reader reader, SessionLine session) {
        SourceId source = session.details().source();
        return source == null ? "" : new SessionAddress(reader.study()).ofStudy() + "/coding?source=" + source.value();
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 Sessions \u00b7 Trigpoint";
    }
}
