package org.trigpoint.ui.triangulation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Analysis;
import org.trigpoint.triangulation.Finding;
import org.trigpoint.triangulation.JointDisplayQueries.Stale;

/** What was judged on evidence that has changed since, for the home page. */
final class StalePart {

    private static final int MOST = 6;

    private StalePart() {}

    static Optional<Component> of(TriangulationDesk desk, Reader reader) {
        List<ListItem> lines = new ArrayList<>(findings(desk, reader));
        if (reader.onlySite() == null) {
            lines.addAll(rows(desk, reader));
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-lately");
        lines.stream().limit(MOST).forEach(list::add);
        Section part = new Section(new H2("Went stale"), list);
        part.addClassName("trig-section");
        if (lines.size() > MOST) {
            part.add(new Anchor(new TriangulationAddress(reader.study()).matrix(), "All " + lines.size()));
        }
        return Optional.of(part);
    }

    private static List<ListItem> findings(TriangulationDesk desk, Reader reader) {
        TriangulationAddress address = new TriangulationAddress(reader.study());
        return desk.queries().stale(reader).stream()
                .map(finding -> line(
                        address.finding(finding.id()),
                        finding.words().sentence(),
                        finding.judged().stream().flatMap(judged -> judged.changes().stream())))
                .toList();
    }

    private static List<ListItem> rows(TriangulationDesk desk, Reader reader) {
        TriangulationAddress address = new TriangulationAddress(reader.study());
        List<ListItem> lines = new ArrayList<>();
        for (Analysis analysis : desk.analyses().of(reader)) {
            for (Stale stale : desk.displays().stale(reader, analysis.id())) {
                lines.add(line(
                        address.display(analysis.id(), stale.kind()),
                        stale.kind().label() + ": " + stale.row().title(),
                        Objects.requireNonNull(stale.row().judged()).changes().stream()));
            }
        }
        return lines;
    }

    private static ListItem line(String where, String words, Stream<Finding.Change> changes) {
        Span why =
                new Span(changes.map(Finding.Change::words).distinct().limit(2).collect(Collectors.joining("; ")));
        why.addClassName("trig-soft");
        return new ListItem(CodeSign.stale(), new Anchor(where, words), why);
    }
}
