package org.trigpoint.ui.journal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.history.JournalFilter;
import org.trigpoint.history.JournalPage;
import org.trigpoint.history.JournalPage.Line;
import org.trigpoint.history.JournalQueries;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.Moments;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.parts.StudyDoor;

/** Who did what in a study, and when; the address holds the filter. */
@PermitAll
@Route("study/:study/journal")
public final class JournalView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private static final int PAGE = 100;

    private final StudyDoor door;
    private final StudyQueries studies;
    private final JournalQueries journal;
    private final OrderedList lines = new OrderedList();
    private Button older = new Button();
    private String name = "";
    private String base = "";

    JournalView(StudyDoor door, StudyQueries studies, JournalQueries journal) {
        this.door = door;
        this.studies = studies;
        this.journal = journal;
        addClassName("trig-page");
        lines.addClassName("trig-journal");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        lines.removeAll();
        older = new Button("Show older lines");
        Reader reader = door.reader(event);
        JournalFilter filter = JournalAddress.read(event.getLocation().getQueryParameters());
        name = studies.name(reader);
        base = "study/" + reader.study().value();
        add(new PageHeader("Journal", hint(reader)));
        add(new JournalFilterBar(journal.choices(reader), filter, this::narrow), lines, older);
        older.addClassName("trig-older");
        show(reader, filter, null);
        if (lines.getComponentCount() == 0) {
            add(new EmptyState("No such lines", "Nothing like this has been done, or the filter is too narrow."));
        }
    }

    @Override
    public List<Step> way() {
        return List.of(new Step("Studies", ""), new Step(name, base), Step.here("Journal"));
    }

    @Override
    public String getPageTitle() {
        return "Journal \u00b7 " + name + " \u00b7 Trigpoint";
    }

    private static String hint(Reader reader) {
        return reader instanceof Coder && reader.onlySite() == null
                ? "Who did what, when. Lines are only ever added."
                : "What you did yourself. Whoever codes at all sites sees everybody's lines.";
    }

    private void narrow(JournalFilter filter) {
        UI.getCurrent().navigate(base + "/journal", JournalAddress.write(filter));
    }

    private void show(Reader reader, JournalFilter filter, @Nullable Long before) {
        JournalPage page = journal.page(reader, filter, before, PAGE);
        page.lines().forEach(line -> lines.add(item(line)));
        older.setVisible(page.more());
        if (page.more()) {
            long last = page.lines().getLast().number();
            older.addClickListener(pressed -> {
                pressed.unregisterListener();
                show(reader, filter, last);
            });
        }
    }

    private ListItem item(Line line) {
        Span number = new Span(String.valueOf(line.number()));
        number.addClassNames("trig-soft", "trig-number");
        Span when = new Span(Moments.brief(line.at()));
        when.addClassName("trig-soft");
        String person = line.personName();
        Span who = new Span(person == null ? "Trigpoint" : person);
        Span what = new Span(line.title());
        what.addClassName("trig-line-title");
        String about = JournalWords.about(line);
        Component thing = JournalWords.place(line, base)
                .<Component>map(place -> new Anchor(place, about))
                .orElseGet(() -> new Span(about));
        Span details = new Span(JournalWords.details(line));
        details.addClassNames("trig-soft", "trig-details");
        return new ListItem(number, when, who, what, thing, details);
    }
}
