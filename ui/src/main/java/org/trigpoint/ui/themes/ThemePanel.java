package org.trigpoint.ui.themes;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import org.trigpoint.themes.Theme;

/** One theme: what became of it, and one of its parts. */
final class ThemePanel extends Div {

    ThemePanel(OpenTheme open, ThemePart part) {
        addClassName("trig-theme");
        add(head(open));
        if (open.open()) {
            add(new ThemeFate(open));
        }
        add(parts(open, part), shown(open, part));
    }

    private static Component head(OpenTheme open) {
        Theme theme = open.theme();
        Div head = new Div(new H2(theme.name()), new StatusSign(theme.status()));
        head.addClassName("trig-theme-head");
        String why = why(open);
        if (why.isEmpty()) {
            return head;
        }
        Paragraph reason = new Paragraph(why);
        reason.addClassName("trig-theme-reason");
        return new Div(head, reason);
    }

    private static String why(OpenTheme open) {
        Theme theme = open.theme();
        String into = open.all().stream()
                .filter(other -> other.id().equals(theme.wentInto()))
                .map(other -> "It went into \u201c" + other.name() + "\u201d. ")
                .findFirst()
                .orElse("");
        return into + theme.reason();
    }

    private static Nav parts(OpenTheme open, ThemePart shown) {
        Nav parts = new Nav();
        parts.addClassName("trig-theme-parts");
        parts.setAriaLabel("Parts of the theme");
        for (ThemePart part : ThemePart.values()) {
            Anchor link = new Anchor(open.address().theme(open.theme().id(), part), part.label());
            if (part == shown) {
                link.getElement().setAttribute("aria-current", "page");
            }
            parts.add(link);
        }
        return parts;
    }

    private static Component shown(OpenTheme open, ThemePart part) {
        return switch (part) {
            case DEFINITION -> open.open() ? new ThemeForm(open) : new ThemeWordsShown(open.theme());
            case CODES -> codes(open);
            case EXTRACTS -> new ThemeExtracts(open);
            case QUOTATIONS -> new QuotationLines(open);
            case HISTORY ->
                new ThemeHistory(
                        open.desk().history().of(open.reader(), open.theme().id()));
        };
    }

    private static Component codes(OpenTheme open) {
        Theme theme = open.theme();
        if (!open.open()) {
            return new ThemeCodes(theme, open.tree());
        }
        return new ThemeCodes(
                theme,
                open.tree(),
                codes -> open.change(
                        ThemePart.CODES, coder -> open.desk().themes().gather(coder, theme.id(), codes)),
                code -> open.changeAndOffer(
                        ThemePart.CODES,
                        "The code is released from \u201c" + theme.name() + "\u201d.",
                        coder -> open.desk().themes().release(coder, theme.id(), code)));
    }
}
