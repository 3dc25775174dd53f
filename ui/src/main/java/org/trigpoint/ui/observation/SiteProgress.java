package org.trigpoint.ui.observation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Reader;
import org.trigpoint.observation.PlanProgress;
import org.trigpoint.observation.SessionLine;

/** How far each site is, kind by kind: how many sessions were planned, held and scored, and how many of them twice. */
final class SiteProgress extends Div {

    SiteProgress(ObservationDesk desk, Reader reader, List<SessionLine> sessions) {
        addClassName("observation-progress");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "How far each site is");
        NativeTable table = new NativeTable();
        table.setCaptionText("How far each site is");
        NativeTableRow head = table.getHead().addRow();
        for (String title : List.of("Site", "Kind", "To be observed", "Put down", "Held", "Scored", "Scored twice")) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(title);
            cell.getElement().setAttribute("scope", "col");
        }
        Map<String, List<PlanProgress>> bySite = PlanProgress.of(
                        sessions, desk.sessions().plans(reader))
                .stream()
                .collect(Collectors.groupingBy(PlanProgress::site, LinkedHashMap::new, Collectors.toList()));
        bySite.forEach((site, kinds) -> rows(table, site, kinds));
        add(table);
        if (sessions.stream()
                .flatMap(line -> line.asked().stream())
                .anyMatch(asked -> asked.state() == SessionLine.State.HIDDEN)) {
            add(new Paragraph("Scores that are hidden until you submit yours are not counted."));
        }
    }

    private static void rows(NativeTable table, String site, List<PlanProgress> kinds) {
        for (PlanProgress kind : kinds) {
            NativeTableRow row = table.getBody().addRow();
            if (kind.equals(kinds.getFirst())) {
                NativeTableHeaderCell first = row.addHeaderCell();
                first.setText(site);
                first.getElement().setAttribute("rowspan", Integer.toString(kinds.size()));
                first.getElement().setAttribute("scope", "rowgroup");
            }
            NativeTableHeaderCell use = row.addHeaderCell();
            use.setText(kind.use().label());
            use.getElement().setAttribute("scope", "row");
            use.addClassName("observation-kind");
            number(row, said(kind.planned(), ""));
            number(row, Integer.toString(kind.sessions()));
            number(row, Integer.toString(kind.held()));
            number(row, Integer.toString(kind.scored()));
            number(row, kind.twice() + said(kind.twicePlanned(), " of "));
        }
    }

    /** What was planned; of what nobody planned, nothing where it would stand beside a number. */
    private static String said(@Nullable Integer planned, String before) {
        return planned == null ? before.isEmpty() ? "\u2013" : "" : before + planned;
    }

    private static void number(NativeTableRow row, String figure) {
        NativeTableCell cell = row.addDataCell();
        cell.setText(figure);
        cell.addClassName("trig-number");
    }
}
