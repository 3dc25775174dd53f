package org.trigpoint.ui.reports;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Analysis;
import org.trigpoint.exchange.CodebookFormat;
import org.trigpoint.exchange.ReportFormat;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceQueries.SourceRow;
import org.trigpoint.themes.Theme;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.PageHeader;

/** The reports that can be made of an analysis; each says what it holds. */
@PermitAll
@Route("study/:study/analysis/:analysis/reports")
@StyleSheet("context://trigpoint/reports.css")
public final class ReportsView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private static final String HINT =
            "Made of what stands in this analysis now. Each file says where it comes from, and"
                    + " the journal says that it left.";

    private final ReportsDesk desk;
    private List<Step> way = List.of();
    private String title = "Reports";

    ReportsView(ReportsDesk desk) {
        this.desk = desk;
        addClassNames("trig-page", "reports-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        OpenReports open = new OpenReports(desk, event.getRouteParameters());
        Reader reader = open.reader();
        Analysis analysis = desk.analyses().one(reader, open.analysis());
        String study = desk.studies().name(reader);
        String base = "study/" + reader.study().value();
        String themes = base + "/analysis/" + analysis.id().value() + "/themes";
        way = List.of(
                new Step("Studies", ""),
                new Step(study, base),
                new Step(analysis.name(), themes),
                Step.here("Reports"));
        title = "Reports \u00b7 " + study;
        add(new PageHeader("Reports", HINT), desk.bars().of(reader.study(), analysis, "reports"));
        addThemes(open, desk.themes().of(reader, analysis.id()), themes);
        addCodebook(open);
        addSources(open, desk.sources().list(reader), asked(event), base);
    }

    private static @Nullable SourceId asked(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("source")
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(number -> new SourceId(Long.parseLong(number)))
                .orElse(null);
    }

    private void addThemes(OpenReports open, List<Theme> themes, String address) {
        if (themes.isEmpty()) {
            add(missing(
                    "Extracts by theme, and the theme book",
                    "There is no theme yet: gather codes into a first one, and both can be made.",
                    new Anchor(address, "Themes")));
            return;
        }
        ReportCard book = new ReportCard(
                "Theme book",
                "Of each theme its central organising concept, definition, what it is not, subthemes and codes, its status"
                        + " with the reason, the quotations chosen to print, and what speaks against it.");
        book.offer(format -> desk.reports().book(open.reader(), open.analysis(), format));
        add(new ExtractsCard(open, themes), book);
    }

    private void addCodebook(OpenReports open) {
        ReportCard codebook = new ReportCard(
                "Codebook with examples",
                "Each code with what it means, when to use it and when not, its counts, and the passages that show it."
                        + " Named versions are taken from the codebook itself.");
        codebook.offer(format -> desk.codebooks()
                .file(
                        open.reader(),
                        open.analysis(),
                        null,
                        format == ReportFormat.DOCX ? CodebookFormat.DOCX : CodebookFormat.HTML));
        add(codebook);
    }

    private void addSources(OpenReports open, List<SourceRow> sources, @Nullable SourceId asked, String base) {
        if (sources.isEmpty()) {
            add(missing(
                    "Source summary sheet, and coding audit",
                    "There is no source yet: bring the first one in.",
                    new Anchor(base + "/sources", "Sources")));
            return;
        }
        add(new SourceCards(open, sources, asked));
    }

    private static Section missing(String title, String sentence, Anchor where) {
        Section card = new Section(new H2(title), new Paragraph(sentence), where);
        card.addClassName("report-card");
        return card;
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
