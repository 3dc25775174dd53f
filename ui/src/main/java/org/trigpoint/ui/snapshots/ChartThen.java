package org.trigpoint.ui.snapshots;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.trigpoint.coding.Passage;
import org.trigpoint.snapshots.SnapshotWritings.Case;
import org.trigpoint.snapshots.SnapshotWritings.Cell;
import org.trigpoint.snapshots.SnapshotWritings.Chart;
import org.trigpoint.snapshots.SnapshotWritings.Link;
import org.trigpoint.sources.Quotation;
import org.trigpoint.ui.parts.Moments;
import org.trigpoint.ui.parts.Trig;

/** A framework matrix of a snapshot as a table; each link is a triangle that opens the sentence. */
final class ChartThen extends Div {

    private final Chart chart;
    private final PassageThen then;

    ChartThen(Chart chart, PassageThen then) {
        this.chart = chart;
        this.then = then;
        add(new H3(chart.name()));
        if (chart.cases().isEmpty()) {
            add(new Paragraph("Nothing was written in it yet."));
            return;
        }
        NativeTable table = new NativeTable();
        table.setCaptionText(
                chart.rows() + " by themes and codes: cases of which something was written, in the words of then.");
        NativeTableRow heads = new NativeTableRow(head(chart.rows(), "col"));
        chart.columns().forEach(column -> heads.add(head(column, "col")));
        table.getHead().add(heads);
        chart.cases().forEach(one -> table.getBody().add(line(one)));
        Div region = new Div(table);
        region.addClassName("snapshot-chart");
        region.getElement().setAttribute("tabindex", "0");
        region.getElement().setAttribute("role", "region");
        region.getElement().setAttribute("aria-label", chart.name());
        add(region);
    }

    private static NativeTableHeaderCell head(String words, String scope) {
        NativeTableHeaderCell head = new NativeTableHeaderCell(words);
        head.getElement().setAttribute("scope", scope);
        return head;
    }

    private NativeTableRow line(Case one) {
        NativeTableRow line = new NativeTableRow(head(one.title(), "row"));
        for (int column = 0; column < one.cells().size(); column++) {
            line.add(cell(
                    one.title() + ", " + chart.columns().get(column),
                    one.cells().get(column)));
        }
        return line;
    }

    private NativeTableCell cell(String where, Cell cell) {
        NativeTableCell shown = new NativeTableCell();
        if (!cell.written()) {
            shown.setText("\u2013");
            return shown;
        }
        if (!cell.text().isEmpty()) {
            Paragraph words = new Paragraph(cell.text());
            words.addClassName("said");
            shown.add(words);
        }
        if (!cell.said().isEmpty()) {
            shown.add(new Paragraph(cell.said()));
        }
        var at = cell.at();
        if (!cell.text().isEmpty() && at != null) {
            Span who = new Span((cell.draft() ? "Draft of extracts \u00b7 " : "")
                    + (cell.author().isEmpty() ? "" : cell.author() + ", ")
                    + Moments.brief(at));
            who.addClassName("trig-soft");
            shown.add(who);
        }
        cell.links().forEach(link -> shown.add(line(where, link)));
        return shown;
    }

    private Div line(String where, Link link) {
        Trig trig = new Trig(
                "The sentence [" + link.number() + "] of " + where,
                pressed -> then.open(new PassageThen.Said(
                        new Passage(link.source(), link.version(), link.span()), new Quotation("", link.words(), ""))));
        Div line = new Div(trig, new Span("[" + link.number() + "] " + link.title()));
        line.addClassName("snapshot-link");
        return line;
    }
}
