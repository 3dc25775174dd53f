package org.trigpoint.isolation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.CodeService;
import org.trigpoint.codes.Method;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.framework.CellPlace;
import org.trigpoint.framework.FrameworkCellService;
import org.trigpoint.framework.FrameworkEvidenceService;
import org.trigpoint.framework.FrameworkMatrix;
import org.trigpoint.framework.FrameworkMatrixService;
import org.trigpoint.framework.FrameworkQueries;
import org.trigpoint.framework.MatrixPlan;
import org.trigpoint.framework.MatrixPlan.Narrowing;
import org.trigpoint.framework.MatrixPlan.RowsBy;
import org.trigpoint.framework.MatrixPlan.Topic;
import org.trigpoint.guides.GuideWords;
import org.trigpoint.guides.TopicGuideQueries;
import org.trigpoint.guides.TopicGuideService;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.FrameworkMatrixId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.Span;
import org.trigpoint.themes.ThemeService;

/** Gives studies a framework analysis, a topic guide, and each site a matrix of its own with a summary and a link. */
record ChartedCases(
        AnalysisService analyses,
        CodeService codes,
        CodingService coding,
        ThemeService themes,
        TopicGuideService guides,
        TopicGuideQueries guideQueries,
        FrameworkMatrixService matrices,
        FrameworkCellService cells,
        FrameworkEvidenceService links,
        FrameworkQueries queries) {

    void ofStudy(Map<String, Object> ids, Lead lead, String mark) {
        AnalysisId analysis = analyses.add(lead, mark + " framework", Method.FRAMEWORK);
        CodeId code = codes.make(lead, analysis, null, mark + " framework code", 1);
        ThemeId theme = themes.make(lead, analysis, mark + " framework theme");
        themes.gather(lead, theme, Set.of(code));
        for (String call : List.of("make", "change")) {
            ids.put("FrameworkMatrixService." + call + " code", code);
            ids.put("FrameworkMatrixService." + call + " theme", theme);
            ids.put("FrameworkMatrixService." + call + " analysis", analysis);
        }
        guides.make(
                lead,
                new GuideWords(
                        mark + " guide", true, Set.of(), Set.of(), Set.of(SourceKind.INTERVIEW), List.of(mark + "?")));
        var guide = guideQueries.of(lead, analysis).getFirst();
        ids.put("TopicGuideId", guide.id());
        ids.put("GuideQuestionId", guide.questions().getFirst().id());
        guides.ask(lead, analysis, guide.questions().getFirst().id(), Set.of(theme), Set.of());
    }

    void atSite(Map<String, Object> ids, Lead lead, Coder coder, SiteId site, String mark) {
        AnalysisId analysis = of(ids, "FrameworkMatrixService.make analysis", AnalysisId.class);
        CodeId code = of(ids, "FrameworkMatrixService.make code", CodeId.class);
        ThemeId theme = of(ids, "FrameworkMatrixService.make theme", ThemeId.class);
        Passage passage = new Passage(
                of(ids, "SourceId", SourceId.class), of(ids, "VersionId", VersionId.class), new Span(5, 40));
        coding.code(coder, passage, code);
        FrameworkMatrixId matrix = matrices.make(
                lead,
                analysis,
                new MatrixPlan(
                        mark + " matrix",
                        RowsBy.KINDS,
                        null,
                        new Narrowing(null, site, null, null),
                        List.of(Topic.of(theme), Topic.of(code, false))));
        FrameworkMatrix shown = queries.matrix(coder, matrix);
        CellPlace place =
                new CellPlace(matrix, "interview", shown.columns().getFirst().id());
        links.link(coder, place, passage);
        cells.write(coder, place, 0, mark + " summary [1]");
        ids.put("FrameworkMatrixId", matrix);
        ids.put("FrameworkColumnId", place.column());
        ids.put("FrameworkCellService.start column", shown.columns().getLast().id());
        ids.put(
                "FrameworkEvidenceId",
                Objects.requireNonNull(queries.cell(coder, place).cell().summary())
                        .links()
                        .getFirst()
                        .id());
    }

    private static <K> K of(Map<String, Object> ids, String name, Class<K> type) {
        return type.cast(Objects.requireNonNull(ids.get(name)));
    }
}
