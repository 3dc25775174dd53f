package org.trigpoint.ui.sources;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.trigpoint.Plural;
import org.trigpoint.sources.IntakeQueries.FoundSpeaker;
import org.trigpoint.sources.IntakeQueries.FoundTurn;
import org.trigpoint.sources.IntakeQueries.Preview;

/** Who was found to speak in a file, to be confirmed: ticked is a speaker, and may get another name. */
final class SpeakersPanel extends Section {

    private record Line(Checkbox speaker, TextField name) {}

    private final Map<String, Line> lines = new LinkedHashMap<>();

    /** Shows what was found; {@code correct} takes the labels that name nobody, and other names by label. */
    SpeakersPanel(String title, Preview preview, BiConsumer<Set<String>, Map<String, String>> correct) {
        addClassName("trig-preview");
        add(new H2(title));
        if (preview.speakers().isEmpty()) {
            add(new Paragraph("No speakers were found: the whole text is one voice."));
        } else {
            preview.speakers().forEach(this::addLine);
            add(new Button("Apply to the turns below", pressed -> correct.accept(notSpeakers(), names())));
        }
        add(turns(preview));
    }

    private void addLine(FoundSpeaker found) {
        Checkbox speaker = new Checkbox("\u201c" + found.label() + "\u201d is a speaker", found.speaker());
        TextField name = new TextField();
        name.setAriaLabel("Name of " + found.label());
        name.setValue(found.name());
        Span counts = new Span(Plural.of(found.turns(), "turn") + ", " + Plural.of(found.words(), "word"));
        counts.addClassName("trig-soft");
        Div line = new Div(speaker, name, counts);
        line.addClassName("trig-speaker-line");
        lines.put(found.label(), new Line(speaker, name));
        add(line);
    }

    private static Div turns(Preview preview) {
        OrderedList list = new OrderedList();
        list.addClassName("trig-preview-turns");
        preview.turns().forEach(turn -> list.add(turn(turn)));
        Paragraph how = new Paragraph(
                preview.turns().size() < preview.allTurns()
                        ? "The first " + Words.number(preview.turns().size()) + " of "
                                + Plural.of(preview.allTurns(), "turn") + "."
                        : Plural.of(preview.allTurns(), "turn") + ".");
        how.addClassName("trig-soft");
        return new Div(how, list);
    }

    private static ListItem turn(FoundTurn turn) {
        Span who = new Span(turn.speaker() == null ? "\u2013" : turn.speaker());
        who.addClassName("trig-turn-speaker");
        Span at = new Span(turn.atMs() == null ? "" : Words.clock(turn.atMs()));
        at.addClassName("trig-soft");
        return new ListItem(who, at, new Span(turn.text()));
    }

    private Set<String> notSpeakers() {
        Set<String> labels = new HashSet<>();
        lines.forEach((label, line) -> {
            if (!line.speaker().getValue()) {
                labels.add(label);
            }
        });
        return labels;
    }

    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        lines.forEach((label, line) -> {
            if (line.speaker().getValue() && !line.name().getValue().equals(label)) {
                names.put(label, line.name().getValue());
            }
        });
        return names;
    }
}
