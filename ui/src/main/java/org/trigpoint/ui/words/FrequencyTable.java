package org.trigpoint.ui.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trigpoint.Plural;
import org.trigpoint.ui.words.LinesTable.Cell;
import org.trigpoint.ui.words.LinesTable.Head;
import org.trigpoint.ui.words.LinesTable.Link;
import org.trigpoint.words.Grouping;
import org.trigpoint.words.WordFrequencies;
import org.trigpoint.words.WordFrequencies.Line;

/** How often each word stands; the count leads to its concordance, the number of sources to its places along them. */
final class FrequencyTable {

    private static final int FORMS_TOLD = 6;

    private final String base;
    private final Asked asked;
    private final boolean stoppable;
    private final boolean grouped;

    FrequencyTable(String base, Asked asked, boolean stoppable) {
        this.base = base;
        this.asked = asked;
        this.stoppable = stoppable && asked.grouping() == Grouping.WRITTEN;
        this.grouped = asked.grouping() != Grouping.WRITTEN;
    }

    LinesTable of(WordFrequencies found) {
        List<Head> heads = new ArrayList<>(List.of(Head.word("Word")));
        if (grouped) {
            heads.add(Head.text("Forms"));
        }
        heads.addAll(List.of(
                Head.bar("Count"), Head.number("Per 1,000 words"), Head.number("Sources"), Head.ways("Ways on")));
        long most = found.lines().stream().mapToLong(Line::count).max().orElse(1);
        List<List<Cell>> lines =
                found.lines().stream().map(line -> line(line, most)).toList();
        return new LinesTable(new LinesTable.Shown("Word frequencies", heads, lines));
    }

    private List<Cell> line(Line line, long most) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(line.word())));
        if (grouped) {
            cells.add(Cell.text(forms(line)));
        }
        String along = asked.along(line.query()).address(base);
        cells.add(Cell.counted(
                        line.count(),
                        WordAddress.find(base, asked, line.query()),
                        Plural.of(line.count(), "place") + " of " + line.word())
                .ofMost(most));
        cells.add(Cell.number(line.perThousand(), 2));
        cells.add(Cell.counted(line.sources(), along, Plural.of(line.sources(), "source") + " with " + line.word()));
        String word = grouped ? line.forms().getFirst() : line.word();
        String company = WordAddress.words(base, asked.companyOf(word));
        cells.add(Cell.ways(List.of(new Link("Company", company, "The company of " + word)), stoppable ? word : null));
        return cells;
    }

    private static String forms(Line line) {
        List<String> forms = line.forms();
        String told = forms.stream().limit(FORMS_TOLD).collect(Collectors.joining(", "));
        return forms.size() > FORMS_TOLD ? told + " \u2026" : told;
    }
}
