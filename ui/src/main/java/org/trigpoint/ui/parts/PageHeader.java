package org.trigpoint.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a screen: its title, one sentence that says what it is for, and what can be done. */
public final class PageHeader extends Header {

    private final H1 head;

    /**
     * A head.
     *
     * @param title in sentence case
     * @param hint one sentence; empty for none
     * @param actions buttons, the most likely one first
     */
    public PageHeader(String title, String hint, Component... actions) {
        addClassName("trig-page-header");
        head = new H1(title);
        Div words = new Div(head);
        if (!hint.isEmpty()) {
            Paragraph sentence = new Paragraph(hint);
            sentence.addClassName("trig-hint");
            words.add(sentence);
        }
        add(words);
        if (actions.length > 0) {
            Div bar = new Div(actions);
            bar.addClassName("trig-actions");
            add(bar);
        }
    }

    /**
     * Another title; all else stays, with the keyboard where it is.
     *
     * @param title in sentence case
     */
    public void retitle(String title) {
        head.setText(title);
    }
}
