package org.trigpoint.ui.studies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.LineButton;

/** One page of the settings: a hint, a button to add, and a list whose lines can be changed and removed. */
abstract class SettingsSection extends Section {

    SettingsSection() {
        addClassName("trig-section");
    }

    /** Paints it anew from the database. */
    abstract void refresh();

    /** Does a step and paints what came of it. */
    final void then(Runnable step) {
        step.run();
        refresh();
    }

    static Paragraph hint(String sentence) {
        Paragraph hint = new Paragraph(sentence);
        hint.addClassName("trig-hint");
        return hint;
    }

    static Button primary(String verb, Runnable step) {
        Button button = new Button(verb, pressed -> step.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    static Button small(String verb, String thing, Runnable step) {
        return new LineButton(verb, thing, step);
    }

    final Button remove(String thing, String loss, Runnable step) {
        return small(
                "Remove",
                thing,
                () -> new Confirm("Remove " + thing + "?", loss, "Remove " + thing, () -> then(step)).open());
    }

    static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-lines");
        return list;
    }

    /** A line: what it is, what else is said of it, and what can be done. */
    static ListItem line(String title, String details, Component... actions) {
        Span head = new Span(title);
        head.addClassName("trig-line-title");
        Span soft = new Span(details);
        soft.addClassName("trig-soft");
        Div bar = new Div(actions);
        bar.addClassName("trig-line-actions");
        return new ListItem(new Div(head, soft), bar);
    }
}
