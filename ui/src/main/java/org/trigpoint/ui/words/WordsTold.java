package org.trigpoint.ui.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import org.trigpoint.Plural;
import org.trigpoint.words.Collocations;
import org.trigpoint.words.WordFrequencies;

/** Says what was counted, out of how much, so that no number stands alone. */
final class WordsTold {

    private WordsTold() {}

    static Component of(WordFrequencies found) {
        String listed = found.different() > found.lines().size()
                ? "The " + Numbers.of(found.lines().size()) + " most frequent of " + Numbers.of(found.different())
                        + " different words"
                : Plural.of(found.different(), "different word");
        String out = found.stopped() == 0
                ? ""
                : " " + Numbers.of(found.stopped()) + " of all are stop words, which are left out.";
        return status(new Text(listed + ", out of " + Plural.of(found.words(), "word") + " in "
                + Plural.of(found.sources(), "source") + "." + out + Numbers.behind(found.lag())));
    }

    static Component of(Collocations found, String base, Asked asked) {
        Anchor places = new Anchor(WordAddress.find(base, asked, found.query()), Plural.of(found.nodes(), "time"));
        String within = asked.narrowing().code() == null ? "" : " in turns with passages of the code";
        return status(
                new Text("\u201c" + asked.node() + "\u201d stands "),
                places,
                new Text(within + ". " + Plural.of(found.near(), "word")
                        + " stand at most " + Plural.of(asked.reach(), "word")
                        + " away within the same turn, out of " + Numbers.of(found.words()) + "."
                        + Numbers.behind(found.lag())));
    }

    private static Paragraph status(Component... words) {
        Paragraph status = new Paragraph(words);
        status.addClassName("trig-words-told");
        status.getElement().setAttribute("role", "status");
        return status;
    }
}
