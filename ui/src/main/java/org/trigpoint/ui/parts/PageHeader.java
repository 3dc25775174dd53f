package org.trigpoint.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a screen: its title, one sentence that says what it is for, and what can be done. */
public final class PageHeader extends Header {

    /**
     * A head.
     *
     * @param title in sentence case
     * @param hint one sentence; empty for none
     * @param actions buttons, the most likely one first
     */
    public PageHeader(String title, String hint, Component... actions) {
        addClassName("trig-page-header");
        Div words = new Div(new H1(title));
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
}
