package org.trigpoint.ui.words;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import org.trigpoint.words.Collocations;
import org.trigpoint.words.Collocations.Line;
import org.trigpoint.words.Grouping;

/** The company of a word; each word leads to the places where it keeps it. */
final class CollocationGrid extends Grid<Line> {

    CollocationGrid(Collocations found, String base, Asked asked) {
        addClassNames("trig-dense", "trig-words");
        getElement().setAttribute("aria-label", "Collocations");
        addComponentColumn(line -> new Anchor(WordAddress.find(base, asked, line.query()), line.word()))
                .setHeader("Word")
                .setComparator(Line::word)
                .setFlexGrow(2);
        if (asked.grouping() != Grouping.WRITTEN) {
            addColumn(line -> String.join(", ", line.forms())).setHeader("Forms").setFlexGrow(2);
        }
        addColumn(line -> Numbers.of(line.count()))
                .setHeader("Count near")
                .setComparator(Line::count)
                .setTextAlign(ColumnTextAlign.END);
        addColumn(line -> Numbers.of(line.expected(), 2))
                .setHeader("By chance")
                .setComparator(Line::expected)
                .setTextAlign(ColumnTextAlign.END);
        addColumn(line -> Numbers.of(line.logLikelihood(), 1))
                .setHeader("Log-likelihood")
                .setComparator(Line::logLikelihood)
                .setTextAlign(ColumnTextAlign.END);
        addColumn(line -> Numbers.of(line.logDice(), 2))
                .setHeader("logDice")
                .setComparator(Line::logDice)
                .setTextAlign(ColumnTextAlign.END);
        addColumn(line -> Numbers.of(line.total()))
                .setHeader("Count anywhere")
                .setComparator(Line::total)
                .setTextAlign(ColumnTextAlign.END);
        addColumn(line -> Numbers.of(line.sources()))
                .setHeader("Sources")
                .setComparator(Line::sources)
                .setTextAlign(ColumnTextAlign.END);
        setItems(found.lines());
        setAllRowsVisible(found.lines().size() <= 20);
    }
}
