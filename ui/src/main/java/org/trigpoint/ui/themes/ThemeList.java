package org.trigpoint.ui.themes;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.themes.Theme;

/** The themes of an analysis in their order, each with how far it has come and how much it rests on. */
final class ThemeList extends Nav {

    ThemeList(List<Theme> themes, Theme open, CodeTree tree, AnalysisAddress address) {
        addClassName("trig-theme-list");
        setAriaLabel("Themes");
        UnorderedList list = new UnorderedList();
        for (Theme theme : themes) {
            Span name = new Span(theme.name());
            name.addClassName("trig-line-title");
            Span counts = new Span(theme.status().label() + " \u00b7 "
                    + Counted.of(theme.codes().size(), "code") + " \u00b7 "
                    + Counted.of(codings(theme, tree), "coding"));
            counts.addClassName("trig-soft");
            Anchor link = new Anchor(address.theme(theme.id()));
            link.add(name, counts);
            if (theme.id().equals(open.id())) {
                link.getElement().setAttribute("aria-current", "true");
            }
            ListItem item = new ListItem(link);
            item.addClassName("trig-status-" + theme.status().word());
            list.add(item);
        }
        add(list);
    }

    private static int codings(Theme theme, CodeTree tree) {
        return theme.codes().stream()
                .flatMap(code -> tree.find(code).stream())
                .mapToInt(code -> code.segments())
                .sum();
    }
}
