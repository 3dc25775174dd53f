package org.trigpoint.ui.framework;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouteParameters;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.coding.Passage;
import org.trigpoint.framework.CellPlace;
import org.trigpoint.framework.CellState;
import org.trigpoint.framework.FrameworkCell;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.FrameworkEvidenceId;
import org.trigpoint.migrations.FrameworkMatrixId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.ui.framework.FrameworkGrid.At;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;

/** What people do with the cells of one matrix, and showing what came of it. The proof is asked for anew at each step. */
final class CellSteps implements CellPanel.Steps {

    private final FrameworkDesk desk;
    private final RouteParameters route;
    private final AnalysisId analysis;
    private final FrameworkMatrixId matrix;
    private final FrameworkGrid grid;
    private final Runnable changed;
    private @Nullable CellPanel panel;
    private @Nullable At at;

    CellSteps(
            FrameworkDesk desk,
            RouteParameters route,
            AnalysisId analysis,
            FrameworkMatrixId matrix,
            FrameworkGrid grid,
            Runnable changed) {
        this.desk = desk;
        this.route = route;
        this.analysis = analysis;
        this.matrix = matrix;
        this.grid = grid;
        this.changed = changed;
        hear();
    }

    private void hear() {
        grid.onAt(this::look)
                .onWritten(this::write)
                .onLink(wish -> {
                    look(wish.at());
                    link(wish.extract());
                })
                .onAct(act -> {
                    look(act.at());
                    if (act.act().equals("start")) {
                        start();
                    } else {
                        confirm();
                    }
                })
                .onPanel(() -> {
                    if (panel != null) {
                        panel.takeFocus();
                    }
                });
    }

    void beside(CellPanel shown) {
        this.panel = shown;
    }

    private void look(At wanted) {
        at = wanted;
        FrameworkCell cell = desk.queries().cell(desk.door().reader(route), wanted.in(matrix));
        if (panel != null) {
            panel.show(cell);
        }
    }

    private Coder coder() {
        return desk.door().coder(route);
    }

    private void write(FrameworkGrid.Written written) {
        CellPlace place = written.at().in(matrix);
        try {
            desk.cells().write(coder(), place, written.revision(), written.text());
            settle(written.at(), "");
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
            settle(written.at(), refusal.sentence());
        }
    }

    private void settle(At where, String refused) {
        FrameworkCell cell = desk.queries().cell(desk.door().reader(route), where.in(matrix));
        grid.settle(where, cell.cell(), refused);
        if (where.equals(at) && panel != null) {
            panel.show(cell);
        }
        changed.run();
    }

    /** Does a step on the cell that has the focus and shows it as it is then; what is refused is said. */
    private void step(Step what) {
        At here = Objects.requireNonNull(at);
        try {
            what.on(coder(), here.in(matrix));
            settle(here, "");
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
        }
    }

    /** A step on a cell. */
    private interface Step {
        void on(Coder coder, CellPlace place);
    }

    private FrameworkCell cell() {
        return desk.queries()
                .cell(desk.door().reader(route), Objects.requireNonNull(at).in(matrix));
    }

    @Override
    public void link(int extract) {
        At here = Objects.requireNonNull(at);
        FrameworkCell before = cell();
        if (extract >= before.extracts().size()) {
            return;
        }
        FrameworkCell.Extract wanted = before.extracts().get(extract);
        try {
            int number = desk.links()
                    .link(coder(), here.in(matrix), new Passage(wanted.source(), wanted.version(), wanted.span()));
            FrameworkCell after = cell();
            grid.linked(here, number, after.cell());
            if (panel != null) {
                panel.show(after);
            }
            changed.run();
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
        }
    }

    @Override
    public void unlink(FrameworkEvidenceId link) {
        step((coder, place) -> desk.links().unlink(coder, link));
    }

    @Override
    public void start() {
        step((coder, place) -> desk.cells().start(coder, place));
        grid.focusCell();
    }

    @Override
    public void confirm() {
        int revision = cell().cell().revision();
        step((coder, place) -> desk.cells().confirm(coder, place, revision));
        grid.focusCell();
    }

    @Override
    public void say() {
        Select<CellState> state = new Select<>();
        state.setLabel("What holds");
        state.setItems(CellState.values());
        state.setItemLabelGenerator(one -> one == null ? "" : one.label());
        state.setValue(cell().cell().follows());
        state.setWidthFull();
        TextArea reason = new TextArea("Why");
        reason.setMaxLength(2_000);
        reason.setHelperText("It is kept with your name, and shown wherever the state is.");
        reason.setWidthFull();
        new FormDialog(
                        "Set the state by hand",
                        "Set it",
                        () -> {
                            At here = Objects.requireNonNull(at);
                            desk.states().say(coder(), here.in(matrix), state.getValue(), reason.getValue());
                            settle(here, "");
                        },
                        state,
                        reason)
                .open();
    }

    @Override
    public void follow() {
        step((coder, place) -> desk.states().follow(coder, place));
    }

    @Override
    public void coded(SourceId source, boolean coded) {
        step((coder, place) -> desk.coded().mark(coder, analysis, Set.of(source), coded));
    }

    @Override
    public void back() {
        grid.focusCell();
    }
}
