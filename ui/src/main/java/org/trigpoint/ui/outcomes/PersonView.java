package org.trigpoint.ui.outcomes;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Scoring;
import org.trigpoint.codebooks.scores.Score.Part;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.outcomes.PersonOutcomes;
import org.trigpoint.outcomes.PersonOutcomes.Filled;
import org.trigpoint.outcomes.PersonOutcomes.Origin;
import org.trigpoint.outcomes.PersonOutcomes.Stands;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.charts.NumbersTable;
import org.trigpoint.ui.charts.Written;
import org.trigpoint.ui.parts.PageHeader;

/** What one person answered, as they answered it, beside the scores, and where each value is from. */
@PermitAll
@Route("study/:study/outcomes/:record([0-9]{1,18})")
@StyleSheet("context://trigpoint/chart.css")
public final class PersonView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final OutcomeDesk desk;
    private String name = "";
    private String base = "";
    private String person = "";

    PersonView(OutcomeDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-scores-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        RecordId record = event.getRouteParameters()
                .get("record")
                .map(Long::valueOf)
                .map(RecordId::new)
                .orElseThrow(NotFound::new);
        PersonOutcomes found = desk.outcomes().person(reader, record);
        OutcomeAddress address = OutcomeAddress.of(reader.study(), QueryParameters.empty());
        name = desk.studies().name(reader);
        base = address.ofStudy();
        person = found.person();
        add(new PageHeader(
                found.person(),
                (found.family().isEmpty() ? "No family is said" : "Family " + found.family())
                        + (found.site().isEmpty() ? "." : ", " + found.site() + ".")));
        found.filled().forEach(one -> add(filled(one, address)));
    }

    private static Section filled(Filled one, OutcomeAddress address) {
        Section part = new Section();
        part.add(new H2(one.instrument().title() + ", " + one.answered().time()));
        part.add(new Paragraph(NumbersPart.form(one.answered().form())
                + (one.answered().date().isEmpty() ? "" : ", " + one.answered().date())
                + ". Total "
                + number(one.answered().score().total()) + ": "
                + one.answered().score().status() + "."));
        Scoring scoring = one.instrument().scoring();
        if (scoring != null) {
            scoring.rules(Scoring.Rule.Subscale.class)
                    .forEach(rule -> part.add(new Paragraph(rule.title() + " "
                            + number(one.answered().score().subscales().get(rule.key())) + ".")));
        }
        NumbersTable table = new NumbersTable(
                "Answers as they were given, and where each is from", 4, List.of("Item", "Asked", "Answer", "From"));
        for (Item item : one.instrument().items()) {
            Origin origin = one.origins().get(item.key());
            table.row(List.of(
                    item.key(),
                    asked(one, item),
                    one.raw().getOrDefault(item.key(), "\u2013"),
                    origin == null ? "" : origin.words()));
        }
        part.add(table);
        goals(one, address, part);
        return part;
    }

    /** As the form words it that was used. */
    private static String asked(Filled one, Item item) {
        Scoring scoring = one.instrument().scoring();
        return scoring == null
                ? item.wording().text()
                : scoring.form(one.answered().form()).stream()
                        .flatMap(form -> form.items().stream())
                        .filter(said -> said.item().equals(item.key()))
                        .map(said -> said.wording().text())
                        .findFirst()
                        .orElse(item.wording().text());
    }

    private static String number(@Nullable Part part) {
        return part == null ? "\u2013" : Written.decimals(part.number());
    }

    private static void goals(Filled one, OutcomeAddress address, Section part) {
        if (one.goals().isEmpty()) {
            return;
        }
        part.add(new H3("Goals as texts"));
        one.goals().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            Stands stands = entry.getValue();
            part.add(new Paragraph(new Anchor(
                    address.coding(stands.source()),
                    "Goal " + entry.getKey().substring("goal".length()) + " in \u201c" + stands.title() + "\u201d"
                            + (stands.span() == null ? ", whose text was changed since" : ""))));
        });
    }

    @Override
    public List<Step> way() {
        return List.of(
                new Step("Studies", ""),
                new Step(name, base),
                new Step("Outcomes", base + "/outcomes"),
                Step.here(person));
    }

    @Override
    public String getPageTitle() {
        return person + " \u00b7 " + name + " \u00b7 Trigpoint";
    }
}
