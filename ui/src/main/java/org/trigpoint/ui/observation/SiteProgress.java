package org.trigpoint.ui.observation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.trigpoint.access.Reader;
import org.trigpoint.observation.PlanLine;
import org.trigpoint.observation.SessionLine;
import org.trigpoint.scoring.Part;

/** How far each site is: how many sessions were planned, held and scored, and how many of them twice. */
final class SiteProgress extends Div {

    SiteProgress(ObservationDesk desk, Reader reader, List<SessionLine> sessions) {
        addClassName("observation-progress");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "How far each site is");
        Map<String, List<SessionLine>> bySite = sessions.stream()
                .filter(line -> !line.details().reference())
                .collect(Collectors.groupingBy(SessionLine::site, TreeMap::new, Collectors.toList()));
        Map<String, List<PlanLine>> targets = desk.sessions().plans(reader).stream()
                .collect(Collectors.groupingBy(PlanLine::site, TreeMap::new, Collectors.toList()));
        targets.keySet().forEach(site -> bySite.putIfAbsent(site, List.of()));
        NativeTable table = new NativeTable();
        table.setCaptionText("How far each site is");
        NativeTableRow head = table.getHead().addRow();
        for (String title : List.of("Site", "To be observed", "Put down", "Held", "Scored", "Scored twice")) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(title);
            cell.getElement().setAttribute("scope", "col");
        }
        bySite.forEach((site, lines) -> row(table, site, lines, targets.getOrDefault(site, List.of())));
        add(table);
    }

    private static void row(NativeTable table, String site, List<SessionLine> lines, List<PlanLine> targets) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell first = row.addHeaderCell();
        first.setText(site);
        first.getElement().setAttribute("scope", "row");
        int planned = targets.stream().mapToInt(PlanLine::sessions).sum();
        int twice = targets.stream()
                .mapToInt(target -> Math.ceilDiv(target.sessions() * target.twice(), 100))
                .sum();
        number(row, planned == 0 ? "\u2013" : Integer.toString(planned));
        number(row, Integer.toString(lines.size()));
        number(row, count(lines, line -> line.details().heldOn() != null));
        number(row, count(lines, line -> scored(line) >= 1));
        number(row, count(lines, line -> scored(line) >= 2) + (twice == 0 ? "" : " of " + twice));
    }

    private static String count(List<SessionLine> lines, Predicate<SessionLine> which) {
        return Long.toString(lines.stream().filter(which).count());
    }

    private static long scored(SessionLine line) {
        return line.asked().stream()
                .filter(asked -> asked.part() == Part.RATER && asked.state() == SessionLine.State.SUBMITTED)
                .count();
    }

    private static void number(NativeTableRow row, String figure) {
        NativeTableCell cell = row.addDataCell();
        cell.setText(figure);
        cell.addClassName("trig-number");
    }
}
