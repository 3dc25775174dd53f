package org.trigpoint.ui.codebook;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteParameters;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodebookVersionId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.sources.Span;

/**
 * The routes around one codebook, without a leading slash.
 *
 * @param study of which study
 * @param analysis whose codebook
 */
record CodebookAddress(StudyId study, AnalysisId analysis) {

    private static final String ANALYSIS = "analysis";

    /** The address of a route whose study has been opened by a proof. */
    static CodebookAddress of(StudyId study, RouteParameters parameters) {
        return parameters
                .get(ANALYSIS)
                .flatMap(CodebookAddress::number)
                .map(number -> new CodebookAddress(study, new AnalysisId(number)))
                .orElseThrow(NotFound::new);
    }

    /** A number that the question of an address holds; what is none names nothing that exists. */
    static Optional<Long> asked(Location location, String name) {
        return location.getQueryParameters()
                .getSingleParameter(name)
                .filter(word -> !word.isEmpty())
                .map(word -> number(word).orElseThrow(NotFound::new));
    }

    /** Several codes that the question of an address holds, with commas between them. */
    static List<CodeId> askedCodes(Location location, String name) {
        return location.getQueryParameters().getSingleParameter(name).stream()
                .flatMap(words -> Arrays.stream(words.split(",")))
                .flatMap(word -> number(word).stream())
                .map(CodeId::new)
                .toList();
    }

    private static Optional<Long> number(String word) {
        return Optional.of(word).filter(one -> one.matches("[1-9][0-9]{0,17}")).map(Long::valueOf);
    }

    String ofStudy() {
        return "study/" + study.value();
    }

    private String ofAnalysis() {
        return ofStudy() + "/analysis/" + analysis.value();
    }

    String book() {
        return ofAnalysis() + "/codebook";
    }

    String code(CodeId code) {
        return book() + "?code=" + code.value();
    }

    String whole(@Nullable CodebookVersionId version) {
        return book() + "/whole" + (version == null ? "" : "?version=" + version.value());
    }

    String versions() {
        return book() + "/versions";
    }

    String versions(CodebookVersionId from, @Nullable CodebookVersionId to) {
        return versions() + "?from=" + from.value() + (to == null ? "" : "&to=" + to.value());
    }

    String split(CodeId code, Collection<CodeId> to) {
        String targets = to.stream().map(one -> Long.toString(one.value())).collect(Collectors.joining(","));
        return book() + "/split?code=" + code.value() + (targets.isEmpty() ? "" : "&to=" + targets);
    }

    String passage(SourceId source, Span span) {
        return ofAnalysis() + "/source/" + source.value() + "?at=" + span.start() + "-" + span.end();
    }

    String themes(long theme) {
        return ofAnalysis() + "/themes?theme=" + theme;
    }

    String memos(CodeId code) {
        return ofStudy() + "/memos?about=code&of=" + code.value();
    }
}
