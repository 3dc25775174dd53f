package org.trigpoint.ui.outcomes;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.trigpoint.codebooks.instruments.Scoring.Bound;
import org.trigpoint.codebooks.instruments.Scoring.Per;
import org.trigpoint.codebooks.scores.ChangeRule;
import org.trigpoint.outcomes.OutcomeSettings;
import org.trigpoint.outcomes.OutcomeSettings.By;
import org.trigpoint.outcomes.Outcomes;

/** Rows of links: between the parts of the screen, instruments, and ways of summing up. */
final class Ways {

    private record Way(String words, OutcomeAddress address) {}

    private final OutcomeAddress here;

    Ways(OutcomeAddress here) {
        this.here = here;
    }

    Nav parts() {
        return nav(
                "Outcomes",
                Arrays.stream(OutcomeAddress.Part.values())
                        .map(part -> new Way(part.label(), here.at(part)))
                        .toList());
    }

    Nav instruments() {
        return nav(
                "Instruments",
                Outcomes.scored().stream()
                        .map(each -> new Way(each.title(), here.of(each.key())))
                        .toList());
    }

    Nav grouping() {
        return nav(
                "Split",
                Stream.of(By.ALL, By.SITE, By.ARM, By.KEYWORKER)
                        .map(by -> new Way(
                                by == By.ALL ? "Not split" : "By " + by.label().toLowerCase(Locale.UK),
                                here.with(changed(
                                        by,
                                        here.settings().from(),
                                        here.settings().to()))))
                        .toList());
    }

    Nav times() {
        List<String> times = Outcomes.TIMES;
        return nav(
                "Change between",
                List.of(
                        between(times.get(0), times.get(2)),
                        between(times.get(0), times.get(1)),
                        between(times.get(1), times.get(2))));
    }

    private Way between(String from, String to) {
        return new Way(
                "From " + from + " to " + to, here.with(changed(here.settings().by(), from, to)));
    }

    private OutcomeSettings changed(By by, String from, String to) {
        return new OutcomeSettings(
                by, from, to, here.settings().bound(), here.settings().per());
    }

    Nav reliable(ChangeRule rule) {
        OutcomeSettings now = here.settings();
        return nav(
                "Reliable change",
                List.of(
                        reliable("Mean of goals, " + rule.threshold() + " or more", Bound.AT_LEAST, Per.MEAN, now),
                        reliable("Mean of goals, more than " + rule.threshold(), Bound.ABOVE, Per.MEAN, now),
                        reliable("Each goal, " + rule.threshold() + " or more", Bound.AT_LEAST, Per.ITEM, now)));
    }

    private Way reliable(String words, Bound bound, Per per, OutcomeSettings now) {
        return new Way(words, here.with(new OutcomeSettings(now.by(), now.from(), now.to(), bound, per)));
    }

    private Nav nav(String label, List<Way> ways) {
        Nav nav = new Nav();
        nav.addClassName("trig-parts");
        nav.getElement().setAttribute("aria-label", label);
        UnorderedList list = new UnorderedList();
        for (Way way : ways) {
            Anchor link = new Anchor(way.address().written(), way.words());
            if (way.address().written().equals(here.written())) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        nav.add(list);
        return nav;
    }
}
