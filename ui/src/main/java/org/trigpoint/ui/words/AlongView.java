package org.trigpoint.ui.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.finding.FindingQueries.Choices;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.words.Dispersed;

/** Where a code, or words, stand along every source; the address holds the question. */
@PermitAll
@Route("study/:study/words/along")
@StyleSheet("context://trigpoint/words.css")
public final class AlongView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final WordDesk desk;
    private RouteParameters route = RouteParameters.empty();
    private String name = "";
    private String base = "";

    AlongView(WordDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-words-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        route = event.getRouteParameters();
        Reader reader = desk.door().reader(event);
        Choices choices = desk.finding().choices(reader);
        Along asked = Along.read(event.getLocation().getQueryParameters(), WordAddress.first(choices));
        AnalysisId analysis = asked.analysis();
        CodeTree tree =
                analysis == null ? new CodeTree(List.of()) : desk.codes().uncounted(reader, analysis);
        name = desk.studies().name(reader);
        base = "study/" + reader.study().value();
        boolean ofCode = analysis != null && asked.code() != null;
        Component[] actions = ofCode
                ? new Component[] {WordFiles.print(), WordFiles.link(desk, route, asked)}
                : new Component[] {WordFiles.print()};
        add(
                new PageHeader("Words", "A strip is a source from its first word to its last.", actions),
                WordParts.along(base, asked),
                new AlongBar(choices, tree, asked, this::ask));
        answer(reader, asked, tree);
    }

    private void answer(Reader reader, Along asked, CodeTree tree) {
        try {
            show(reader, asked, tree);
        } catch (NotFound nothing) {
            throw nothing;
        } catch (Refusal refusal) {
            Paragraph sentence = new Paragraph(refusal.sentence());
            sentence.addClassName("trig-form-refused");
            sentence.getElement().setAttribute("role", "alert");
            add(sentence);
        }
    }

    private void show(Reader reader, Along asked, CodeTree tree) {
        AlongTable table = new AlongTable(base, asked);
        CodeId of = asked.code();
        if (of != null) {
            AnalysisId analysis = Objects.requireNonNullElseGet(asked.analysis(), () -> {
                throw new NotFound();
            });
            Code code = tree.find(of).orElseThrow(NotFound::new);
            Dispersed found = desk.dispersion().ofCode(reader, analysis, of, asked.under(), asked.narrowing());
            LinesTable lines = table.of(found, "\u201c" + code.name() + "\u201d");
            lines.getElement().getStyle().set("--strip", "var(--code-" + code.colour() + ")");
            add(table.told(found), lines);
        } else if (!asked.query().isEmpty()) {
            Dispersed found = desk.dispersion().ofWord(reader, asked.query(), asked.analysis(), asked.narrowing());
            add(table.told(found), table.of(found, asked.query()));
        } else {
            add(new EmptyState(
                    "What along the sources?",
                    "Choose a code, or write words: each place where it stands is a mark on its source."));
        }
    }

    private void ask(Along asked) {
        UI.getCurrent().navigate(base + "/words/along", asked.parameters());
    }

    @Override
    public List<Step> way() {
        return List.of(
                new Step("Studies", ""),
                new Step(name, base),
                new Step("Words", base + "/words"),
                Step.here("Along the sources"));
    }

    @Override
    public String getPageTitle() {
        return "Along the sources \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
