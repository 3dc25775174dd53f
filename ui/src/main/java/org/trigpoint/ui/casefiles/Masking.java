package org.trigpoint.ui.casefiles;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.Refusal;
import org.trigpoint.casefiles.CasefileReading;
import org.trigpoint.casefiles.CasefileReading.Mask;
import org.trigpoint.casefiles.CasefileReading.Telling;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.Notify;

/** The text with what may tell too much marked in it, and what shall stand there instead: once for all places of the same words. */
final class Masking extends Section {

    private static final int MOST_NAMED = 20;

    private final transient CasefileReading reading;
    private final Map<String, Choice> choices = new LinkedHashMap<>();
    private final Element text = new Element("div");
    private final Button keep = new Button("Keep the masked text");

    /** What shall happen to the same words wherever they stand. */
    private record Choice(List<Telling> places, Checkbox mask, TextField words) {}

    Masking(CasefileReading reading, SerializableConsumer<List<Mask>> then) {
        this.reading = reading;
        addClassName("trig-masking");
        reading.tells()
                .forEach(telling -> choices.computeIfAbsent(
                                telling.what() + "\n" + telling.words(), first -> choice(telling))
                        .places()
                        .add(telling));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.addClickListener(pressed -> keep(then));
        Div side = new Div(new H2("What may tell too much"), intro(), list(), keep);
        side.addClassName("trig-masking-side");
        text.getClassList().add("trig-masking-text");
        text.setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", "Text of the file");
        reading.warnings().forEach(warning -> add(new Paragraph(warning)));
        add(side);
        getElement().appendChild(text);
        show();
    }

    private Paragraph intro() {
        Paragraph intro = new Paragraph(
                choices.isEmpty()
                        ? "Nothing was found. Read the text all the same: what tells of people, place or time can be written"
                                + " in ways that nobody foresees."
                        : "What is ticked is replaced everywhere: dates, words of time, names. Other words in capitals are shown"
                                + " and left to you. Read the text too: not everything can be found.");
        intro.addClassName("trig-soft");
        return intro;
    }

    private Choice choice(Telling telling) {
        Checkbox mask = new Checkbox("\u201c" + telling.words() + "\u201d", telling.sure());
        TextField words = new TextField();
        words.setValue(telling.standIn());
        words.setAriaLabel("In place of \u201c" + telling.words() + "\u201d");
        words.setEnabled(telling.sure());
        mask.addValueChangeListener(changed -> {
            words.setEnabled(changed.getValue());
            show();
        });
        words.addValueChangeListener(changed -> show());
        return new Choice(new ArrayList<>(), mask, words);
    }

    private UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-masks");
        choices.values().forEach(choice -> {
            Telling first = choice.places().getFirst();
            Span what = new Span(first.what()
                    + (choice.places().size() == 1
                            ? ""
                            : ", in " + choice.places().size() + " places"));
            what.addClassName("trig-soft");
            list.add(new ListItem(choice.mask(), choice.words(), what));
        });
        return list;
    }

    private List<Mask> masks() {
        List<Mask> masks = new ArrayList<>();
        choices.values().stream()
                .filter(choice -> choice.mask().getValue())
                .forEach(choice -> choice.places()
                        .forEach(place ->
                                masks.add(new Mask(place.span(), choice.words().getValue()))));
        return masks;
    }

    /** The text as it will be read, what was replaced marked, and what was found and left marked otherwise. */
    private void show() {
        text.removeAllChildren();
        int point = 0;
        int unit = 0;
        String whole = reading.text();
        for (Telling telling : reading.tells()) {
            int from = whole.offsetByCodePoints(unit, telling.span().start() - point);
            text.appendChild(Element.createText(whole.substring(unit, from)));
            Choice choice = choices.get(telling.what() + "\n" + telling.words());
            boolean masked = choice != null && choice.mask().getValue();
            Element mark = new Element("mark")
                    .setText(choice != null && masked ? choice.words().getValue() : telling.words());
            mark.getClassList().add(masked ? "masked" : "left");
            mark.setAttribute("title", telling.what() + ": " + telling.words());
            text.appendChild(mark);
            unit = whole.offsetByCodePoints(from, telling.span().length());
            point = telling.span().end();
        }
        text.appendChild(Element.createText(whole.substring(unit)));
    }

    /** What was found and is left as it is, is named once more before it is kept. */
    private void keep(SerializableConsumer<List<Mask>> then) {
        List<String> left = choices.values().stream()
                .filter(choice -> !choice.mask().getValue())
                .map(choice -> "\u201c" + choice.places().getFirst().words() + "\u201d")
                .toList();
        if (left.isEmpty()) {
            attempt(then);
            return;
        }
        String more = left.size() > MOST_NAMED ? " and " + (left.size() - MOST_NAMED) + " more" : "";
        Confirm sure = new Confirm(
                "Leave these words as they are?",
                String.join(", ", left.subList(0, Math.min(MOST_NAMED, left.size()))) + more
                        + ". Reviewers will read them. Names and words of time tell whose file it is and of when.",
                "Keep the text so",
                () -> attempt(then));
        sure.setCancelText("Look again");
        sure.open();
    }

    private void attempt(SerializableConsumer<List<Mask>> then) {
        try {
            then.accept(masks());
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
        }
    }
}
