package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Reader;
import org.trigpoint.codebook.Codebook;
import org.trigpoint.codebook.CodebookVersion;
import org.trigpoint.migrations.CodebookVersionId;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.Moments;
import org.trigpoint.ui.parts.PageHeader;

/** A whole codebook, the present one or a named version, to be read from top to bottom and printed. */
@PermitAll
@Route("study/:study/analysis/:analysis/codebook/whole")
@StyleSheet("context://trigpoint/coding.css")
@StyleSheet("context://trigpoint/themes.css")
@StyleSheet("context://trigpoint/codebook.css")
public final class WholeCodebookView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final CodebookDesk desk;
    private List<Step> way = List.of();
    private String title = "";

    WholeCodebookView(CodebookDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "trig-codebook-whole");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        OpenCodebook book = new OpenCodebook(desk, event.getRouteParameters(), () -> {});
        CodebookAddress address = book.address();
        CodebookVersionId asked = CodebookAddress.asked(event.getLocation(), "version")
                .map(CodebookVersionId::new)
                .orElse(null);
        Codebook codebook = asked == null ? book.codebook() : desk.codebooks().version(reader, asked);
        String study = desk.studies().name(reader);
        String analysis = desk.analyses().one(reader, address.analysis()).name();
        CodebookVersion version = codebook.version();
        String name = version == null ? "as it is now" : "\u201c" + version.name() + "\u201d";
        title = "Codebook " + name + " \u00b7 " + analysis;
        way = List.of(
                new Step("Studies", ""),
                new Step(study, address.ofStudy()),
                new Step("Codebook", address.book()),
                Step.here(version == null ? "Whole" : version.name()));
        add(new PageHeader(
                "Codebook: " + analysis,
                state(study, version),
                actions(book, asked, codebook.entries().isEmpty())));
        if (version != null && !version.note().isEmpty()) {
            add(new Paragraph(version.note()));
        }
        add(pages(codebook));
    }

    private static Article pages(Codebook codebook) {
        Article pages = new Article();
        pages.addClassName("codebook-whole");
        codebook.entries().forEach(entry -> pages.add(new EntryShown(codebook, entry)));
        return pages;
    }

    private static String state(String study, @Nullable CodebookVersion version) {
        return study + " \u00b7 "
                + (version == null
                        ? "as it is on " + Moments.brief(OffsetDateTime.now(ZoneOffset.UTC))
                        : "version \u201c" + version.name() + "\u201d, named by " + version.madeBy() + " on "
                                + Moments.brief(version.madeAt()));
    }

    private static Component[] actions(OpenCodebook book, @Nullable CodebookVersionId version, boolean empty) {
        List<Component> actions = new ArrayList<>();
        Button print = new Button("Print");
        // Browsers let a script print only while it answers a click.
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        actions.add(print);
        if (!empty) {
            actions.addAll(CodebookActions.files(book, version));
        }
        return actions.toArray(Component[]::new);
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
