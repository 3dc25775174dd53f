package org.trigpoint.ui.records;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.trigpoint.Plural;
import org.trigpoint.Refusal;
import org.trigpoint.access.RecordKeeper;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.records.RecordImportQueries.FileLine;
import org.trigpoint.records.RecordImportQueries.State;
import org.trigpoint.records.RecordImportService.Done;
import org.trigpoint.records.TakenBack;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.undo.UndoBar;

/** What can be done with a file of records: take it, look again, drop it, or take it back once it was taken. */
final class FileActions {

    private static final int NAMED = 10;

    private final RecordDesk desk;
    private final RouteParameters route;
    private final FileLine file;
    private final Consumer<RecordKeeper> show;

    FileActions(RecordDesk desk, RouteParameters route, FileLine file, Consumer<RecordKeeper> show) {
        this.desk = desk;
        this.route = route;
        this.file = file;
        this.show = show;
    }

    Component[] all(RecordKeeper keeper) {
        List<Component> actions = new ArrayList<>();
        if (file.state() == State.READY && file.count("refused") == 0) {
            Button take = new Button("Take all lines", pressed -> step(this::take));
            take.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(take);
        }
        if (file.state() == State.READY) {
            actions.add(new Button(
                    "Look again", pressed -> step(() -> desk.imports().lookAgain(desk.keeper(route), file.id()))));
        }
        if (file.state() == State.READY || file.state() == State.WAITING) {
            actions.add(new Button(
                    "Drop the file", pressed -> step(() -> desk.imports().drop(desk.keeper(route), file.id()))));
        }
        if (file.state() == State.TAKEN) {
            actions.add(new Button("Take this file back", pressed -> step(this::askBack)));
        }
        actions.add(new UndoBar(desk.undo(), () -> show.accept(desk.keeper(route))).enter(keeper));
        return actions.toArray(Component[]::new);
    }

    private void take() {
        Done done = desk.imports().take(desk.keeper(route), file.id());
        Notify.said(Plural.of(done.added(), "row") + " new, " + done.changed() + " changed, " + done.same()
                + " as they were.");
    }

    private void askBack() {
        TakenBack lost = desk.returns().foreseen(desk.keeper(route), file.id());
        new Confirm(
                        "Take \u201c" + file.fileName() + "\u201d back?",
                        told(lost, file.kind()) + " Ctrl Z brings the file back, and the journal keeps both.",
                        "Take it back",
                        () -> step(() -> {
                            desk.returns().takeBack(desk.keeper(route), file.id());
                            Notify.said("The file was taken back.");
                        }))
                .open();
    }

    /** What is lost, what stands again, and what stays and why. */
    static String told(TakenBack lost, RecordKind kind) {
        StringBuilder words = new StringBuilder(Plural.of(lost.gone(), "value") + " that it brought "
                + (lost.gone() == 1 ? "goes" : "go") + ", and " + Plural.of(lost.rows(), "row") + " with "
                + (lost.rows() == 1 ? "it" : "them") + ". " + Plural.of(lost.restored(), "value")
                + " that it replaced " + (lost.restored() == 1 ? "goes" : "go") + " back to what stood there before.");
        if (lost.byHand() > 0) {
            words.append(" " + Plural.of(lost.byHand(), "value")
                    + " that somebody changed by hand afterwards "
                    + (lost.byHand() == 1 ? "stays" : "stay") + ": "
                    + lost.named().stream()
                            .limit(NAMED)
                            .map(one -> one.key() + ", " + RecordWords.title(kind, one.column()) + " ("
                                    + (one.value().isEmpty() ? "nothing" : one.value()) + ")")
                            .collect(Collectors.joining("; "))
                    + (lost.byHand() > NAMED ? " and " + (lost.byHand() - NAMED) + " more." : "."));
        }
        if (lost.byFile() > 0) {
            words.append(" " + Plural.of(lost.byFile(), "value") + " that a later file changed "
                    + (lost.byFile() == 1 ? "stays." : "stay."));
        }
        if (lost.confirmed() > 0) {
            words.append(" " + Plural.of(lost.confirmed(), "value") + " that a later file says too "
                    + (lost.confirmed() == 1 ? "stays." : "stay."));
        }
        return words.toString();
    }

    private void step(Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
        }
        show.accept(desk.keeper(route));
    }
}
