package org.trigpoint.demo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.CodeService;
import org.trigpoint.codes.Method;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.framework.CellPlace;
import org.trigpoint.framework.CellState;
import org.trigpoint.framework.CodedSourceService;
import org.trigpoint.framework.FrameworkCell;
import org.trigpoint.framework.FrameworkCellService;
import org.trigpoint.framework.FrameworkEvidenceService;
import org.trigpoint.framework.FrameworkMatrix;
import org.trigpoint.framework.FrameworkMatrixService;
import org.trigpoint.framework.FrameworkQueries;
import org.trigpoint.framework.FrameworkStateService;
import org.trigpoint.framework.MatrixPlan;
import org.trigpoint.framework.MatrixPlan.Narrowing;
import org.trigpoint.framework.MatrixPlan.RowsBy;
import org.trigpoint.framework.MatrixPlan.Topic;
import org.trigpoint.guides.GuideWords;
import org.trigpoint.guides.TopicGuide;
import org.trigpoint.guides.TopicGuideQueries;
import org.trigpoint.guides.TopicGuideService;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.FrameworkMatrixId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.Span;
import org.trigpoint.themes.ThemeQueries;
import org.trigpoint.themes.ThemeService;

/**
 * A framework analysis of the demo study's interviews: topic guides by wave and role, one matrix of parents in which every
 * reason of an empty cell occurs, and one of interviews in which a theme is asked about from the last wave on.
 */
@Component
record DemoFramework(
        AccessDesk access,
        AnalysisService analyses,
        CodeService codes,
        CodingService codings,
        ThemeService themes,
        TopicGuideService guides,
        TopicGuideQueries written,
        FrameworkMatrixService matrices,
        FrameworkCellService cells,
        FrameworkEvidenceService links,
        FrameworkStateService states,
        CodedSourceService coded,
        FrameworkQueries queries,
        ThemeQueries gathered) {

    static final String ANALYSIS = "Framework analysis of interviews";
    static final String PARENTS = "Parents by theme";
    static final String INTERVIEWS = "Interviews by theme";

    /** Which codes of the reflexive analysis are passages of which code here. */
    private static final Map<String, String> FRAME = Map.of(
            "trust", "let", "slow", "let", "waiting", "waiting", "car", "car", "shift", "moved", "nomove", "moved");

    /** Interviews that are not coded through: one not coded at all, one begun. */
    private static final Set<String> NOT_CODED = Set.of("D26");

    private static final String NOT_THROUGH = "D27";

    private record Frame(AnalysisId analysis, ThemeId trust, Map<String, CodeId> codes) {}

    void chart(Administrator operator, StudyId study, DemoPack pack, DemoSources sources, DemoPlaces places) {
        Coder maja = access.operatorAs(operator, study, "res.maja");
        Frame frame = frame(maja);
        List<DemoDocument> interviews = pack.documents().stream()
                .filter(document -> DemoFieldwork.kindOf(document) == SourceKind.INTERVIEW && !document.withdrawn())
                .toList();
        code(maja, frame, pack, sources, interviews);
        ask(maja, frame, places);
        askOfThemes(maja, pack);
        Set<SourceId> through = interviews.stream()
                .map(DemoDocument::id)
                .filter(id -> !NOT_CODED.contains(id) && !id.equals(NOT_THROUGH))
                .map(id -> sources.of(id).source())
                .collect(Collectors.toSet());
        coded.mark(maja, frame.analysis(), through, true);
        FrameworkMatrixId parents = matrices(maja, frame);
        write(maja, parents);
        Passage late = new Passage(sources.of("D23").source(), sources.of("D23").version(), new Span(8643, 8726));
        codings.code(maja, late, code(frame, "let"));
    }

    private FrameworkMatrixId matrices(Coder maja, Frame frame) {
        List<Topic> columns = List.of(
                Topic.of(frame.trust()),
                Topic.of(code(frame, "waiting"), false),
                Topic.of(code(frame, "moved"), false),
                Topic.of(code(frame, "money"), false),
                Topic.of(code(frame, "others"), false),
                Topic.of(code(frame, "car"), false));
        FrameworkMatrixId parents =
                matrices.make(maja, frame.analysis(), plan(PARENTS, RowsBy.PARTICIPANTS, "Parent", columns));
        matrices.make(maja, frame.analysis(), plan(INTERVIEWS, RowsBy.SOURCES, null, columns));
        return parents;
    }

    private static MatrixPlan plan(String name, RowsBy rows, @Nullable String role, List<Topic> columns) {
        return new MatrixPlan(name, rows, null, new Narrowing(SourceKind.INTERVIEW, null, null, role), columns);
    }

    private static CodeId code(Frame frame, String key) {
        return Objects.requireNonNull(frame.codes().get(key));
    }

    private Frame frame(Coder coder) {
        AnalysisId analysis = analyses.add(coder, ANALYSIS, Method.FRAMEWORK);
        Map<String, CodeId> made = Map.of(
                "let", codes.make(coder, analysis, null, "Letting somebody in", 2),
                "waiting", codes.make(coder, analysis, null, "Waiting for help", 3),
                "moved", codes.make(coder, analysis, null, "What moved", 4),
                "money", codes.make(coder, analysis, null, "Money and housing", 7),
                "others", codes.make(coder, analysis, null, "Other families", 8),
                "car", codes.make(coder, analysis, null, "Talking in the car", 5));
        ThemeId trust = themes.make(coder, analysis, "Letting somebody in takes time");
        themes.gather(coder, trust, List.of(Objects.requireNonNull(made.get("let"))));
        return new Frame(analysis, trust, made);
    }

    private void code(Coder coder, Frame frame, DemoPack pack, DemoSources sources, List<DemoDocument> interviews) {
        Set<String> there = interviews.stream()
                .map(DemoDocument::id)
                .filter(id -> !NOT_CODED.contains(id))
                .collect(Collectors.toSet());
        frame.codes().forEach((key, code) -> {
            Set<Passage> passages = pack.codings().stream()
                    .filter(coding -> there.contains(coding.document()) && key.equals(FRAME.get(coding.code())))
                    .map(sources::passage)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!passages.isEmpty()) {
                codings.codeAll(coder, List.copyOf(passages), code);
            }
        });
    }

    private void ask(Coder coder, Frame frame, DemoPlaces places) {
        guides.make(
                coder,
                new GuideWords(
                        "Families, end of pilot",
                        false,
                        Set.of(places.wave("end of pilot")),
                        Set.of("Parent", "Child"),
                        Set.of(SourceKind.INTERVIEW),
                        List.of(
                                "How did the first visits go?",
                                "How long did you wait, and what happened meanwhile?",
                                "What, if anything, is different now?",
                                "How are things with money and the house?")));
        askStaff(coder, places);
        for (TopicGuide guide : written.of(coder, frame.analysis())) {
            guide.questions().forEach(question -> asks(coder, frame, question));
        }
    }

    private void askStaff(Coder coder, DemoPlaces places) {
        Set<SourceKind> spoken = Set.of(SourceKind.INTERVIEW, SourceKind.FOCUS_GROUP);
        Set<String> staff = Set.of("Keyworker", "Systemic practitioner", "Senior staff");
        String trust = "What helps a family to let somebody in?";
        String moved = "What has moved for families since?";
        guides.make(
                coder,
                new GuideWords(
                        "Staff, mid-pilot", false, Set.of(places.wave("mid-pilot")), staff, spoken, List.of(trust)));
        guides.make(
                coder,
                new GuideWords(
                        "Staff, end of pilot",
                        false,
                        Set.of(places.wave("end of pilot")),
                        staff,
                        spoken,
                        List.of(trust, moved)));
    }

    /** What the same questions ask about in the reflexive analysis; about its other themes nobody was asked. */
    private void askOfThemes(Coder coder, DemoPack pack) {
        AnalysisId reflexive = analyses.of(coder).stream()
                .filter(each -> each.name().equals(pack.analysis().name()))
                .findFirst()
                .orElseThrow()
                .id();
        for (TopicGuide guide : written.of(coder, reflexive)) {
            for (TopicGuide.Question question : guide.questions()) {
                String asked = DemoTheme.ASKED.get(question.wording());
                if (asked != null) {
                    String name = pack.themes().stream()
                            .filter(theme -> theme.key().equals(asked))
                            .findFirst()
                            .orElseThrow()
                            .name();
                    ThemeId theme = gathered.of(coder, reflexive).stream()
                            .filter(each -> each.words().name().equals(name))
                            .findFirst()
                            .orElseThrow()
                            .id();
                    guides.ask(coder, reflexive, question.id(), Set.of(theme), Set.of());
                }
            }
        }
    }

    private void asks(Coder coder, Frame frame, TopicGuide.Question question) {
        Set<ThemeId> trust = Set.of(frame.trust());
        switch (question.wording()) {
            case "How did the first visits go?", "What helps a family to let somebody in?" ->
                guides.ask(coder, frame.analysis(), question.id(), trust, Set.of());
            case "How long did you wait, and what happened meanwhile?" ->
                guides.ask(coder, frame.analysis(), question.id(), Set.of(), Set.of(code(frame, "waiting")));
            case "How are things with money and the house?" ->
                guides.ask(coder, frame.analysis(), question.id(), Set.of(), Set.of(code(frame, "money")));
            default -> guides.ask(coder, frame.analysis(), question.id(), Set.of(), Set.of(code(frame, "moved")));
        }
    }

    /** Summaries of what is coded there; one cell is left a draft, and two are said by hand to contradict. */
    private void write(Coder coder, FrameworkMatrixId matrix) {
        FrameworkMatrix shown = queries.matrix(coder, matrix);
        for (List<String> row : Resources.table("framework.txt", 3)) {
            FrameworkMatrix.Row of = shown.rows().stream()
                    .filter(one -> one.title().equals(row.get(0)))
                    .findFirst()
                    .orElseThrow();
            FrameworkMatrix.Column column = shown.columns().stream()
                    .filter(one -> one.title().equals(row.get(1)))
                    .findFirst()
                    .orElseThrow();
            CellPlace place = new CellPlace(matrix, of.key(), column.id());
            if (row.get(2).startsWith("against: ")) {
                states.say(coder, place, CellState.CONTRADICTED, row.get(2).substring(9));
            } else if (row.get(2).equals("start")) {
                cells.start(coder, place);
            } else {
                linkFirst(coder, place, row.get(2));
                cells.write(coder, place, 0, row.get(2));
            }
        }
    }

    /** As many of the first extracts as the summary has markers. */
    private void linkFirst(Coder coder, CellPlace place, String summary) {
        List<FrameworkCell.Extract> extracts = queries.cell(coder, place).extracts();
        for (int number = 1; summary.contains("[" + number + "]"); number++) {
            FrameworkCell.Extract one = extracts.get(number - 1);
            links.link(coder, place, new Passage(one.source(), one.version(), one.span()));
        }
    }
}
