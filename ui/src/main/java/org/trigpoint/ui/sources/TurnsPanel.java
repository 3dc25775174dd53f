package org.trigpoint.ui.sources;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceQueries.SourceDetails;
import org.trigpoint.sources.SourceQueries.SpeakerRow;
import org.trigpoint.sources.SourceQueries.TurnRow;
import org.trigpoint.studies.PlanQueries.ParticipantLine;

/** Speakers and turns of a source; who may code may correct them, and the text stays as it is. */
final class TurnsPanel extends Section {

    private final SourceDetails details;
    private final SourceDesk desk;
    private final Runnable changed;
    private final SourceId source;

    TurnsPanel(Reader reader, SourceDetails details, SourceDesk desk, Runnable changed) {
        this.details = details;
        this.desk = desk;
        this.changed = changed;
        this.source = details.row().id();
        add(new H2("Speakers"));
        if (reader instanceof Coder coder) {
            List<ParticipantLine> participants = desk.plans().plan(coder).participants();
            details.speakers().forEach(speaker -> add(line(coder, speaker, participants)));
        } else {
            details.speakers()
                    .forEach(speaker -> add(new Div(speaker.label() + ", " + Words.counted(speaker.turns(), "turn"))));
        }
        add(new H2("Turns"), new Div(turns(reader)));
    }

    private Component line(Coder coder, SpeakerRow speaker, List<ParticipantLine> participants) {
        TextField label = new TextField();
        label.setAriaLabel("Name of " + speaker.label());
        label.setValue(speaker.label());
        label.addValueChangeListener(typed -> {
            desk.speakers().rename(coder, source, speaker.id(), typed.getValue());
            changed.run();
        });
        ComboBox<ParticipantLine> who = new ComboBox<>();
        who.setAriaLabel("Participant who is " + speaker.label());
        who.setPlaceholder("No participant");
        who.setClearButtonVisible(true);
        who.setItems(participants);
        who.setItemLabelGenerator(
                line -> line.details().pseudonym() + " \u00b7 " + line.details().role());
        participants.stream()
                .filter(line -> line.participant().equals(speaker.participant()))
                .forEach(who::setValue);
        who.addValueChangeListener(chosen -> {
            ParticipantLine line = chosen.getValue();
            desk.speakers().link(coder, source, speaker.id(), line == null ? null : line.participant());
            changed.run();
        });
        Span counts = new Span(Words.counted(speaker.turns(), "turn"));
        counts.addClassName("trig-soft");
        Div row = new Div(label, who, counts);
        row.addClassName("trig-speaker-line");
        return row;
    }

    private Grid<TurnRow> turns(Reader reader) {
        Grid<TurnRow> grid = new Grid<>();
        grid.addClassName("trig-dense");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        if (reader instanceof Coder coder) {
            grid.addComponentColumn(turn -> speaker(coder, turn))
                    .setHeader("Speaker")
                    .setFlexGrow(0)
                    .setWidth("14rem");
        } else {
            grid.addColumn(turn -> Objects.requireNonNullElse(turn.speaker(), ""))
                    .setHeader("Speaker");
        }
        grid.addColumn(turn -> turn.atMs() == null ? "" : Words.clock(turn.atMs()))
                .setHeader("Time")
                .setFlexGrow(0);
        grid.addColumn(TurnRow::text).setHeader("Words").setFlexGrow(5);
        if (reader instanceof Coder coder) {
            grid.addComponentColumn(turn -> join(coder, turn))
                    .setHeader("Correct")
                    .setAutoWidth(true)
                    .setFlexGrow(0);
        }
        grid.setItems(desk.queries().turns(reader, source));
        return grid;
    }

    private ComboBox<String> speaker(Coder coder, TurnRow turn) {
        ComboBox<String> box = new ComboBox<>();
        box.setAriaLabel("Speaker of this turn");
        box.setItems(details.speakers().stream().map(SpeakerRow::label).toList());
        box.setAllowCustomValue(true);
        box.setClearButtonVisible(true);
        box.setValue(turn.speaker());
        box.addValueChangeListener(chosen -> {
            desk.speakers().give(coder, source, turn.start(), chosen.getValue());
            changed.run();
        });
        box.addCustomValueSetListener(typed -> box.setValue(typed.getDetail()));
        return box;
    }

    private Button join(Coder coder, TurnRow turn) {
        return new Button("Join to the turn before", pressed -> {
            desk.speakers().join(coder, source, turn.start());
            changed.run();
        });
    }
}
