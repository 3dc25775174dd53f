package org.trigpoint.ui.snapshots;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import org.trigpoint.NotFound;
import org.trigpoint.matrices.By;
import org.trigpoint.matrices.CountingUnit;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SavedMatrixId;
import org.trigpoint.migrations.SnapshotId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.snapshots.PrintedId;
import org.trigpoint.snapshots.Snapshot;
import org.trigpoint.sources.Span;

/**
 * The routes around the snapshots of one analysis, without a leading slash.
 *
 * @param study of which study
 * @param analysis which
 */
record SnapshotAddress(StudyId study, AnalysisId analysis) {

    /** The address of a route whose study has been opened by a proof. */
    static SnapshotAddress of(StudyId study, RouteParameters parameters) {
        return number(parameters.get("analysis"))
                .map(analysis -> new SnapshotAddress(study, new AnalysisId(analysis)))
                .orElseThrow(NotFound::new);
    }

    /** The snapshot that a route names by its number. */
    static SnapshotId named(RouteParameters parameters) {
        Optional<String> named = parameters.get("id");
        return named.flatMap(PrintedId::read)
                .map(PrintedId::number)
                .or(() -> number(named))
                .map(SnapshotId::new)
                .orElseThrow(NotFound::new);
    }

    /** Whether a route names this snapshot: by its number alone, or as it is printed, to the last digit. */
    static boolean names(RouteParameters parameters, Snapshot snapshot) {
        return parameters
                .get("id")
                .flatMap(PrintedId::read)
                .map(printed -> printed.equals(snapshot.printed()))
                .orElse(true);
    }

    /** The snapshot that the list is to be held against; empty when none was asked for. */
    static Optional<SnapshotId> since(Location location) {
        Optional<String> asked = location.getQueryParameters().getSingleParameter("since");
        if (asked.isPresent() && number(asked).isEmpty()) {
            throw new NotFound();
        }
        return number(asked).map(SnapshotId::new);
    }

    /** The saved matrix that an address asks for; empty when it asks for none. */
    static Optional<Long> saved(Location location) {
        Optional<String> asked = location.getQueryParameters().getSingleParameter("saved");
        if (asked.isPresent() && number(asked).isEmpty()) {
            throw new NotFound();
        }
        return number(asked);
    }

    private static Optional<Long> number(Optional<String> typed) {
        return typed.filter(number -> number.matches("[1-9][0-9]{0,17}")).map(Long::valueOf);
    }

    /** The matrix that an address asks for; by site, in segments, where it does not say. */
    MatrixRequest request(Location location) {
        var asked = location.getQueryParameters();
        return MatrixRequest.of(
                analysis,
                By.of(asked.getSingleParameter("by").orElse(By.SITE.word())),
                CountingUnit.of(asked.getSingleParameter("count").orElse(CountingUnit.SEGMENTS.word())));
    }

    String ofStudy() {
        return "study/" + study.value();
    }

    String themes() {
        return ofStudy() + "/analysis/" + analysis.value() + "/themes";
    }

    String list() {
        return ofStudy() + "/analysis/" + analysis.value() + "/snapshots";
    }

    String since(SnapshotId snapshot) {
        return list() + "?since=" + snapshot.value();
    }

    String opened(PrintedId printed) {
        return ofStudy() + "/snapshot/" + printed;
    }

    String matrix(PrintedId printed, By by, CountingUnit unit) {
        return opened(printed) + "?by=" + by.word() + "&count=" + unit.word();
    }

    String saved(PrintedId printed, SavedMatrixId matrix) {
        return opened(printed) + "?saved=" + matrix.value();
    }

    String passage(SourceId source, Span span) {
        return ofStudy() + "/analysis/" + analysis.value() + "/source/" + source.value() + "?at=" + span.start() + "-"
                + span.end();
    }

    String versions(SourceId source) {
        return ofStudy() + "/source/" + source.value() + "/versions";
    }
}
