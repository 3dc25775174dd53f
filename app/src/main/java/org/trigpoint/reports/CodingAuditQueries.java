package org.trigpoint.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.reports.AuditRows.Change;
import org.trigpoint.reports.AuditRows.Standing;
import org.trigpoint.reports.AuditRows.Version;
import org.trigpoint.reports.CodingAudit.Deed;
import org.trigpoint.reports.CodingAudit.Event;
import org.trigpoint.reports.CodingAudit.Turned;
import org.trigpoint.reports.CodingReplay.State;
import org.trigpoint.reports.CodingReplay.Told;
import org.trigpoint.sources.Quotation;
import org.trigpoint.sources.Quotations;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.sources.Span;

/** Who gave which code to which words of a source, and what became of it. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class CodingAuditQueries {

    private final SourceQueries sources;
    private final CodeQueries codes;
    private final AuditRows rows;
    private final Quotations quotations;

    CodingAuditQueries(SourceQueries sources, CodeQueries codes, AuditRows rows, Quotations quotations) {
        this.sources = sources;
        this.codes = codes;
        this.rows = rows;
        this.quotations = quotations;
    }

    /**
     * The audit of a source's codings.
     *
     * @param reader who asks
     * @param analysis in which analysis
     * @param source which
     * @return without what is hidden from a blind coder; words of before names were replaced stay closed to whom they are closed
     * @throws NotFound when the study has no such analysis, or no such source for this reader
     */
    public CodingAudit of(Reader reader, AnalysisId analysis, SourceId source) {
        String title = sources.details(reader, source).row().title();
        Map<Long, String> codeNames = codeNames(reader, analysis);
        List<Version> versions = rows.versions(reader, source);
        List<Told> told = told(reader, analysis, source);
        Names names = new Names(
                codeNames,
                rows.people(
                        told.stream().map(one -> one.state().coder()).distinct().toList()),
                versions.stream().collect(Collectors.toMap(Version::id, Version::number)));
        return new CodingAudit(
                source,
                title,
                versions.getLast().number(),
                Stream.concat(events(reader, told, names).stream(), texts(versions))
                        .sorted(Comparator.comparing(Event::at))
                        .toList());
    }

    private List<Told> told(Reader reader, AnalysisId analysis, SourceId source) {
        List<Standing> standing = rows.standing(reader, source);
        List<Change> changes = rows.changes(reader, source);
        CodingReplay replay = new CodingReplay(standing);
        replay.play(
                changes,
                rows.turnings(
                        reader, changes.stream().map(Change::gesture).distinct().toList()));
        replay.add(rows.lines(reader, source));
        replay.addRest(rows.people(
                standing.stream().map(one -> one.coder().value()).distinct().toList()));
        return replay.told(analysis.value(), rows.hidden(reader, analysis, source));
    }

    /** Codes by their paths; those in the bin stand in no tree, and are called by their names alone. */
    private Map<Long, String> codeNames(Reader reader, AnalysisId analysis) {
        CodeTree tree = codes.uncounted(reader, analysis);
        Map<Long, String> names = new HashMap<>(rows.codes(reader, analysis));
        tree.flat().forEach(code -> names.put(code.id().value(), tree.path(code.id())));
        return names;
    }

    /** What keys are called. */
    private record Names(Map<Long, String> codes, Map<Long, String> people, Map<VersionId, Integer> versions) {

        String code(State state) {
            return codes.getOrDefault(state.code(), "a code that is gone");
        }
    }

    private List<Event> events(Reader reader, List<Told> told, Names names) {
        List<Quotations.Place> places = new ArrayList<>();
        for (Told one : told) {
            Span span = one.state().span();
            if (span != null) {
                places.add(new Quotations.Place(one.state().version(), span));
            }
        }
        List<Quotation> cut = quotations.cut(reader, places, 0);
        List<Event> events = new ArrayList<>();
        int next = 0;
        for (Told one : told) {
            events.add(
                    event(one, one.state().span() == null ? "" : cut.get(next++).words(), names));
        }
        return events;
    }

    private static Event event(Told told, String words, Names names) {
        State state = told.state();
        return new Event(
                told.at(),
                told.person(),
                told.deed(),
                told.turned(),
                names.code(state),
                told.was().code() == state.code() ? "" : names.code(told.was()),
                names.people().getOrDefault(state.coder(), ""),
                names.versions().getOrDefault(state.version(), 0),
                state.span(),
                told.deed() == Deed.MOVED ? told.was().span() : null,
                words,
                "",
                told.line());
    }

    /** The first text was brought in; each later one changed it. */
    private static Stream<Event> texts(List<Version> versions) {
        return versions.stream()
                .skip(1)
                .map(one -> new Event(
                        one.at(),
                        one.person(),
                        Deed.TEXT,
                        Turned.DONE,
                        "",
                        "",
                        "",
                        one.number(),
                        null,
                        null,
                        "",
                        one.reason(),
                        0));
    }
}
