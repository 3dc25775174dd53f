package org.trigpoint.ui.agreement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.agreement.Exercise;
import org.trigpoint.codes.Analysis;
import org.trigpoint.codes.Offer;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;

/** Double coding of a declared sample: how it was drawn, how far coders agree, and where they differ. */
@PermitAll
@Route("study/:study/analysis/:analysis/agreement")
@StyleSheet("context://trigpoint/agreement.css")
public final class AgreementView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private static final String HINT = "How far coders agree when they code the same words without sight of each other,"
            + " counted from what they submitted, before anything is reconciled.";

    private final AgreementDesk desk;
    private List<Step> way = List.of();
    private String title = "Agreement";

    AgreementView(AgreementDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "agreement-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        AgreementAddress address = AgreementAddress.of(reader.study(), event.getRouteParameters());
        Analysis analysis = desk.analyses().one(reader, address.analysis());
        if (!analysis.method().offers(Offer.COEFFICIENTS)) {
            throw new NotFound();
        }
        String study = desk.studies().name(reader);
        way = List.of(
                new Step("Studies", ""),
                new Step(study, address.ofStudy()),
                Step.here("Agreement in " + analysis.name()));
        title = "Agreement \u00b7 " + analysis.name();
        AgreementGestures gestures = new AgreementGestures(desk, event.getRouteParameters(), address);
        List<Exercise> exercises = desk.queries().of(reader, address.analysis());
        add(header(reader, exercises, gestures), desk.bars().of(reader.study(), analysis, "agreement"));
        if (exercises.isEmpty()) {
            add(nothing(reader, gestures));
            return;
        }
        Shown shown = Shown.of(event.getLocation().getQueryParameters());
        show(reader, exercises, shown, gestures);
    }

    private void show(Reader reader, List<Exercise> exercises, Shown shown, AgreementGestures gestures) {
        Exercise one = shown.in(exercises).orElseThrow(NotFound::new);
        if (exercises.size() > 1) {
            add(choice(exercises, one, gestures.address()));
        }
        add(new ExerciseCard(desk, reader, one, gestures));
        if (!one.counted().isEmpty()) {
            add(new FigureSection(one, shown.unitOf(one), gestures));
        }
        var code = shown.code();
        if (code != null && !one.counted().isEmpty()) {
            try {
                add(new DifferingSection(
                        desk.units().differing(reader, one.id(), code, shown.unitOf(one)),
                        one,
                        shown.unitOf(one),
                        gestures.address()));
            } catch (NotFound nothing) {
                throw nothing;
            } catch (Refusal refusal) {
                add(new EmptyState("Not side by side now", refusal.sentence()));
            }
        }
    }

    private static Nav choice(List<Exercise> exercises, Exercise open, AgreementAddress address) {
        Nav choice = new Nav();
        choice.setAriaLabel("Samples");
        choice.addClassName("agreement-choice");
        for (Exercise each : exercises) {
            Anchor link = new Anchor(address.counted(each.id(), each.unit()), each.name());
            if (each.id().equals(open.id())) {
                link.getElement().setAttribute("aria-current", "page");
            }
            choice.add(link);
        }
        return choice;
    }

    private static PageHeader header(Reader reader, List<Exercise> exercises, AgreementGestures gestures) {
        if (!(reader instanceof Lead) || exercises.isEmpty()) {
            return new PageHeader("Agreement", HINT);
        }
        Button declare = new Button("Declare a sample", pressed -> gestures.declare());
        declare.addThemeVariants(ButtonVariant.PRIMARY);
        return new PageHeader("Agreement", HINT, declare);
    }

    private static EmptyState nothing(Reader reader, AgreementGestures gestures) {
        EmptyState none = new EmptyState(
                "No sample is declared yet",
                "Sources or turns are drawn at random, two or more coders code them without sight of each other, and how"
                        + " far they agree is counted before they compare."
                        + (reader instanceof Lead ? "" : " A team lead declares the sample."));
        return reader instanceof Lead ? none.firstStep("Declare a sample", pressed -> gestures.declare()) : none;
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
