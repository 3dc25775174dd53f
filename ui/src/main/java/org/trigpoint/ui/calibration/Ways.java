package org.trigpoint.ui.calibration;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.calibration.ScoreQueries.FormLine;
import org.trigpoint.calibration.Spread;
import org.trigpoint.migrations.InstrumentId;

/** Rows of links: between the screens of scores, between forms, and between ways of grouping. */
final class Ways {

    /** One link. */
    private record Way(String words, String address, boolean here) {}

    private Ways() {}

    /** Which screen is shown. */
    enum Screen {
        SCORES,
        AGREEMENT,
        DRIFT,
        MISSING
    }

    static Nav screens(Reader reader, ScoreAddress address, Screen here) {
        List<Way> ways = List.of(
                new Way("Distributions", address.scores(null, Spread.By.ALL), here == Screen.SCORES),
                new Way("Agreement", address.calibration(null, false), here == Screen.AGREEMENT),
                new Way("Drift", address.calibration(null, true), here == Screen.DRIFT),
                new Way("What is missing", address.completeness(), here == Screen.MISSING));
        return nav("Scores", reader instanceof Lead ? ways : ways.subList(0, 3));
    }

    static Nav forms(List<FormLine> forms, @Nullable InstrumentId shown, Function<InstrumentId, String> to) {
        return nav(
                "Forms",
                forms.stream()
                        .map(form -> new Way(
                                form.title() + (form.version() > 1 ? ", version " + form.version() : ""),
                                to.apply(form.id()),
                                Objects.equals(form.id(), shown)))
                        .toList());
    }

    static Nav grouping(ScoreAddress address, InstrumentId form, Spread.By shown) {
        return nav(
                "Grouping",
                List.of(Spread.By.values()).stream()
                        .map(by -> new Way(
                                by == Spread.By.ALL
                                        ? by.label()
                                        : "By " + by.label().toLowerCase(Locale.UK),
                                address.scores(form, by),
                                by == shown))
                        .toList());
    }

    private static Nav nav(String label, List<Way> ways) {
        Nav nav = new Nav();
        nav.addClassName("trig-parts");
        nav.getElement().setAttribute("aria-label", label);
        UnorderedList list = new UnorderedList();
        for (Way way : ways) {
            Anchor link = new Anchor(way.address(), way.words());
            if (way.here()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        nav.add(list);
        return nav;
    }
}
