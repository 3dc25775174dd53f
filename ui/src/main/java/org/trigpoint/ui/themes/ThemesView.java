package org.trigpoint.ui.themes;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Analysis;
import org.trigpoint.exchange.ReportFormat;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.themes.Theme;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.analysisbar.AnalysisBar;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.security.FileLink;
import org.trigpoint.ui.undo.UndoBar;

/** The themes of an analysis: what each is and is not, what it rests on, what speaks against it, and how it came to be. */
@PermitAll
@Route("study/:study/analysis/:analysis/themes")
@StyleSheet("context://trigpoint/themes.css")
public final class ThemesView extends Main implements BeforeEnterObserver, Whereabouts, HasDynamicTitle {

    private final ThemeDesk desk;
    private final ThemeNews news;
    private List<Step> way = List.of();
    private String title = "";

    ThemesView(ThemeDesk desk) {
        this.desk = desk;
        this.news = new ThemeNews(this, desk);
        addClassNames("trig-page", "trig-themes");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Reader reader = desk.door().reader(event);
        AnalysisAddress address = AnalysisAddress.of(reader.study(), event.getRouteParameters());
        String study = desk.studies().name(reader);
        Analysis analysis = desk.analyses().one(reader, address.analysis());
        way = List.of(
                new Step("Studies", ""),
                new Step(study, address.ofStudy()),
                new Step(analysis.name(), address.ofStudy() + "/coding"),
                Step.here("Themes"));
        title = "Themes \u00b7 " + study;
        AnalysisBar bar = desk.bars().of(reader.study(), analysis, "themes");
        List<Theme> themes = desk.queries().of(reader, address.analysis());
        if (themes.isEmpty()) {
            add(new PageHeader("Themes", "", undo(reader, address, null)), bar, nothingYet(reader, address));
            return;
        }
        QueryParameters asked = event.getLocation().getQueryParameters();
        Theme theme = asked(themes, asked.getSingleParameter("theme"));
        show(
                new OpenTheme(desk, event.getRouteParameters(), reader, address, theme, themes),
                bar,
                ThemePart.of(asked.getSingleParameter("part")));
    }

    private static Theme asked(List<Theme> themes, Optional<String> asked) {
        return asked.map(number -> themes.stream()
                        .filter(one -> String.valueOf(one.id().value()).equals(number))
                        .findFirst()
                        .orElseThrow(NotFound::new))
                .orElse(themes.getFirst());
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 Trigpoint";
    }

    private void show(OpenTheme open, AnalysisBar bar, ThemePart part) {
        long since = desk.live().now(open.reader());
        ThemeList list = new ThemeList(open.all(), open.theme(), open.tree(), open.address());
        if (open.open()) {
            list.movable(move -> ThemeGestures.move(open, move));
        }
        add(
                new PageHeader(
                        "Themes",
                        "A theme is a pattern of shared meaning, held together by one central idea.",
                        actions(open)),
                bar,
                news.line(),
                new ThemeListFilter(list),
                new ThemePanel(open, part));
        news.follow(open.reader(), since, open.address(), new ThemeNews.Shown(open.theme(), open.tree(), list));
    }

    /** Undoing may take away the theme that is open. */
    private UndoBar undo(Reader reader, AnalysisAddress address, @Nullable Theme open) {
        return new UndoBar(desk.undo(), () -> {
                    boolean there = open != null
                            && desk.queries().of(reader, address.analysis()).stream()
                                    .anyMatch(theme -> theme.id().equals(open.id()));
                    Going.to(there && open != null ? address.theme(open.id()) : address.themes());
                })
                .enter(reader);
    }

    private Component[] actions(OpenTheme open) {
        FileLink book = book(open);
        if (open.open()) {
            Button make = new Button("New theme", pressed -> begin(open.route(), open.address()));
            make.addThemeVariants(ButtonVariant.PRIMARY);
            return new Component[] {make, book, undo(open.reader(), open.address(), open.theme())};
        }
        return new Component[] {book};
    }

    private static FileLink book(OpenTheme open) {
        return new FileLink(
                "Theme book DOCX",
                () -> open.desk()
                        .reports()
                        .book(open.readerNow(), open.address().analysis(), ReportFormat.DOCX));
    }

    private EmptyState nothingYet(Reader reader, AnalysisAddress address) {
        EmptyState empty = new EmptyState(
                "No theme yet",
                "Gather codes that share a meaning into a candidate theme, say what holds them together, and read all"
                        + " their extracts side by side.");
        RouteParameters route = address.route();
        return reader instanceof Coder
                ? empty.firstStep("Make a first theme", pressed -> begin(route, address))
                : empty;
    }

    private void begin(RouteParameters route, AnalysisAddress address) {
        TextField name = new TextField("Name");
        name.setHelperText("What is shared, in a few words; it can be sharpened later.");
        new FormDialog(
                        "New theme",
                        "Make theme",
                        () -> {
                            ThemeId made =
                                    desk.themes().make(desk.door().coder(route), address.analysis(), name.getValue());
                            Going.to(address.theme(made));
                        },
                        name)
                .open();
        name.focus();
    }
}
