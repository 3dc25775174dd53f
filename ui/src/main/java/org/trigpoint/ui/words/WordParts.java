package org.trigpoint.ui.words;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;

/** The two questions about words, and the way from one to the other. */
final class WordParts extends Nav {

    WordParts(String base, Asked asked) {
        setAriaLabel("Words");
        addClassName("trig-parts");
        add(new UnorderedList(
                part("How often words stand", base, asked, false),
                part("The company words keep", base, asked, true)));
    }

    private static ListItem part(String title, String base, Asked asked, boolean company) {
        Anchor link = new Anchor(WordAddress.words(base, asked.about(company)), title);
        if (asked.company() == company) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return new ListItem(link);
    }
}
