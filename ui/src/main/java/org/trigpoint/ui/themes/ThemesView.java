package org.trigpoint.ui.themes;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Analysis;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.themes.Theme;
import org.trigpoint.ui.Whereabouts;
import org.trigpoint.ui.parts.AnalysisBar;
import org.trigpoint.ui.parts.EmptyState;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.PageHeader;
import org.trigpoint.ui.undo.UndoBar;

/** The themes of an analysis: what each is, the codes it rests on, and all that was said for it. */
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
        show(
                reader,
                address,
                desk.bars().of(reader.study(), analysis, "themes"),
                event.getLocation().getQueryParameters().getSingleParameter("theme"));
    }

    @Override
    public List<Step> way() {
        return way;
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 Trigpoint";
    }

    private void show(Reader reader, AnalysisAddress address, AnalysisBar bar, Optional<String> asked) {
        long since = desk.live().now(reader);
        List<Theme> themes = desk.queries().of(reader, address.analysis());
        if (themes.isEmpty()) {
            add(new PageHeader("Themes", "", undo(reader, address, null)), bar, nothingYet(reader, address));
            return;
        }
        Theme open = asked.map(number -> themes.stream()
                        .filter(theme -> String.valueOf(theme.id().value()).equals(number))
                        .findFirst()
                        .orElseThrow(NotFound::new))
                .orElse(themes.getFirst());
        CodeTree tree = desk.codes().tree(reader, address.analysis());
        add(new PageHeader(
                "Themes",
                "A theme is a pattern of shared meaning, held together by one central idea.",
                actions(reader, address, open)));
        add(bar);
        ThemeList list = new ThemeList(themes, open, tree, address);
        add(news.line(), list, panel(reader, address, open, tree));
        news.follow(reader, since, address, new ThemeNews.Shown(open, tree, list));
    }

    private Component panel(Reader reader, AnalysisAddress address, Theme open, CodeTree tree) {
        Div panel = new Div();
        panel.addClassName("trig-theme");
        if (reader instanceof Coder coder) {
            panel.add(
                    new ThemeForm(desk, coder, address, open),
                    new ThemeCodes(
                            open,
                            tree,
                            codes -> {
                                desk.themes().gather(coder, open.id(), codes);
                                Going.to(address.theme(open.id()));
                            },
                            code -> {
                                desk.themes().release(coder, open.id(), code);
                                Going.to(address.theme(open.id()));
                                desk.undo()
                                        .offer(
                                                coder.study(),
                                                "The code is released from \u201c" + open.name() + "\u201d.",
                                                () -> Going.to(address.theme(open.id())));
                            }));
        } else {
            panel.add(new ThemeWordsShown(open), new ThemeCodes(open, tree));
        }
        panel.add(new ThemeExtracts(desk, reader, address, open, tree));
        return panel;
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

    private Component[] actions(Reader reader, AnalysisAddress address, Theme open) {
        if (reader instanceof Coder coder) {
            Button make = new Button("New theme", pressed -> begin(coder, address));
            make.addThemeVariants(ButtonVariant.PRIMARY);
            return new Component[] {make, undo(reader, address, open)};
        }
        return new Component[0];
    }

    private EmptyState nothingYet(Reader reader, AnalysisAddress address) {
        EmptyState empty = new EmptyState(
                "No theme yet",
                "Gather codes that share a meaning into a candidate theme, say what holds them together, and read all"
                        + " their extracts side by side.");
        return reader instanceof Coder coder
                ? empty.firstStep("Make a first theme", pressed -> begin(coder, address))
                : empty;
    }

    private void begin(Coder coder, AnalysisAddress address) {
        TextField name = new TextField("Name");
        name.setHelperText("What is shared, in a few words; it can be sharpened later.");
        new FormDialog(
                        "New theme",
                        "Make theme",
                        () -> {
                            ThemeId made = desk.themes().make(coder, address.analysis(), name.getValue());
                            Going.to(address.theme(made));
                        },
                        name)
                .open();
        name.focus();
    }
}
