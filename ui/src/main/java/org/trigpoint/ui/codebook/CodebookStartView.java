package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Analysis;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;

/** The way to the codebook of a study: on to that of the analysis somebody works in, or to the one that holds a code. */
@PermitAll
@Route("study/:study/codebook")
@PageTitle("Codebook \u00b7 Trigpoint")
public final class CodebookStartView extends Main implements BeforeEnterObserver, Whereabouts {

    private final CodebookDesk desk;
    private List<Step> way = List.of();

    CodebookStartView(CodebookDesk desk) {
        this.desk = desk;
        addClassName("trig-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        String base = "study/" + reader.study().value();
        way = List.of(new Step("Studies", ""), new Step(desk.studies().name(reader), base), Step.here("Codebook"));
        List<Analysis> analyses = desk.analyses().of(reader);
        Optional<Long> code = CodebookAddress.asked(event.getLocation(), "code");
        if (code.isPresent()) {
            CodeId asked = new CodeId(code.get());
            Location there = new Location(new CodebookAddress(
                            reader.study(), desk.uses().of(reader, asked).analysis())
                    .code(asked));
            event.forwardTo(there.getPath(), there.getQueryParameters());
        } else if (!analyses.isEmpty()) {
            event.forwardTo(
                    new CodebookAddress(reader.study(), desk.choice().of(reader).orElseThrow()).book());
        } else {
            add(new EmptyState(
                            "No analysis has begun",
                            "A codebook belongs to an analysis: begin one, and code a first transcript.")
                    .firstStep("Go to coding", pressed -> UI.getCurrent().navigate(base + "/coding")));
        }
    }

    @Override
    public List<Step> way() {
        return way;
    }
}
