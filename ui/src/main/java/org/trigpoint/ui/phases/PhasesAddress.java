package org.trigpoint.ui.phases;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.codes.Method;
import org.trigpoint.coding.Passage;
import org.trigpoint.memos.MemoLine;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.LogEntryId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.phases.Development.Filter;
import org.trigpoint.phases.Development.Kind;
import org.trigpoint.phases.Development.Pointer;
import org.trigpoint.phases.EntryKind;
import org.trigpoint.phases.LogEntry.Linked;
import org.trigpoint.phases.Phase;

/**
 * Where the log of an analysis is, and the things that it speaks of; without a leading slash.
 *
 * @param study of which study
 * @param analysis which
 */
record PhasesAddress(StudyId study, AnalysisId analysis) {

    /** The address of a route whose study has been opened by a proof. */
    static PhasesAddress of(StudyId study, RouteParameters parameters) {
        return parameters
                .get("analysis")
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .map(number -> new PhasesAddress(study, new AnalysisId(Long.parseLong(number))))
                .orElseThrow(NotFound::new);
    }

    String ofStudy() {
        return "study/" + study.value();
    }

    String ofAnalysis() {
        return ofStudy() + "/analysis/" + analysis.value();
    }

    String phases() {
        return ofAnalysis() + "/phases";
    }

    String draft() {
        return phases() + "/draft";
    }

    String entry(LogEntryId entry) {
        return phases() + "?entry=" + entry.value();
    }

    String of(Phase phase) {
        return phases() + "?phase=" + phase.word();
    }

    String of(Pointer pointer) {
        long id = pointer.id();
        return switch (pointer.to()) {
            case ENTRY -> phases() + "?entry=" + id;
            case PHASES -> phases();
            case MEMO -> ofStudy() + "/memos";
            case CODE -> ofAnalysis() + "/codebook?code=" + id;
            case CODEBOOK -> ofAnalysis() + "/codebook";
            case VERSIONS -> ofAnalysis() + "/codebook/versions";
            case THEME -> ofAnalysis() + "/themes?theme=" + id;
            case THEMES -> ofAnalysis() + "/themes";
            case ROUNDS -> ofStudy() + "/rounds";
            case PROGRESS -> ofStudy() + "/progress?analysis=" + analysis.value();
            case SOURCES -> ofStudy() + "/sources";
            case ANALYSES -> ofStudy() + "/analyses";
        };
    }

    String of(MemoLine memo) {
        return ofStudy() + "/memos?about=" + memo.about().word()
                + (memo.about().word().equals("study") ? "" : "&of=" + memo.subjectId());
    }

    String of(Linked link) {
        return switch (link.what()) {
            case SOURCE -> ofStudy() + "/sources/" + link.id() + "/details";
            case PASSAGE -> ofAnalysis() + "/source/" + link.id() + at(link);
            case CODE -> ofAnalysis() + "/codebook?code=" + link.id();
            case THEME -> ofAnalysis() + "/themes?theme=" + link.id();
            case MEMO -> ofStudy() + "/memos";
        };
    }

    /** Words of an earlier text are not looked for in the present one. */
    private static String at(Linked link) {
        Passage passage = link.passage();
        return passage == null || !link.present()
                ? ""
                : "?at=" + passage.span().start() + "-" + passage.span().end();
    }

    /** What can't be read there does not narrow. */
    static Filter filter(QueryParameters asked, Method method) {
        String what = asked.getSingleParameter("what").orElse("");
        return new Filter(
                asked.getSingleParameter("phase")
                        .flatMap(word -> Phase.of(method).stream()
                                .filter(phase -> phase.word().equals(word))
                                .findFirst())
                        .orElse(null),
                Arrays.stream(Kind.values())
                        .filter(kind -> word(kind).equals(what))
                        .findFirst()
                        .orElse(null),
                Arrays.stream(EntryKind.values())
                        .filter(kind -> kind.word().equals(what))
                        .findFirst()
                        .orElse(null),
                number(asked, "by").map(PersonId::new).orElse(null));
    }

    static QueryParameters write(Filter filter) {
        Map<String, String> parts = new LinkedHashMap<>();
        Phase phase = filter.phase();
        Kind kind = filter.kind();
        EntryKind entryKind = filter.entryKind();
        PersonId person = filter.person();
        put(parts, "phase", phase == null ? null : phase.word());
        put(parts, "what", entryKind != null ? entryKind.word() : kind == null ? null : word(kind));
        put(parts, "by", person == null ? null : String.valueOf(person.value()));
        return QueryParameters.simple(parts);
    }

    static Optional<LogEntryId> entry(QueryParameters asked) {
        return number(asked, "entry").map(LogEntryId::new);
    }

    /** Lines of a kind, apart from the words of entry kinds. */
    private static String word(Kind kind) {
        return "lines-" + kind.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Long> number(QueryParameters asked, String name) {
        return asked.getSingleParameter(name)
                .filter(word -> word.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf);
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.put(name, value);
        }
    }
}
