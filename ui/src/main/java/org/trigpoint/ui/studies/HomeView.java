package org.trigpoint.ui.studies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.trigpoint.access.Reader;
import org.trigpoint.history.JournalFilter;
import org.trigpoint.history.JournalPage.Line;
import org.trigpoint.history.JournalQueries;
import org.trigpoint.live.LiveDesk;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.studies.StudyQueries.StudyHome;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.contributed.HomePart;
import org.trigpoint.ui.contributed.HomePart.Drawn;
import org.trigpoint.ui.live.Anew;
import org.trigpoint.ui.parts.Moments;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.parts.StudyDoor;

/** What waits, how delivery stands, what is in the study, and what happened last: in that order. */
@PermitAll
@Route("study/:study")
@StyleSheet("context://trigpoint/chart.css")
public final class HomeView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private static final int LAST_LINES = 6;

    private final StudyDoor door;
    private final StudyQueries queries;
    private final JournalQueries journal;
    private final List<HomePart> parts;
    private final Anew anew;
    private String name = "";

    /** All that the page shows. */
    private record Shown(StudyHome home, List<Drawn> parts, List<Line> last) {}

    HomeView(StudyDoor door, StudyQueries queries, JournalQueries journal, List<HomePart> parts, LiveDesk live) {
        this.door = door;
        this.queries = queries;
        this.journal = journal;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(HomePart::order)).toList();
        this.anew = new Anew(this, live, door);
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Reader reader = door.reader(event);
        long since = anew.now(reader);
        Shown read = read(reader);
        show(reader, read);
        anew.follow(reader, since, read, this::read, this::show);
    }

    private Shown read(Reader reader) {
        return new Shown(
                queries.home(reader),
                parts.stream()
                        .flatMap(part -> part.read().apply(reader).stream())
                        .toList(),
                journal.page(reader, JournalFilter.ALL, null, LAST_LINES).lines());
    }

    private void show(Reader reader, Shown shown) {
        removeAll();
        StudyHome home = shown.home();
        String base = "study/" + reader.study().value();
        name = home.name();
        add(new PageHeader(
                name, home.synthetic() ? "Everything in this study is made up, for trying things out." : ""));
        if (home.themes() == 0) {
            add(new FirstSteps(home, base));
        }
        shown.parts().forEach(part -> add(part.component()));
        add(counts(home, base));
        if (!shown.last().isEmpty()) {
            add(lately(shown.last(), base));
        }
    }

    @Override
    public List<Step> way() {
        return List.of(new Step("Studies", ""), Step.here(name));
    }

    @Override
    public String getPageTitle() {
        return name + " \u00b7 Trigpoint";
    }

    /** How far the material is, in numbers that lead there. */
    private static Component counts(StudyHome home, String base) {
        UnorderedList counts = new UnorderedList(
                count(home.sources(), "Sources", base + "/sources"),
                count(home.coded(), "Sources coded", base + "/progress"),
                count(home.codes(), "Codes", base + "/coding"),
                count(home.codings(), "Codings", base + "/coding"),
                count(home.themes(), "Themes", base + "/themes"),
                count(home.questions(), "Questions", base + "/questions"));
        counts.addClassName("trig-counts");
        return counts;
    }

    private static ListItem count(int number, String what, String where) {
        Span figure = new Span(String.format(Locale.UK, "%,d", number));
        figure.addClassName("trig-figure");
        Anchor link = new Anchor(where);
        link.add(figure, new Span(" " + what));
        return new ListItem(link);
    }

    private static Component lately(List<Line> lines, String base) {
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-lately");
        for (Line line : lines) {
            Span when = new Span(Moments.brief(line.at()));
            when.addClassName("trig-soft");
            String who = line.personName() == null ? "Trigpoint" : line.personName();
            String about = line.subjectName() == null ? "" : ": " + line.subjectName();
            list.add(new ListItem(when, new Span(line.title() + about), new Span(who)));
        }
        Section section = new Section(new H2("Lately"), list, new Anchor(base + "/journal", "The whole journal"));
        section.addClassName("trig-section");
        return section;
    }
}
