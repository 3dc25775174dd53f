package org.trigpoint.ui.description;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.trigpoint.description.Answer;
import org.trigpoint.description.Table;
import org.trigpoint.ui.charts.ChartFigure;
import org.trigpoint.ui.charts.Drawing;
import org.trigpoint.ui.charts.NumbersTable;

/** An answer as a figure with its tables, and what a reader must know beneath them. */
final class Shown extends Div {

    Shown(Answer answer) {
        addClassName("trig-numbers-shown");
        List<Table> tables = answer.tables();
        if (!answer.flow().isEmpty()) {
            add(new ChartFigure(
                    answer.title(), answer.caption(), new Drawing.Flow(streams(answer)), table(tables.getFirst())));
            tables = tables.subList(1, tables.size());
        } else if (answer.panels().isEmpty() || tables.isEmpty()) {
            add(new H2(answer.title()), new Paragraph(answer.caption()));
        } else {
            add(new ChartFigure(
                    answer.title(),
                    "Height: share of the group. Figure: how many. " + answer.caption(),
                    bars(answer),
                    table(tables.getFirst())));
            tables = tables.subList(1, tables.size());
        }
        tables.forEach(table -> add(table(table)));
        if (!answer.notes().isEmpty()) {
            UnorderedList notes = new UnorderedList();
            notes.addClassName("trig-notes");
            answer.notes().forEach(note -> notes.add(new ListItem(note)));
            add(new H2("What to know before believing it"), notes);
        }
    }

    private static Drawing bars(Answer answer) {
        return new Drawing.Bars(answer.panels().stream()
                .map(panel -> new Drawing.Panel(
                        panel.name(),
                        panel.beneath(),
                        panel.bars().stream()
                                .map(bar -> new Drawing.Bar(bar.label(), bar.count(), bar.share()))
                                .toList()))
                .toList());
    }

    private static List<Drawing.Stream> streams(Answer answer) {
        return answer.flow().stream()
                .map(stream -> new Drawing.Stream(
                        stream.name(),
                        stream.boxes().stream()
                                .map(box -> new Drawing.Box(box.label(), box.lines()))
                                .toList()))
                .toList();
    }

    private static NumbersTable table(Table table) {
        NumbersTable shown = new NumbersTable(table.title(), table.words(), table.heads());
        table.rows().forEach(row -> shown.row(row.stream().map(Shown::minus).toList()));
        return shown;
    }

    /** A minus sign before digits, as charts have it. */
    private static String minus(String cell) {
        return cell.replaceAll("(?<![\\p{L}\\p{N}])-(?=\\d)", "\u2212");
    }
}
