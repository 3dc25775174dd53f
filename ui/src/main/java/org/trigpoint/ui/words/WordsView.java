package org.trigpoint.ui.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.finding.FindingQueries.Choices;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.undo.UndoBar;
import org.trigpoint.words.Collocations;
import org.trigpoint.words.WordFrequencies;

/** How often words stand in the sources, and the company they keep; the address holds the question. */
@PermitAll
@Route("study/:study/words")
@StyleSheet("context://trigpoint/words.css")
public final class WordsView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final WordDesk desk;
    private RouteParameters route = RouteParameters.empty();
    private String name = "";
    private String base = "";

    WordsView(WordDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-words-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        route = event.getRouteParameters();
        Reader reader = desk.door().reader(event);
        Choices choices = desk.finding().choices(reader);
        Asked asked = WordAddress.read(event.getLocation().getQueryParameters(), WordAddress.first(choices));
        AnalysisId analysis = asked.analysis();
        CodeTree tree =
                analysis == null ? new CodeTree(List.of()) : desk.codes().uncounted(reader, analysis);
        name = desk.studies().name(reader);
        base = "study/" + reader.study().value();
        add(
                new PageHeader("Words", "Every number leads to the places that it counts.", actions(reader, asked)),
                WordParts.of(base, asked),
                new WordsBar(choices, tree, asked, this::ask));
        show(reader, asked);
    }

    private void show(Reader reader, Asked asked) {
        try {
            if (asked.company()) {
                showCompany(reader, asked);
            } else {
                showFrequencies(reader, asked);
            }
        } catch (NotFound nothing) {
            throw nothing;
        } catch (Refusal refusal) {
            Paragraph sentence = new Paragraph(refusal.sentence());
            sentence.addClassName("trig-form-refused");
            sentence.getElement().setAttribute("role", "alert");
            add(sentence);
        }
    }

    private void showFrequencies(Reader reader, Asked asked) {
        WordFrequencies found = desk.words().frequencies(reader, asked.frequencies(Asked.SHOWN));
        if (found.lines().isEmpty()) {
            add(new EmptyState(
                    "No words to count",
                    "Bring sources in, or take a filter away; words are counted as soon as a source has landed."
                            + Numbers.behind(found.lag())));
            return;
        }
        LinesTable table = new FrequencyTable(base, asked, reader instanceof Coder).of(found);
        add(WordsTold.of(found), table.onStop(this::stop));
    }

    private void showCompany(Reader reader, Asked asked) {
        if (asked.node().isEmpty()) {
            add(new EmptyState(
                    "Whose company?",
                    "Write a word or a phrase above: the words that stand near it more often than by chance are listed,"
                            + " the strongest first."));
            return;
        }
        Collocations found = desk.collocations().of(reader, asked.collocations(Asked.SHOWN));
        add(WordsTold.of(found, base, asked));
        if (found.lines().isEmpty()) {
            add(new EmptyState(
                    found.nodes() == 0 ? "It stands nowhere here" : "It keeps no company that often",
                    "Try another form, more words to either side, a lower least number, or take a filter away."
                            + Numbers.behind(found.lag())));
            return;
        }
        add(new CollocationTable(base, asked).of(found));
    }

    private Component[] actions(Reader reader, Asked asked) {
        List<Component> actions =
                new ArrayList<>(List.of(WordFiles.print(), new UndoBar(desk.undo(), this::again).enter(reader)));
        if (reader instanceof Coder) {
            actions.add(new Button(
                    "Stop words\u2026",
                    pressed ->
                            StopWordsDialog.open(desk.stopWords(), desk.door().coder(route), this::again)));
        }
        if (!asked.company() || !asked.node().isEmpty()) {
            actions.add(WordFiles.link(desk, route, asked));
        }
        return actions.toArray(Component[]::new);
    }

    private void stop(String word) {
        desk.stopWords().change(desk.door().coder(route), List.of(word), List.of());
        Notify.said("\u201c" + word + "\u201d is a stop word of this study now.");
        again();
    }

    private void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private void ask(Asked asked) {
        UI.getCurrent().navigate(base + "/words", WordAddress.write(asked));
    }

    @Override
    public List<Step> way() {
        return List.of(new Step("Studies", ""), new Step(name, base), Step.here("Words"));
    }

    @Override
    public String getPageTitle() {
        return "Words \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
