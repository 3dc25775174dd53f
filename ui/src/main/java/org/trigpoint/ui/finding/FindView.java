package org.trigpoint.ui.finding;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.trigpoint.Plural;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.coding.CodingService;
import org.trigpoint.finding.FindQuestion;
import org.trigpoint.finding.FindingQueries;
import org.trigpoint.finding.FindingQueries.Choices;
import org.trigpoint.finding.Findings;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.parts.StudyDoor;

/** Words found in all sources of a study, as a concordance; the address holds the question. */
@PermitAll
@Route("study/:study/find")
@StyleSheet("context://trigpoint/finding.css")
public final class FindView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final StudyDoor door;
    private final StudyQueries studies;
    private final FindingQueries finding;
    private final CodeQueries codes;
    private final CodingService coding;
    private String name = "";
    private String base = "";

    FindView(StudyDoor door, StudyQueries studies, FindingQueries finding, CodeQueries codes, CodingService coding) {
        this.door = door;
        this.studies = studies;
        this.finding = finding;
        this.codes = codes;
        this.coding = coding;
        addClassNames("trig-page", "trig-find-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = door.reader(event);
        Choices choices = finding.choices(reader);
        AnalysisId first = choices.analyses().isEmpty()
                ? null
                : choices.analyses().getFirst().id();
        FindQuestion question = FindAddress.read(event.getLocation().getQueryParameters(), first);
        AnalysisId analysis = question.analysis();
        CodeTree tree = analysis == null ? new CodeTree(List.of()) : codes.uncounted(reader, analysis);
        name = studies.name(reader);
        base = "study/" + reader.study().value();
        add(new PageHeader("Find", ""), new FindBar(choices, tree, question, this::ask));
        if (question.query().isEmpty()) {
            add(new EmptyState(
                    "Find words in every source",
                    "Write a word or a phrase above; each hit is one click from its place."));
            return;
        }
        try {
            show(reader, question, tree, finding.find(reader, question));
        } catch (Refusal refusal) {
            Paragraph sentence = new Paragraph(refusal.sentence());
            sentence.addClassName("trig-form-refused");
            sentence.getElement().setAttribute("role", "alert");
            add(sentence);
        }
    }

    @Override
    public List<Step> way() {
        return List.of(new Step("Studies", ""), new Step(name, base), Step.here("Find"));
    }

    @Override
    public String getPageTitle() {
        return "Find \u00b7 " + name + " \u00b7 Trigpoint";
    }

    private void ask(FindQuestion question) {
        UI.getCurrent().navigate(base + "/find", FindAddress.write(question));
    }

    private void show(Reader reader, FindQuestion question, CodeTree tree, Findings found) {
        if (found.total() == 0) {
            add(new EmptyState(
                    "Nothing found", "Try fewer words, another form, or take a filter away." + behind(found)));
            return;
        }
        Paragraph total = new Paragraph(total(found) + behind(found));
        total.addClassName("trig-find-total");
        total.getElement().setAttribute("role", "status");
        AnalysisId analysis = question.analysis();
        String place = analysis == null ? "" : base + "/analysis/" + analysis.value();
        if (reader instanceof Coder coder && !tree.flat().isEmpty()) {
            HitLines[] lines = new HitLines[1];
            CodeHitsBar bar = new CodeHitsBar(tree, all -> lines[0].tickAll(all), code -> code(coder, lines[0], code));
            lines[0] = new HitLines(
                    found.hits(),
                    place,
                    true,
                    () -> bar.ticked(lines[0].ticked().size()));
            add(total, bar, lines[0]);
        } else {
            add(total, new HitLines(found.hits(), place, false, () -> {}));
        }
        add(pages(question, found));
    }

    private void code(Coder coder, HitLines lines, Code code) {
        int fresh = coding.codeAll(coder, lines.ticked(), code.id());
        Notify.said(Plural.of(fresh, "passage") + " coded \u201c" + code.name() + "\u201d.");
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private Div pages(FindQuestion question, Findings found) {
        Div pages = new Div();
        pages.addClassName("trig-find-pages");
        int next = question.offset() + FindAddress.PAGE;
        if (question.offset() > 0) {
            pages.add(new Button(
                    "Previous " + FindAddress.PAGE,
                    pressed -> ask(FindAddress.from(question, question.offset() - FindAddress.PAGE))));
        }
        if (next < found.total()) {
            pages.add(new Button("Next " + FindAddress.PAGE, pressed -> ask(FindAddress.from(question, next))));
        }
        return pages;
    }

    private static String total(Findings found) {
        return String.format(
                Locale.UK,
                "%,d %s in %,d %s.",
                found.total(),
                found.total() == 1 ? "hit" : "hits",
                found.sources(),
                found.sources() == 1 ? "source" : "sources");
    }

    private static String behind(Findings found) {
        if (found.lag() == 0) {
            return "";
        }
        return found.lag() == 1
                ? " One source has just changed and is being read again."
                : " " + found.lag() + " sources have changed and are being read again.";
    }
}
