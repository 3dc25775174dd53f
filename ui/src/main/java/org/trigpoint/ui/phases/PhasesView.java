package org.trigpoint.ui.phases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.LogEntryId;
import org.trigpoint.phases.Development;
import org.trigpoint.phases.Development.Day;
import org.trigpoint.phases.Development.Filter;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.undo.UndoBar;

/** How an analysis develops: its phases across the top, and below them the log of what was thought and done. */
@PermitAll
@Route("study/:study/analysis/:analysis/phases")
@StyleSheet("context://trigpoint/phases.css")
public final class PhasesView extends Main
        implements BeforeEnterObserver, BeforeLeaveObserver, Whereabouts, HasDynamicTitle {

    private final PhasesDesk desk;
    private List<Step> way = List.of();
    private String title = "Development";
    private @Nullable LogGestures gestures;

    PhasesView(PhasesDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "log-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        PhasesAddress address = PhasesAddress.of(reader.study(), event.getRouteParameters());
        Development development = desk.developments().of(reader, address.analysis());
        String study = desk.studies().name(reader);
        String analysis = development.analysis().name();
        way = List.of(
                new Step("Studies", ""),
                new Step(study, address.ofStudy()),
                new Step(analysis, address.ofStudy() + "/analyses"),
                Step.here("Development"));
        title = "Development of " + analysis + " \u00b7 " + study;
        Div place = new Div();
        place.addClassName("log-form-place");
        LogGestures now = new LogGestures(desk, event.getRouteParameters(), address, development, place);
        gestures = now;
        boolean coder = reader instanceof Coder;
        add(
                header(reader, address, now),
                desk.bars().of(reader.study(), development.analysis(), "phases"),
                new PhaseStrip(development, address, coder, now::move),
                place,
                new Standpoints(development, address));
        show(reader, development, address, event.getLocation().getQueryParameters(), now);
    }

    private PageHeader header(Reader reader, PhasesAddress address, LogGestures now) {
        String hint =
                "Where the analysis is, and what was thought and done on the way. Phases may come again: going back is part"
                        + " of the work.";
        Anchor draft = new Anchor(address.draft(), "Draft for the methods section");
        draft.addClassName("trig-export");
        if (!(reader instanceof Coder)) {
            return new PageHeader("Development", hint, draft);
        }
        Button write = new Button("New entry (N)", pressed -> now.write());
        write.addThemeVariants(ButtonVariant.PRIMARY);
        return new PageHeader(
                "Development",
                hint,
                write,
                draft,
                new UndoBar(desk.undo(), PhasesView::again).enter(reader),
                new LogKeys(now::write));
    }

    private void show(
            Reader reader, Development development, PhasesAddress address, QueryParameters asked, LogGestures now) {
        Filter filter = PhasesAddress.filter(asked, development.analysis().method());
        List<Day> days = development.days(filter);
        add(new LogFilterBar(
                development,
                filter,
                wanted -> UI.getCurrent().navigate(address.phases(), PhasesAddress.write(wanted))));
        if (days.isEmpty()) {
            add(nothing(reader, filter, now));
            return;
        }
        Optional<LogEntryId> entry = PhasesAddress.entry(asked);
        int until = entry.map(one -> place(days, one)).orElse(0);
        add(new DayList(days, until, address, reader, now));
        entry.ifPresent(this::bringIntoView);
    }

    /** How many days it takes to show an entry. */
    private static int place(List<Day> days, LogEntryId entry) {
        for (int at = 0; at < days.size(); at++) {
            boolean here = days.get(at).lines().stream()
                    .map(line -> line.entry())
                    .anyMatch(one -> one != null && one.id().equals(entry));
            if (here) {
                return at + 1;
            }
        }
        return 0;
    }

    private void bringIntoView(LogEntryId entry) {
        getElement()
                .executeJs(
                        "const line = this.querySelector('#entry-' + $0);"
                                + " if (line) { line.classList.add('log-asked'); line.scrollIntoView({block: 'center'});"
                                + " line.focus({preventScroll: true}); }",
                        String.valueOf(entry.value()));
    }

    private static Component nothing(Reader reader, Filter filter, LogGestures now) {
        if (!filter.equals(Filter.ALL)) {
            return new EmptyState("Nothing like this in the log", "Widen the filter, or write it down.");
        }
        EmptyState empty = new EmptyState(
                "Nothing stands in the log yet",
                "Write down what strikes you when reading and where you stand; what is coded, made and decided comes in by"
                        + " itself.");
        return reader instanceof Coder ? empty.firstStep("Write a first entry", pressed -> now.write()) : empty;
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (gestures != null && gestures.unsaved()) {
            Notify.said("Your entry is not saved yet: its draft waits where you left it.");
        }
    }

    private static void again() {
        UI.getCurrent().refreshCurrentRoute(false);
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
