package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.Code;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.PageHeader;

/** Splitting a code: its segments come one after the other, and each is given one or several other codes by a key. */
@PermitAll
@Route("study/:study/analysis/:analysis/codebook/split")
@StyleSheet("context://trigpoint/coding.css")
@StyleSheet("context://trigpoint/codebook.css")
public final class SplitView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final CodebookDesk desk;
    private List<Step> way = List.of();
    private String title = "";

    SplitView(CodebookDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-split-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Coder coder = desk.door().coder(event);
        OpenCodebook book = new OpenCodebook(desk, event.getRouteParameters(), () -> {});
        Code code = CodebookAddress.asked(event.getLocation(), "code")
                .map(CodeId::new)
                .flatMap(book.tree()::find)
                .orElseThrow(NotFound::new);
        List<Code> targets = CodebookAddress.askedCodes(event.getLocation(), "to").stream()
                .map(target -> book.tree().find(target).orElseThrow(NotFound::new))
                .toList();
        title = "Split \u201c" + code.name() + "\u201d";
        way = List.of(
                new Step("Studies", ""),
                new Step(desk.studies().name(coder), book.address().ofStudy()),
                new Step("Codebook", book.address().book()),
                new Step(code.name(), book.address().code(code.id())),
                Step.here("Split"));
        add(new PageHeader(
                title,
                "Read each of its segments again and say which code it is. Each decision is saved at once; what is left can"
                        + " be gone on with at any time.",
                CodebookActions.link("Leave", book.address().code(code.id()))));
        if (targets.isEmpty()) {
            add(new SplitStart(book, code));
        } else {
            add(new SplitReading(book, code, targets));
        }
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
