package org.trigpoint.ui.texts;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import org.trigpoint.texts.Carrier.Kind;
import org.trigpoint.texts.Corrected.Tally;

/** What would become of everything on a text: by kind, how many stay exactly, move, are corrected within, and need a look. */
@Tag("table")
final class ForeseenTable extends HtmlContainer {

    ForeseenTable(Map<Kind, Tally> foreseen) {
        Element head = row(
                "th",
                List.of("", "Exactly in place", "Exactly, elsewhere", "Corrected within", "Need a look", "Come back"));
        Element body = new Element("tbody");
        foreseen.forEach((kind, tally) -> body.appendChild(row(
                "td",
                List.of(
                        word(kind),
                        String.valueOf(tally.stayed()),
                        String.valueOf(tally.moved()),
                        String.valueOf(tally.corrected()),
                        String.valueOf(tally.held()),
                        String.valueOf(tally.returned())))));
        getElement().appendChild(new Element("thead").appendChild(head), body);
    }

    private static Element row(String tag, List<String> cells) {
        Element row = new Element("tr");
        for (String cell : cells) {
            Element made = new Element(tag);
            made.setText(cell);
            row.appendChild(made);
        }
        return row;
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case CODINGS -> "Codings";
            case MEMOS -> "Memos";
            case EXAMPLES -> "Examples";
            case EVIDENCE -> "Links of summaries";
            case THEME_EXTRACTS -> "Passages of themes";
            case QUOTATIONS -> "Quotations of themes";
        };
    }
}
