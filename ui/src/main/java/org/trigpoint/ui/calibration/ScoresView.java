package org.trigpoint.ui.calibration;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.calibration.ScoredSheet;
import org.trigpoint.calibration.Scores;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.calibration.Ways.Screen;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;

/** The open scores of a study: how they are distributed, the profile of a session, and for leads what is still missing. */
@PermitAll
@Route("study/:study/scores")
@StyleSheet("context://trigpoint/chart.css")
public final class ScoresView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final CalibrationDesk desk;
    private String name = "";
    private String base = "";

    ScoresView(CalibrationDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-scores-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        ScoreAddress address = new ScoreAddress(reader.study());
        name = desk.studies().name(reader);
        base = address.ofStudy();
        QueryParameters asked = event.getLocation().getQueryParameters();
        boolean missing = ScoreAddress.part(asked, "missing");
        add(
                new PageHeader(
                        "Scores",
                        "Scores of observed sessions, once everybody who scores a session has submitted.",
                        ScoreFiles.links(desk, event.getRouteParameters())),
                Ways.screens(reader, address, missing ? Screen.MISSING : Screen.SCORES));
        if (missing) {
            add(new MissingTable(desk.completeness().lines(desk.door().lead(event), LocalDate.now(ZONE))));
        } else {
            show(reader, address, asked);
        }
    }

    private void show(Reader reader, ScoreAddress address, QueryParameters asked) {
        var forms = desk.scores().forms(reader);
        InstrumentId form = ScoreAddress.form(asked, forms);
        if (form == null) {
            add(new EmptyState(
                    "No scores are open yet",
                    "Distributions appear here when observers have submitted. A session that two observers score opens when"
                            + " both have."));
            return;
        }
        var by = ScoreAddress.by(asked);
        if (forms.size() > 1) {
            add(Ways.forms(forms, form, other -> address.scores(other, by)));
        }
        Scores scores = desk.scores().scores(reader, form);
        Optional<SessionId> session = ScoreAddress.session(asked);
        if (session.isPresent()) {
            List<ScoredSheet> sheets = scores.sheets().stream()
                    .filter(sheet -> sheet.session().equals(session.get()))
                    .toList();
            if (sheets.isEmpty()) {
                throw new NotFound();
            }
            new ProfileFigure(scores, sheets).figures().forEach(this::add);
        } else {
            add(Ways.grouping(address, form, by));
            new SpreadFigures(scores).of(by).forEach(this::add);
        }
        add(profiles(scores, address));
    }

    private static UnorderedList profiles(Scores scores, ScoreAddress address) {
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-lines");
        scores.sheets().stream().map(ScoredSheet::session).distinct().forEach(session -> {
            List<ScoredSheet> sheets = scores.sheets().stream()
                    .filter(sheet -> sheet.session().equals(session))
                    .toList();
            Anchor link = new Anchor(
                    address.profile(scores.id(), session),
                    "Profile of " + sheets.getFirst().title());
            list.add(new ListItem(link));
        });
        H2 head = new H2("Profiles of sessions");
        list.addComponentAsFirst(new ListItem(head));
        return list;
    }

    @Override
    public List<Step> way() {
        return List.of(new Step("Studies", ""), new Step(name, base), Step.here("Scores"));
    }

    @Override
    public String getPageTitle() {
        return "Scores \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
