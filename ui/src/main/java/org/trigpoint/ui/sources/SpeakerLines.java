package org.trigpoint.ui.sources;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.trigpoint.Plural;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceQueries.SpeakerRow;
import org.trigpoint.studies.PlanQueries.ParticipantLine;

/** Who speaks in a source: what they are called, which participant they are, and how often they speak. */
final class SpeakerLines extends Div {

    private final Reader reader;
    private final SourceId source;
    private final SourceDesk desk;
    private final Runnable changed;

    /** {@code changed} follows when a name or a participant was set. */
    SpeakerLines(Reader reader, SourceId source, SourceDesk desk, Runnable changed) {
        this.reader = reader;
        this.source = source;
        this.desk = desk;
        this.changed = changed;
        addClassName("trig-speakers");
    }

    void show(List<SpeakerRow> speakers) {
        removeAll();
        if (speakers.isEmpty()) {
            Span nobody = new Span("Nobody is named: the whole text is one voice.");
            nobody.addClassName("trig-soft");
            add(nobody);
        } else if (reader instanceof Coder coder) {
            List<ParticipantLine> participants = desk.plans().plan(coder).participants();
            speakers.forEach(speaker -> add(line(coder, speaker, participants)));
        } else {
            speakers.forEach(speaker -> add(new Div(speaker.label() + ", " + Plural.of(speaker.turns(), "turn"))));
        }
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
        Span counts = new Span(Plural.of(speaker.turns(), "turn"));
        counts.addClassNames("trig-soft", "trig-number");
        Div row = new Div(label, who, counts);
        row.addClassName("trig-speaker-line");
        return row;
    }
}
