package org.trigpoint.ui.sources;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceQueries.SourceDetails;
import org.trigpoint.sources.SourceQueries.SpeakerRow;
import org.trigpoint.sources.SourceQueries.TurnRow;
import org.trigpoint.ui.parts.Notify;

/** Speakers and turns of a source; who may code may correct them, and the text stays as it is. */
final class TurnsPanel extends Section {

    private final Reader reader;
    private final SourceDesk desk;
    private final SourceId source;
    private final TurnGrid grid = new TurnGrid();
    private final SpeakerLines speakers;
    private List<String> names = List.of();

    TurnsPanel(Reader reader, SourceDetails details, SourceDesk desk) {
        this.reader = reader;
        this.desk = desk;
        this.source = details.row().id();
        this.speakers = new SpeakerLines(reader, source, desk, this::again);
        addClassName("trig-turns");
        add(new Div(new H2("Speakers"), speakers));
        if (reader instanceof Coder coder) {
            TurnEditor editor = new TurnEditor(new Corrections(coder));
            grid.onChoice(chosen -> editor.show(chosen, names));
            grid.onEnter(editor::begin);
            Div both = new Div(grid, editor);
            both.addClassName("trig-turns-and-editor");
            add(both);
        } else {
            add(grid);
        }
        show(details.speakers());
    }

    private void show(List<SpeakerRow> now) {
        names = now.stream().map(SpeakerRow::label).toList();
        speakers.show(now);
        grid.show(desk.queries().turns(reader, source));
    }

    /** Reads all of it again and stays on the turn that was chosen. */
    private void again() {
        Integer chosen =
                grid.getSelectedItems().stream().map(TurnRow::start).findFirst().orElse(null);
        show(desk.queries().details(reader, source).speakers());
        if (chosen != null) {
            grid.choose(chosen);
        }
    }

    private final class Corrections implements TurnEditor.Acts {

        private final Coder coder;

        Corrections(Coder coder) {
            this.coder = coder;
        }

        @Override
        public void give(TurnRow turn, @Nullable String speaker) {
            attempt(() -> desk.speakers().give(coder, source, turn.start(), speaker));
        }

        @Override
        public void join(TurnRow turn) {
            grid.chooseBeside(turn, -1);
            attempt(() -> desk.speakers().join(coder, source, turn.start()));
        }

        @Override
        public void split(TurnRow turn, int at) {
            attempt(() -> desk.speakers().split(coder, source, turn.start(), turn.start() + at));
            grid.choose(turn.start() + at);
        }

        @Override
        public void go(TurnRow turn, int step) {
            grid.chooseBeside(turn, step);
        }

        @Override
        public void back() {
            grid.focusRow();
        }

        /** What is refused is said, and the screen shows what is so. */
        private void attempt(Runnable step) {
            try {
                step.run();
            } catch (Refusal refusal) {
                Notify.refused(refusal.sentence());
            }
            again();
        }
    }
}
