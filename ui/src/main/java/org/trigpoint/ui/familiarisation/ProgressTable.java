package org.trigpoint.ui.familiarisation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.familiarisation.Progress;
import org.trigpoint.familiarisation.Progress.Analyst;
import org.trigpoint.familiarisation.Progress.Line;
import org.trigpoint.familiarisation.Progress.Work;

/** Progress as a table that the element in the browser paints and sorts. */
@Tag("trig-lines")
@JsModule("context://trigpoint/lines-table.js")
final class ProgressTable extends Component {

    private static final String CALL =
            "const table = this; customElements.whenDefined('trig-lines').then(() => table.show($0));";

    private record Head(String label, String kind) implements Serializable {}

    private record Cell(
            String text,
            @Nullable Double value,
            @Nullable String href,
            @Nullable String label,
            double share) implements Serializable {

        static Cell text(String text) {
            return new Cell(text, null, null, null, 0);
        }

        static Cell number(String text, double value) {
            return new Cell(text, value, null, null, 0);
        }
    }

    private record Shown(String caption, List<Head> heads, List<List<Cell>> lines) implements Serializable {}

    private ProgressTable(Shown shown) {
        getElement().executeJs(CALL, shown);
    }

    /** Each analyst, and all of them together, over these sources. */
    static ProgressTable byPerson(Progress progress, List<Line> lines) {
        List<List<Cell>> rows = new ArrayList<>();
        long bySomebody = lines.stream().filter(line -> line.all().whole() > 0).count();
        rows.add(person("All together", Progress.together(lines), bySomebody, lines.size()));
        for (Analyst analyst : progress.analysts()) {
            Work work = Progress.together(analyst.person(), lines);
            rows.add(person(analyst.name(), work, work.whole(), lines.size()));
        }
        return new ProgressTable(new Shown(
                "Over " + Plural.of(lines.size(), "source"),
                List.of(
                        new Head("Analyst", "word"),
                        new Head("Read", "bar"),
                        new Head("Sources read whole", "number"),
                        new Head("Segments", "number"),
                        new Head("Coded", "bar"),
                        new Head("Memos", "number")),
                rows));
    }

    private static List<Cell> person(String name, Work work, long whole, int sources) {
        return List.of(
                Cell.text(name),
                bar(Measure.READ, work, 1),
                Cell.number(whole + " of " + sources, (double) whole),
                Cell.number(Measure.SEGMENTS.shown(work), work.segments()),
                bar(Measure.CODED, work, 1),
                Cell.number(Measure.MEMOS.shown(work), work.memos()));
    }

    /** Each source, with what each analyst did in it. */
    static ProgressTable bySource(String base, Progress progress, List<Line> lines, Measure measure) {
        List<Head> heads = new ArrayList<>(
                List.of(new Head("Source", "word"), new Head("Words", "number"), new Head("All together", "bar")));
        progress.analysts().forEach(analyst -> heads.add(new Head(analyst.name(), "bar")));
        double most = lines.stream()
                .mapToDouble(line -> measure.value(line.all()))
                .max()
                .orElse(1);
        return new ProgressTable(new Shown(
                measure.label(),
                heads,
                lines.stream()
                        .map(line -> source(base, progress, line, measure, most))
                        .toList()));
    }

    private static List<Cell> source(String base, Progress progress, Line line, Measure measure, double most) {
        List<Cell> cells = new ArrayList<>();
        String address = base + "/coding?source=" + line.source().value();
        cells.add(new Cell(line.title(), null, address, null, 0));
        cells.add(Cell.number(Measure.counted(line.words()), line.words()));
        cells.add(bar(measure, line.all(), most));
        progress.analysts().forEach(analyst -> cells.add(bar(measure, line.of(analyst.person()), most)));
        return cells;
    }

    private static Cell bar(Measure measure, Work work, double most) {
        double of = measure == Measure.READ || measure == Measure.CODED ? 1 : Math.max(1, most);
        double value = measure.value(work);
        String changed = measure == Measure.READ && work.changed() ? " *" : "";
        return new Cell(measure.shown(work) + changed, value, null, null, Math.min(1, value / of));
    }
}
