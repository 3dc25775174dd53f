package org.trigpoint.ui.sources;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.IntakeId;
import org.trigpoint.sources.IntakeQueries.QueuedFile;
import org.trigpoint.sources.IntakeState;
import org.trigpoint.ui.parts.LineButton;

/** The files on their way in, with where each stands. What is ticked stays so while their states change. */
final class IntakeGrid extends Grid<QueuedFile> {

    private List<QueuedFile> shown = List.of();

    /** {@code takeBack} is asked for one file by the button on its line. */
    IntakeGrid(SerializableConsumer<QueuedFile> takeBack) {
        addClassName("trig-dense");
        setSelectionMode(SelectionMode.MULTI);
        addComponentColumn(IntakeGrid::nameAndSentence)
                .setHeader("File")
                .setWidth("14rem")
                .setFlexGrow(4);
        addComponentColumn(IntakeGrid::state)
                .setHeader("State")
                .setWidth("8rem")
                .setFlexGrow(0);
        addColumn(file -> file.kind().label()).setHeader("Kind");
        addColumn(file -> Objects.requireNonNullElse(file.siteName(), "")).setHeader("Site");
        addColumn(file -> Objects.requireNonNullElse(file.waveName(), "")).setHeader("Wave");
        addColumn(file -> file.state() == IntakeState.READ ? Words.number(file.words()) : "")
                .setHeader("Words")
                .setTextAlign(ColumnTextAlign.END);
        addColumn(file -> file.state() == IntakeState.READ ? Words.number(file.turns()) : "")
                .setHeader("Turns")
                .setTextAlign(ColumnTextAlign.END);
        addComponentColumn(file -> new LineButton(
                        pending(file) ? "Cancel" : "Take back", file.name(), () -> takeBack.accept(file)))
                .setHeader("")
                .setWidth("7rem")
                .setFlexGrow(0);
        setAllRowsVisible(true);
        addItemClickListener(clicked -> tick(clicked.getItem()));
    }

    private void tick(QueuedFile file) {
        if (getSelectedItems().contains(file)) {
            deselect(file);
        } else {
            select(file);
        }
    }

    /** Shows the queue as it is now, and keeps the ticks; tells whether anything is different. */
    boolean show(List<QueuedFile> files) {
        if (files.equals(shown)) {
            return false;
        }
        Set<IntakeId> ticked = getSelectedItems().stream().map(QueuedFile::id).collect(Collectors.toSet());
        shown = files;
        setItems(files);
        files.stream().filter(file -> ticked.contains(file.id())).forEach(this::select);
        return true;
    }

    List<QueuedFile> shown() {
        return shown;
    }

    /** What is ticked, in the order of the queue. */
    List<QueuedFile> ticked() {
        return shown.stream().filter(getSelectedItems()::contains).toList();
    }

    /** The keys of what is ticked. */
    List<IntakeId> tickedIds() {
        return ticked().stream().map(QueuedFile::id).toList();
    }

    /** What is ticked and read; all that is read when nothing is ticked. */
    List<IntakeId> ready() {
        List<QueuedFile> from = ticked().isEmpty() ? shown : ticked();
        return from.stream()
                .filter(file -> file.state() == IntakeState.READ)
                .map(QueuedFile::id)
                .toList();
    }

    /** What is ticked and was not refused. */
    List<QueuedFile> describable() {
        return ticked().stream()
                .filter(file -> file.state() != IntakeState.REFUSED)
                .toList();
    }

    /** The one that is ticked and read; null when it is none or several. */
    @Nullable
    QueuedFile onlyReadOne() {
        List<QueuedFile> ticked = ticked();
        return ticked.size() == 1 && ticked.getFirst().state() == IntakeState.READ ? ticked.getFirst() : null;
    }

    /** How many were refused. */
    int refused() {
        return (int) shown.stream()
                .filter(file -> file.state() == IntakeState.REFUSED)
                .count();
    }

    /** Those that are still to be read. */
    List<IntakeId> pending() {
        return shown.stream().filter(IntakeGrid::pending).map(QueuedFile::id).toList();
    }

    private static boolean pending(QueuedFile file) {
        return file.state() == IntakeState.WAITING || file.state() == IntakeState.READING;
    }

    private static Component state(QueuedFile file) {
        Div state = new Div(new Span(Words.state(file.state())));
        if (file.state() == IntakeState.READING) {
            ProgressBar bar = new ProgressBar();
            bar.setIndeterminate(true);
            bar.getElement().setAttribute("aria-label", "Reading " + file.name());
            state.add(bar);
        }
        return state;
    }

    private static Component nameAndSentence(QueuedFile file) {
        Span name = new Span(file.name());
        Div cell = new Div(name);
        cell.addClassName("trig-file");
        if (file.sentence() != null) {
            Span sentence = new Span(file.sentence());
            sentence.addClassName("trig-file-refused");
            cell.add(sentence);
        }
        file.warnings().forEach(warning -> {
            Span note = new Span(warning);
            note.addClassName("trig-soft");
            cell.add(note);
        });
        return cell;
    }
}
