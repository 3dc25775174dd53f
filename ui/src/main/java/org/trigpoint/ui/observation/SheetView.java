package org.trigpoint.ui.observation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.observation.ScoredTextQueries.ScoredText;
import org.trigpoint.observation.SessionLine;
import org.trigpoint.scoring.Part;
import org.trigpoint.scoring.Sheet;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.form.FormBeside;
import org.trigpoint.ui.form.FormMode;
import org.trigpoint.ui.form.FormSheet;
import org.trigpoint.ui.form.FormShown;
import org.trigpoint.ui.form.KeptForm;
import org.trigpoint.ui.form.OpenedAgain;
import org.trigpoint.ui.parts.PageHeader;

/** A session scored: its transcript or notes and the form, side by side. */
@PermitAll
@Route("study/:study/sessions/:session/score/:assessment")
@StyleSheet("context://trigpoint/observation.css")
public final class SheetView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final ObservationDesk desk;
    private List<Step> way = List.of();
    private String title = "";

    SheetView(ObservationDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        RouteParameters route = event.getRouteParameters();
        Reader reader = desk.door().reader(event);
        SessionId id = SessionAddress.session(route);
        Sheet sheet = desk.sheets().mine(reader, SessionAddress.assessment(route));
        if (!id.equals(sheet.head().session())) {
            throw new NotFound();
        }
        SessionLine session = desk.sessions().one(reader, id);
        SessionAddress address = new SessionAddress(reader.study());
        title = session.details().title();
        way = List.of(
                new Step(desk.studies().name(reader), address.ofStudy()),
                new Step("Sessions", address.sessions()),
                new Step(title, address.session(id)),
                Step.here(sheet.instrument().title()));
        Optional<ScoredText> text = desk.texts().of(reader, id);
        FormSheet form = form(route, sheet);
        add(
                new PageHeader(title, SessionWords.part(sheet.head().part()) + " \u00b7 " + session.site()),
                beside(form, text));
        form.show(shown(reader, sheet, text));
    }

    /** What was agreed is written down with each rater's answer in sight; a form that was opened again says so first. */
    private FormShown shown(Reader reader, Sheet sheet, Optional<ScoredText> text) {
        FormShown shown = KeptForm.shown(
                        sheet,
                        FormMode.SHEET,
                        text.isPresent() ? List.of("passage", "time", "note") : List.of("time", "note"),
                        Clock.systemUTC())
                .noticing(desk.sheets()
                        .reopened(reader, sheet.head().id())
                        .map(OpenedAgain::sentence)
                        .orElse(""));
        SessionId session = sheet.head().session();
        if (sheet.head().part() != Part.CONSENSUS || session == null) {
            return shown;
        }
        String words = text.map(ScoredText::text).orElse("");
        return shown.beside(desk.sheets().compared(reader, session).stream()
                .filter(other -> other.head().part() == Part.RATER)
                .filter(other -> other.head().instrument().equals(sheet.head().instrument()))
                .map(other -> KeptForm.beside(other, words))
                .toList());
    }

    private static FormBeside beside(FormSheet form, Optional<ScoredText> text) {
        return text.map(found -> new FormBeside(form, SessionTexts.plain(found)))
                .orElseGet(() -> new FormBeside(
                        form,
                        "This session has no transcript or notes. A note or a time can stand as evidence; a team lead can"
                                + " add a transcript later."));
    }

    private FormSheet form(RouteParameters route, Sheet sheet) {
        AssessmentId id = sheet.head().id();
        FormSheet form = new FormSheet(
                KeptForm.keeping(entries -> desk.filling().keep(desk.door().reader(route), id, entries)));
        form.onSubmit(() -> SubmitScores.ask(desk, route, sheet));
        form.onLocked(() -> UI.getCurrent().refreshCurrentRoute(false));
        return form;
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 Scoring \u00b7 Trigpoint";
    }
}
