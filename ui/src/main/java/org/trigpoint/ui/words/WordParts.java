package org.trigpoint.ui.words;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import org.trigpoint.finding.FindQuestion.Narrowing;
import org.trigpoint.words.Grouping;
import org.trigpoint.words.Measure;

/** The questions about words, and the ways from one to the other. */
final class WordParts extends Nav {

    private WordParts(String base, Asked asked, String along, boolean onAlong) {
        setAriaLabel("Words");
        addClassName("trig-parts");
        add(new UnorderedList(
                part(
                        "How often words stand",
                        WordAddress.words(base, asked.about(false)),
                        !onAlong && !asked.company()),
                part("The company words keep", WordAddress.words(base, asked.about(true)), !onAlong && asked.company()),
                part("Along the sources", along, onAlong)));
    }

    static WordParts of(String base, Asked asked) {
        Narrowing now = asked.narrowing();
        Narrowing sources = new Narrowing(
                now.kind(), now.site(), now.wave(), null, null, false, null, now.attribute(), now.said(), now.source());
        return new WordParts(base, asked, new Along(asked.analysis(), null, true, "", sources).address(base), false);
    }

    static WordParts along(String base, Along asked) {
        Asked words = new Asked(
                false,
                "",
                false,
                WordAddress.REACH,
                WordAddress.LEAST,
                Measure.LOG_LIKELIHOOD,
                Grouping.WRITTEN,
                false,
                asked.analysis(),
                asked.narrowing());
        return new WordParts(base, words, asked.address(base), true);
    }

    private static ListItem part(String title, String address, boolean here) {
        Anchor link = new Anchor(address, title);
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return new ListItem(link);
    }
}
