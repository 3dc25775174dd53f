package org.trigpoint.ui.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.ui.words.LinesTable.Cell;
import org.trigpoint.ui.words.LinesTable.Head;
import org.trigpoint.words.Collocations;
import org.trigpoint.words.Collocations.Line;
import org.trigpoint.words.Grouping;

/** The company of a word; each count leads to the places that it counts. */
final class CollocationTable {

    private final String base;
    private final Asked asked;
    private final boolean grouped;

    CollocationTable(String base, Asked asked) {
        this.base = base;
        this.asked = asked;
        this.grouped = asked.grouping() != Grouping.WRITTEN;
    }

    LinesTable of(Collocations found) {
        List<Head> heads = new ArrayList<>(List.of(Head.word("Word")));
        if (grouped) {
            heads.add(Head.text("Forms"));
        }
        heads.addAll(List.of(
                Head.bar("Count near"),
                Head.number("By chance"),
                Head.number("Log-likelihood"),
                Head.number("logDice"),
                Head.number("Count anywhere"),
                Head.number("Sources")));
        long most = found.lines().stream().mapToLong(Line::count).max().orElse(1);
        return new LinesTable(new LinesTable.Shown(
                "The company of \u201c" + asked.node() + "\u201d",
                heads,
                found.lines().stream().map(line -> line(line, most)).toList()));
    }

    private List<Cell> line(Line line, long most) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(line.word())));
        if (grouped) {
            cells.add(Cell.text(String.join(", ", line.forms())));
        }
        String near = WordAddress.find(base, asked, line.query());
        cells.add(Cell.counted(line.count(), near, Plural.of(line.count(), "place") + " of " + line.word() + " near")
                .ofMost(most));
        cells.add(Cell.number(line.expected(), 2));
        cells.add(Cell.number(line.logLikelihood(), 1));
        cells.add(Cell.number(line.logDice(), 2));
        cells.add(Cell.counted(
                line.total(), anywhere(line), Plural.of(line.total(), "place") + " of " + line.word() + " anywhere"));
        cells.add(Cell.counted(
                line.sources(),
                asked.along(line.query()).address(base),
                Plural.of(line.sources(), "source") + " with " + line.word() + " near"));
        return cells;
    }

    /** The node's own words are not counted, but would be found: then the number leads nowhere rather than astray. */
    private @Nullable String anywhere(Line line) {
        String node = asked.node().toLowerCase(Locale.UK);
        boolean own = line.forms().stream().anyMatch(node::contains);
        return own ? null : WordAddress.find(base, asked, line.anywhere());
    }
}
