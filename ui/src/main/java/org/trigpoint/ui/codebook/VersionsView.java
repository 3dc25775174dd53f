package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.codebook.CodebookVersion;
import org.trigpoint.migrations.CodebookVersionId;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.PageHeader;

/** The named versions of a codebook, and how two of them differ, or one from the present. */
@PermitAll
@Route("study/:study/analysis/:analysis/codebook/versions")
@StyleSheet("context://trigpoint/coding.css")
@StyleSheet("context://trigpoint/codebook.css")
public final class VersionsView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final CodebookDesk desk;
    private List<Step> way = List.of();
    private String title = "";

    VersionsView(CodebookDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-codebook-versions");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        OpenCodebook book = new OpenCodebook(desk, event.getRouteParameters(), () -> {});
        CodebookAddress address = book.address();
        String study = desk.studies().name(reader);
        way = List.of(
                new Step("Studies", ""),
                new Step(study, address.ofStudy()),
                new Step("Codebook", address.book()),
                Step.here("Versions"));
        title = "Versions of the codebook \u00b7 " + study;
        Component back = CodebookActions.link("The codebook", address.book());
        add(new PageHeader(
                "Versions of the codebook",
                "Each is the whole codebook as it stood when it was named. It never changes.",
                back));
        List<CodebookVersion> versions = desk.codebooks().versions(reader, address.analysis());
        if (versions.isEmpty()) {
            add(new EmptyState(
                    "No version is named yet",
                    "Name one at a turning point, such as the end of a round of coding: \u201cName this version\u201d in the"
                            + " codebook. What changed since is shown here."));
            return;
        }
        compare(event, reader, book, versions);
    }

    private void compare(BeforeEnterEvent event, Reader reader, OpenCodebook book, List<CodebookVersion> versions) {
        CodebookVersion from = asked(event, versions, "from");
        CodebookVersion first = from == null ? versions.getFirst() : from;
        CodebookVersion to = asked(event, versions, "to");
        add(
                new VersionLines(book, versions),
                new DifferencePart(
                        book.address(),
                        versions,
                        desk.codebooks().difference(reader, first.id(), to == null ? null : to.id())));
    }

    private static @Nullable CodebookVersion asked(
            BeforeEnterEvent event, List<CodebookVersion> versions, String name) {
        return CodebookAddress.asked(event.getLocation(), name)
                .map(CodebookVersionId::new)
                .map(id -> versions.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotFound::new))
                .orElse(null);
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
