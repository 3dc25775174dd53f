package org.trigpoint.framework;

import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_MATRIX;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.Offer;
import org.trigpoint.framework.FrameworkFact.FrameworkMatrixChanged;
import org.trigpoint.framework.FrameworkFact.FrameworkMatrixMade;
import org.trigpoint.framework.FrameworkFact.FrameworkMatrixRemoved;
import org.trigpoint.framework.MatrixPlan.RowsBy;
import org.trigpoint.framework.MatrixPlan.Topic;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.FrameworkColumnId;
import org.trigpoint.migrations.FrameworkMatrixId;

/** What can be done with framework matrices as a whole. Each step can be undone. */
@Service
@Transactional
public class FrameworkMatrixService {

    private static final int COLUMNS_AT_MOST = 60;

    private final DSLContext sql;
    private final AnalysisService analyses;
    private final MatrixRepository matrices;
    private final CellRepository cells;
    private final Charts charts;
    private final Recorder recorder;

    FrameworkMatrixService(
            DSLContext sql,
            AnalysisService analyses,
            MatrixRepository matrices,
            CellRepository cells,
            Charts charts,
            Recorder recorder) {
        this.sql = sql;
        this.analyses = analyses;
        this.matrices = matrices;
        this.cells = cells;
        this.charts = charts;
        this.recorder = recorder;
    }

    /**
     * Makes a matrix.
     *
     * @param coder who makes it; of one site, only one that speaks of that site alone
     * @param analysis of which analysis
     * @param plan what it sets against what
     * @return its key
     * @throws NotFound when the study has no such analysis, site or wave, or the analysis no such theme or code
     * @throws Refusal when the analysis' method has no charting, or the name is empty or taken, or no column is chosen
     */
    public FrameworkMatrixId make(Coder coder, AnalysisId analysis, MatrixPlan plan) {
        analyses.one(coder, analysis).method().demand(Offer.CHARTING);
        MatrixPlan wanted = checked(coder, analysis, plan, null);
        recorder.begin(coder, analysis, "Made the framework matrix \u201c" + wanted.name() + "\u201d");
        FrameworkMatrixId matrix = matrices.insert(coder, analysis, wanted);
        charts.one(coder, matrix);
        recorder.record(coder, new FrameworkMatrixMade(analysis, matrix, wanted));
        return matrix;
    }

    /**
     * Changes what a matrix sets against what, unless somebody else did since it was read. What its cases are stays; columns
     * that are left out go with what is written in them.
     *
     * @param coder who changes it
     * @param matrix which
     * @param revision the revision that they had before them
     * @param plan all of it
     * @throws NotFound when there is no such matrix for them, or as for making one
     * @throws Refusal when a colleague changed it in between, other cases are wanted, or as for making one
     */
    public void change(Coder coder, FrameworkMatrixId matrix, int revision, MatrixPlan plan) {
        AnalysisId analysis = matrices.lock(coder, matrix).getAnalysisId();
        Charted before = charts.one(coder, matrix);
        if (before.revision() != revision) {
            throw new Refusal(
                    "A colleague has changed this matrix since you opened it: reload it, and change it then.");
        }
        if (before.plan().rows() != plan.rows()) {
            throw new Refusal("What the rows of a matrix are can\u2019t be changed: make another matrix.");
        }
        MatrixPlan wanted = checked(coder, analysis, plan, matrix);
        if (wanted.equals(before.plan())) {
            return;
        }
        recorder.begin(
                coder,
                analysis,
                "Changed the framework matrix \u201c" + before.plan().name() + "\u201d");
        Set<FrameworkColumnId> gone = matrices.without(matrix, wanted.columns());
        cells.deleteBelow(gone);
        matrices.deleteColumns(gone);
        matrices.update(coder, analysis, matrix, wanted);
        charts.one(coder, matrix);
        recorder.record(coder, new FrameworkMatrixChanged(analysis, matrix, before.plan(), wanted));
    }

    /**
     * Takes a matrix away, with its summaries. Undoing brings all of it back.
     *
     * @param coder who does it
     * @param matrix which
     * @throws NotFound when there is no such matrix for them
     */
    public void remove(Coder coder, FrameworkMatrixId matrix) {
        AnalysisId analysis = matrices.lock(coder, matrix).getAnalysisId();
        String name = charts.one(coder, matrix).plan().name();
        recorder.begin(coder, analysis, "Removed the framework matrix \u201c" + name + "\u201d");
        cells.deleteBelow(matrices.without(matrix, List.of()));
        matrices.delete(matrix);
        recorder.record(coder, new FrameworkMatrixRemoved(analysis, matrix, name));
    }

    private MatrixPlan checked(Coder coder, AnalysisId analysis, MatrixPlan plan, @Nullable FrameworkMatrixId but) {
        var site = plan.narrowing().site();
        var wave = plan.narrowing().wave();
        List<Topic> columns = plan.columns().stream().map(Topic::plain).toList();
        boolean there = (site == null || sql.fetchExists(SITE, SITE.STUDY_ID.eq(coder.study()), SITE.ID.eq(site)))
                && (wave == null || sql.fetchExists(WAVE, WAVE.STUDY_ID.eq(coder.study()), WAVE.ID.eq(wave)))
                && plan.columns().stream().allMatch(topic -> there(analysis, topic));
        if (!there) {
            throw new NotFound();
        }
        if (columns.isEmpty() || columns.size() > COLUMNS_AT_MOST) {
            throw new Refusal("Choose 1 to " + COLUMNS_AT_MOST + " themes or codes as columns.");
        }
        if (new HashSet<>(columns).size() != columns.size()) {
            throw new Refusal("Choose each theme or code once.");
        }
        String attribute = plan.attribute();
        if ((plan.rows() == RowsBy.ATTRIBUTE) != (attribute != null && !attribute.isBlank())) {
            throw new Refusal("Choose the attribute whose values are the rows, or other rows.");
        }
        return new MatrixPlan(free(analysis, plan.name(), but), plan.rows(), attribute, plan.narrowing(), columns);
    }

    private boolean there(AnalysisId analysis, Topic topic) {
        var theme = topic.theme();
        var code = topic.code();
        boolean themeThere = theme == null
                || sql.fetchExists(
                        THEME, THEME.ANALYSIS_ID.eq(analysis), THEME.ID.eq(theme), THEME.REMOVED_AT.isNull());
        boolean codeThere = code == null
                || sql.fetchExists(CODE, CODE.ANALYSIS_ID.eq(analysis), CODE.ID.eq(code), CODE.REMOVED_AT.isNull());
        return (theme != null || code != null) && themeThere && codeThere;
    }

    private String free(AnalysisId analysis, String name, @Nullable FrameworkMatrixId but) {
        String wanted = name.strip().replaceAll("\\s+", " ");
        if (wanted.isEmpty() || wanted.length() > 200) {
            throw new Refusal("Give the matrix a name of 1 to 200 characters.");
        }
        boolean taken = sql.fetchExists(
                FRAMEWORK_MATRIX,
                FRAMEWORK_MATRIX.ANALYSIS_ID.eq(analysis),
                DSL.lower(FRAMEWORK_MATRIX.NAME).eq(DSL.lower(wanted)),
                but == null ? DSL.noCondition() : FRAMEWORK_MATRIX.ID.ne(but));
        if (taken) {
            throw new Refusal("There is a matrix \u201c" + wanted + "\u201d already: choose another name.");
        }
        return wanted;
    }
}
