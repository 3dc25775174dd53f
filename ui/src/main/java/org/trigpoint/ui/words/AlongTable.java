package org.trigpoint.ui.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.trigpoint.Plural;
import org.trigpoint.ui.words.LinesTable.Cell;
import org.trigpoint.ui.words.LinesTable.Head;
import org.trigpoint.words.Dispersed;
import org.trigpoint.words.Dispersed.Strip;

/** A line a source: how often the thing stands there, and a strip from its first word to its last with a mark at each place. */
final class AlongTable {

    private final String base;
    private final Along asked;
    private final String one;

    AlongTable(String base, Along asked) {
        this.base = base;
        this.asked = asked;
        this.one = asked.code() == null ? "place" : "segment";
    }

    /** What the table adds up to. */
    Component told(Dispersed found) {
        Anchor all = new Anchor(asked.places(base, null), Plural.of(found.total(), one));
        String deviation = found.deviation().isPresent()
                ? " DP " + Numbers.of(found.deviation().getAsDouble(), 2)
                        + ": 0 is spread as evenly as the sources' words, close to 1 is gathered in a small part of them."
                : " DP is not told: it needs something that stands in at least two sources that are looked at as a whole.";
        String out =
                found.leftOut() == 0 ? "" : " " + Numbers.of(found.leftOut()) + " of them have no mark: narrow it.";
        Paragraph told = new Paragraph(
                found.total() == 0 ? new Text("Nothing") : all,
                new Text(" in " + Numbers.of(found.inSources()) + " of "
                        + Plural.of(found.strips().size(), "source") + "." + deviation + out
                        + Numbers.behind(found.lag())));
        told.addClassName("trig-words-told");
        told.getElement().setAttribute("role", "status");
        return told;
    }

    LinesTable of(Dispersed found, String title) {
        List<Head> heads = List.of(
                Head.word("Source"),
                Head.text("Site"),
                Head.strip("From the first word to the last"),
                Head.number(asked.code() == null ? "Places" : "Segments"),
                Head.number("Words"),
                Head.number("Per 1,000 words"));
        return new LinesTable(new LinesTable.Shown(
                title + " along the sources",
                heads,
                found.strips().stream().map(this::line).toList()));
    }

    private List<Cell> line(Strip strip) {
        int marks = strip.marks().size();
        String text = asked.text(base, strip.source());
        Cell title = text == null ? Cell.text(strip.title()) : Cell.text(strip.title(), text);
        List<int[]> spans = text == null
                ? List.of()
                : strip.marks().stream()
                        .map(span -> new int[] {span.start(), span.end()})
                        .toList();
        return List.of(
                title,
                Cell.text(strip.site() == null ? "" : strip.site()),
                Cell.strip(strip.title(), text == null ? "" : text, strip.length(), spans),
                Cell.counted(marks, asked.places(base, strip.source()), Plural.of(marks, one) + " in " + strip.title()),
                Cell.counted(strip.words(), null, ""),
                Cell.number(strip.words() == 0 ? 0 : 1000.0 * marks / strip.words(), 2));
    }
}
