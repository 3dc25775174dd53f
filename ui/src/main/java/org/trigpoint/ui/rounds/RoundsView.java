package org.trigpoint.ui.rounds;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.RoundId;
import org.trigpoint.rounds.Round;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.live.LiveNews;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;

/** The rounds of coding of a study: who codes what together, and how far they are, as it happens. */
@PermitAll
@Route("study/:study/rounds")
@StyleSheet("context://trigpoint/rounds.css")
public final class RoundsView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private static final Set<String> TOLD_OF = Set.of("round", "source", "gesture", "coding");

    private final RoundDesk desk;
    private final LiveNews news;
    private final Div shown = new Div();
    private final Map<RoundId, RoundCard> cards = new HashMap<>();
    private List<RoundDesk.Planned> planned = List.of();
    private String name = "";
    private String base = "";

    RoundsView(RoundDesk desk) {
        this.desk = desk;
        this.news = new LiveNews(this, desk.live(), desk.door());
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        RoundGestures gestures = new RoundGestures(
                desk, event.getRouteParameters(), () -> UI.getCurrent().refreshCurrentRoute(false));
        name = desk.studies().name(reader);
        base = new RoundAddress(reader.study()).ofStudy();
        long since = desk.live().now(reader);
        List<RoundDesk.Planned> found = desk.planned(reader);
        add(header(reader, found, gestures), shown);
        show(reader, found, gestures);
        news.follow(
                reader,
                since,
                (now, happened) -> concerns(happened) ? Optional.of(desk.planned(now)) : Optional.empty(),
                fresh -> refresh(reader, fresh, gestures));
    }

    private static boolean concerns(LiveNews.Happened happened) {
        return happened.everything() || happened.lines().stream().anyMatch(line -> TOLD_OF.contains(line.subject()));
    }

    private static PageHeader header(Reader reader, List<RoundDesk.Planned> planned, RoundGestures gestures) {
        String hint = "Who codes what together, and who sees whose work until when.";
        if (!(reader instanceof Lead) || planned.isEmpty()) {
            return new PageHeader("Rounds of coding", hint);
        }
        Button plan = new Button("Plan a round", pressed -> gestures.plan());
        plan.addThemeVariants(ButtonVariant.PRIMARY);
        return new PageHeader("Rounds of coding", hint, plan);
    }

    /** How far people are is told in the cards that stand there; other rounds, or other sources, are shown anew. */
    private void refresh(Reader reader, List<RoundDesk.Planned> fresh, RoundGestures gestures) {
        if (frames(fresh).equals(frames(planned))) {
            planned = fresh;
            fresh.forEach(one -> one.rounds()
                    .forEach(round ->
                            Objects.requireNonNull(cards.get(round.id())).show(round)));
        } else {
            show(reader, fresh, gestures);
        }
    }

    /** Rounds without how far they are. */
    private static List<RoundDesk.Planned> frames(List<RoundDesk.Planned> planned) {
        return planned.stream()
                .map(one -> new RoundDesk.Planned(
                        one.analysis(), one.rounds().stream().map(Round::frame).toList()))
                .toList();
    }

    private void show(Reader reader, List<RoundDesk.Planned> found, RoundGestures gestures) {
        planned = found;
        cards.clear();
        shown.removeAll();
        if (planned.stream().allMatch(one -> one.rounds().isEmpty())) {
            shown.add(nothing(reader, planned, gestures));
            return;
        }
        for (RoundDesk.Planned one : planned) {
            if (!one.rounds().isEmpty() && planned.size() > 1) {
                shown.add(new H2(one.analysis().name()));
            }
            for (Round round : one.rounds()) {
                RoundCard card = new RoundCard(reader, one.analysis().id(), round, gestures);
                cards.put(round.id(), card);
                shown.add(card);
            }
        }
    }

    private EmptyState nothing(Reader reader, List<RoundDesk.Planned> planned, RoundGestures gestures) {
        if (planned.isEmpty()) {
            return new EmptyState("No analysis has begun", "A round is coded with the codes of an analysis: begin one.")
                    .firstStep("Go to coding", pressed -> UI.getCurrent().navigate(base + "/coding"));
        }
        EmptyState none = new EmptyState(
                "No rounds yet",
                "In a round, several people code the same sources: openly, blind until each has submitted, or side by"
                        + " side to agree. " + (reader instanceof Lead ? "" : "A team lead plans one."));
        return reader instanceof Lead ? none.firstStep("Plan a round", pressed -> gestures.plan()) : none;
    }

    @Override
    public List<Step> way() {
        return List.of(new Step("Studies", ""), new Step(name, base), Step.here("Rounds"));
    }

    @Override
    public String getPageTitle() {
        return "Rounds of coding \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
