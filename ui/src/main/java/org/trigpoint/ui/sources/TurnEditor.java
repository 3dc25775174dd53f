package org.trigpoint.ui.sources;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.sources.SourceQueries.TurnRow;

/** What can be corrected in one turn: who speaks, where it ends. One of these serves all turns of a text. */
final class TurnEditor extends Section {

    /** What is done with a turn. */
    interface Acts {

        /** Gives it to somebody; null: nobody is named. */
        void give(TurnRow turn, @Nullable String speaker);

        /** Makes it one with the turn before. */
        void join(TurnRow turn);

        /** Makes two of it; the second begins so many code points after its start. */
        void split(TurnRow turn, int at);

        /** Goes to the turn so many places further. */
        void go(TurnRow turn, int step);

        /** Goes back to the list. */
        void back();
    }

    private final Acts acts;
    private final H3 which = new H3("No turn is chosen");
    private final Paragraph hint =
            new Paragraph("Choose a turn to say who speaks, or to mend where it begins and ends. "
                    + "In the list, arrows move and Enter comes here; Escape goes back.");
    private final Div fields = new Div();
    private final ComboBox<String> speaker = new ComboBox<>("Speaker");
    private final Button before = new Button("Turn before");
    private final Button after = new Button("Turn after");
    private final Button join = new Button("Join to the turn before");
    private final Button split = new Button("Split here");
    private final TurnSplit place = new TurnSplit(this::moved);
    private @Nullable TurnRow turn;
    private int at;

    TurnEditor(Acts acts) {
        this.acts = acts;
        addClassName("trig-turn-editor");
        setAriaLabel("The chosen turn");
        hint.addClassName("trig-soft");
        prepareSpeaker();
        before.addClickListener(pressed -> act(chosen -> acts.go(chosen, -1)));
        after.addClickListener(pressed -> act(chosen -> acts.go(chosen, 1)));
        join.addClickListener(pressed -> act(acts::join));
        split.addClickListener(pressed -> act(chosen -> acts.split(chosen, at)));
        Paragraph how =
                new Paragraph("Where a second turn begins: click on its first word, or move the mark by arrows.");
        how.addClassName("trig-soft");
        Div moving = new Div(before, after);
        Div ends = new Div(split, join);
        moving.addClassName("trig-actions");
        ends.addClassName("trig-actions");
        fields.addClassName("trig-turn-fields");
        fields.add(moving, speaker, how, place, ends);
        fields.setVisible(false);
        add(which, hint, fields);
        Shortcuts.addShortcutListener(this, acts::back, Key.ESCAPE).listenOn(this);
    }

    private void prepareSpeaker() {
        speaker.setAllowCustomValue(true);
        speaker.setPlaceholder("Nobody is named");
        speaker.setHelperText("A new name makes a new speaker; empty, nobody is named.");
        speaker.addCustomValueSetListener(typed -> given(typed.getDetail()));
        speaker.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                given(chosen.getValue());
            }
        });
    }

    /** Shows a turn, and who speaks in the source. */
    void show(TurnGrid.Place chosen, List<String> speakers) {
        turn = chosen.turn();
        which.setText("Turn " + Words.number(chosen.number()) + " of " + Words.number(chosen.all()));
        hint.setVisible(false);
        fields.setVisible(true);
        speaker.setItems(speakers);
        speaker.setValue(chosen.turn().speaker());
        before.setEnabled(chosen.number() > 1);
        after.setEnabled(chosen.number() < chosen.all());
        join.setEnabled(chosen.number() > 1);
        place.show(chosen.turn().text());
        moved(0);
    }

    /** Puts the cursor where the speaker is typed. */
    void begin() {
        speaker.focus();
    }

    private void moved(int to) {
        at = to;
        split.setEnabled(to > 0);
    }

    private void given(@Nullable String label) {
        act(chosen -> acts.give(chosen, label == null || label.isBlank() ? null : label));
    }

    private void act(Consumer<TurnRow> step) {
        if (turn != null) {
            step.accept(turn);
        }
    }
}
