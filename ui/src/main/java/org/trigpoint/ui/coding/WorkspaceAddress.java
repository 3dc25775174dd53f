package org.trigpoint.ui.coding;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.NotFound;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.sources.Span;
import org.trigpoint.ui.parts.PaneText;

/**
 * Where in the workspace: a source under an analysis.
 *
 * @param study of which study
 * @param analysis which codes lie over the text
 * @param source which text
 */
record WorkspaceAddress(StudyId study, AnalysisId analysis, SourceId source) {

    static final String ANALYSIS = "analysis";
    static final String SOURCE = "source";

    private static final Pattern SPAN = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    /** The address of a route whose study has been opened by a proof. */
    static WorkspaceAddress of(StudyId study, RouteParameters parameters) {
        return new WorkspaceAddress(
                study, new AnalysisId(number(parameters, ANALYSIS)), new SourceId(number(parameters, SOURCE)));
    }

    /** The passage that {@code ?at=start-end} names; empty when it names none. */
    static Optional<PaneText.Passage> at(Location location) {
        return location.getQueryParameters()
                .getSingleParameter("at")
                .map(SPAN::matcher)
                .filter(Matcher::matches)
                .map(span -> new int[] {Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2))})
                .filter(span -> span[0] < span[1])
                .map(span -> new PaneText.Passage(span[0], span[1]));
    }

    /** The route without a leading slash. */
    String path() {
        return "study/" + study.value() + "/analysis/" + analysis.value() + "/source/" + source.value();
    }

    /** The route of a passage in this source. */
    String path(Span span) {
        return path() + "?at=" + span.start() + "-" + span.end();
    }

    /** The same analysis over another source. */
    WorkspaceAddress of(SourceId other) {
        return new WorkspaceAddress(study, analysis, other);
    }

    /** Another analysis over the same source. */
    WorkspaceAddress under(AnalysisId other) {
        return new WorkspaceAddress(study, other, source);
    }

    /** The route of a theme of this analysis. */
    String theme(long theme) {
        return "study/" + study.value() + "/analysis/" + analysis.value() + "/themes?theme=" + theme;
    }

    /** The page of a code in the codebook. */
    String codebook(CodeId code) {
        return "study/" + study.value() + "/analysis/" + analysis.value() + "/codebook?code=" + code.value();
    }

    private static long number(RouteParameters parameters, String name) {
        return parameters
                .get(name)
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf)
                .orElseThrow(NotFound::new);
    }
}
