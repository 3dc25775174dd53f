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
import org.trigpoint.ui.contributed.HomePart.Drawn;

/** What was judged on evidence that has changed since, for the home page. */
final class StalePart {

    private static final int MOST = 6;

    private StalePart() {}

    /** Something that was judged, where it is, and what changed. */
    private record Went(String where, String words, String why) {}

    static Optional<Drawn> of(TriangulationDesk desk, Reader reader) {
        List<Went> went = new ArrayList<>(findings(desk, reader));
        if (reader.onlySite() == null) {
            went.addAll(rows(desk, reader));
        }
        String matrix = new TriangulationAddress(reader.study()).matrix();
        return went.isEmpty() ? Optional.empty() : Optional.of(Drawn.of(went, all -> shown(all, matrix)));
    }

    private static Component shown(List<Went> went, String matrix) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("trig-lately", "trig-went-stale");
        went.stream().limit(MOST).map(StalePart::line).forEach(list::add);
        Section part = new Section(new H2("Went stale"), list);
        part.addClassName("trig-section");
        if (went.size() > MOST) {
            part.add(new Anchor(matrix, "All " + went.size()));
        }
        return part;
    }

    private static List<Went> findings(TriangulationDesk desk, Reader reader) {
        TriangulationAddress address = new TriangulationAddress(reader.study());
        return desk.queries().stale(reader).stream()
                .map(finding -> went(
                        address.finding(finding.id()),
                        finding.words().sentence(),
                        finding.judged().stream().flatMap(judged -> judged.changes().stream())))
                .toList();
    }

    private static List<Went> rows(TriangulationDesk desk, Reader reader) {
        TriangulationAddress address = new TriangulationAddress(reader.study());
        List<Went> lines = new ArrayList<>();
        for (Analysis analysis : desk.analyses().of(reader)) {
            for (Stale stale : desk.displays().stale(reader, analysis.id())) {
                lines.add(went(
                        address.display(analysis.id(), stale.kind()),
                        stale.kind().label() + ": " + stale.row().title(),
                        Objects.requireNonNull(stale.row().judged()).changes().stream()));
            }
        }
        return lines;
    }

    private static Went went(String where, String words, Stream<Finding.Change> changes) {
        return new Went(
                where,
                words,
                changes.map(Finding.Change::words).distinct().limit(2).collect(Collectors.joining("; ")));
    }

    private static ListItem line(Went went) {
        Span why = new Span(went.why());
        why.addClassName("trig-soft");
        return new ListItem(CodeSign.stale(), new Anchor(went.where(), went.words()), why);
    }
}
