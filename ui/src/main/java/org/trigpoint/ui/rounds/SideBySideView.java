package org.trigpoint.ui.rounds;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.RoundId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.rounds.Comparison;
import org.trigpoint.rounds.Comparison.Likeness;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.undo.UndoBar;

/** What the coders of a round gave the words of one source, side by side; and what they agree on. */
@PermitAll
@Route("study/:study/rounds/:round/source/:source")
@StyleSheet("context://trigpoint/rounds.css")
public final class SideBySideView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final RoundDesk desk;
    private final Select<Places> which = new Select<>();
    private final OrderedList places = new OrderedList();
    private String name = "";
    private String title = "Side by side";
    private RoundAddress address = new RoundAddress(new StudyId(0));

    SideBySideView(RoundDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
        which.setLabel("Show");
        which.setItems(Places.values());
        which.setItemLabelGenerator(one -> one == null ? "" : one.label());
        which.setValue(Places.ALL);
        places.addClassName("trig-places");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        RoundId round = new RoundId(RoundAddress.number(event.getRouteParameters(), "round"));
        SourceId source = new SourceId(RoundAddress.number(event.getRouteParameters(), "source"));
        name = desk.studies().name(reader);
        address = new RoundAddress(reader.study());
        try {
            Comparison comparison = desk.comparisons().of(reader, round, source);
            title = comparison.title();
            show(
                    reader,
                    comparison,
                    new AgreementGestures(desk, event.getRouteParameters(), round, SideBySideView::again));
        } catch (NotFound nothing) {
            throw nothing;
        } catch (Refusal refusal) {
            add(
                    new PageHeader("Side by side", ""),
                    new EmptyState("Not side by side yet", refusal.sentence())
                            .firstStep(
                                    "To the rounds", pressed -> UI.getCurrent().navigate(address.rounds())));
        }
    }

    private void show(Reader reader, Comparison comparison, AgreementGestures gestures) {
        add(new PageHeader(title, hint(comparison), new UndoBar(desk.undo(), SideBySideView::again).enter(reader)));
        if (comparison.rows().isEmpty()) {
            add(new EmptyState(
                    "Nobody coded anything here", "What the coders of the round code is laid side by side here."));
            return;
        }
        Paragraph count = new Paragraph(counted(comparison));
        count.addClassName("trig-soft");
        boolean mayWrite = reader instanceof Coder;
        which.addValueChangeListener(chosen -> fill(comparison, mayWrite, gestures));
        add(count, which, places);
        fill(comparison, mayWrite, gestures);
    }

    private void fill(Comparison comparison, boolean mayWrite, AgreementGestures gestures) {
        places.removeAll();
        comparison.rows().stream()
                .filter(which.getValue()::lets)
                .forEach(row -> places.add(new PlaceLine(comparison, row, mayWrite, gestures)));
    }

    private static String hint(Comparison comparison) {
        String who = comparison.coders().stream().map(one -> one.name()).collect(Collectors.joining(", "));
        return who + ", side by side. "
                + (comparison.agreeing()
                        ? "What you agree on becomes a coding of its own and is counted in place of the originals, which"
                                + " stay."
                        : "Readings are laid beside each other to think further; none is made the right one.");
    }

    private static String counted(Comparison comparison) {
        return Arrays.stream(Likeness.values())
                .map(likeness -> likeness.label() + ": "
                        + comparison.rows().stream()
                                .filter(row -> row.likeness() == likeness)
                                .count())
                .collect(Collectors.joining(" \u00b7 "));
    }

    private static void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    @Override
    public List<Step> way() {
        return List.of(
                new Step("Studies", ""),
                new Step(name, address.ofStudy()),
                new Step("Rounds", address.rounds()),
                Step.here(title));
    }

    @Override
    public String getPageTitle() {
        return title + ", side by side \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
