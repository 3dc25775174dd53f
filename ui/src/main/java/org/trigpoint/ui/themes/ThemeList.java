package org.trigpoint.ui.themes;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.themes.Theme;

/** The themes of an analysis in their order, each with how far it has come and how much it rests on. */
@Tag("trig-theme-list")
@JsModule("context://trigpoint/theme-list.js")
final class ThemeList extends Nav {

    private static final int INDENT = 18;

    private final AnalysisAddress address;
    private final CodeTree tree;
    private final Theme open;
    private @Nullable SerializableConsumer<Move> listener;

    ThemeList(List<Theme> themes, Theme open, CodeTree tree, AnalysisAddress address) {
        this.address = address;
        this.tree = tree;
        this.open = open;
        addClassName("trig-theme-list");
        setAriaLabel("Themes");
        getElement().setAttribute("role", "navigation");
        UnorderedList list = new UnorderedList();
        themes.forEach(theme -> list.add(line(theme)));
        add(list);
    }

    /**
     * A wish to put a theme elsewhere; it comes from a browser.
     *
     * @param under what it shall stand under; empty for the top
     * @param position its place there
     */
    record Move(String theme, String under, int position) implements Serializable {}

    /** Lets themes be moved, by keys and by dragging. */
    ThemeList movable(SerializableConsumer<Move> moved) {
        listener = moved;
        getElement().setAttribute("movable", true);
        getElement()
                .addEventListener("trig-theme-move", heard -> moved.accept(heard.getEventDetail(Move.class)))
                .addEventDetail();
        return this;
    }

    /** The list as it is now; it can be moved in as this one could. */
    ThemeList again(List<Theme> now, CodeTree codes) {
        ThemeList fresh = new ThemeList(now, open, codes, address);
        return listener == null ? fresh : fresh.movable(listener);
    }

    private ListItem line(Theme theme) {
        Span name = new Span(theme.name());
        name.addClassName("trig-line-title");
        Span counts = new Span(
                new StatusSign(theme.status()),
                new Span(" \u00b7 " + Plural.of(theme.codes().size(), "code") + " \u00b7 "
                        + Plural.of(codings(theme), "coding")));
        counts.addClassName("trig-soft");
        Anchor link = new Anchor(address.theme(theme.id()));
        link.add(name, counts);
        link.getStyle().set("padding-inline-start", (12 + theme.level() * INDENT) + "px");
        if (theme.id().equals(open.id())) {
            link.getElement().setAttribute("aria-current", "true");
        }
        ListItem item = new ListItem(link);
        item.addClassName("trig-status-" + theme.status().word());
        item.getElement().setAttribute("data-theme", String.valueOf(theme.id().value()));
        item.getElement().setAttribute("data-under", under(theme));
        return item;
    }

    private static String under(Theme theme) {
        ThemeId under = theme.under();
        return under == null ? "" : String.valueOf(under.value());
    }

    private int codings(Theme theme) {
        return theme.codes().stream()
                .flatMap(code -> tree.find(code).stream())
                .mapToInt(Code::segments)
                .sum();
    }
}
