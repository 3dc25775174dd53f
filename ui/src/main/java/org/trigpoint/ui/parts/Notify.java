package org.trigpoint.ui.parts;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;

/** Says one sentence at the edge of the screen, and to screen readers. */
public final class Notify {

    private static final int SECONDS_SAID = 6;
    private static final int SECONDS_OFFERED = 10;

    private Notify() {}

    /**
     * Says what was done; goes away by itself.
     *
     * @param sentence such as "5 transcripts imported."
     */
    public static void said(String sentence) {
        Notification notification = new Notification(new Span(sentence));
        notification.addClassName("trig-said");
        notification.setDuration(SECONDS_SAID * 1000);
        notification.setPosition(Notification.Position.BOTTOM_START);
        notification.open();
    }

    /**
     * Says what was done and offers one thing to do about it; takes the place of the offer before it.
     *
     * @param sentence such as "The memo is removed."
     * @param verb what the button does, such as "Undo"
     * @param step what happens when it is pressed
     */
    public static void offered(String sentence, String verb, Runnable step) {
        Notification notification = new Notification();
        Button act = new Button(verb, pressed -> {
            notification.close();
            step.run();
        });
        act.addThemeVariants(ButtonVariant.SMALL);
        Div content = new Div(new Span(sentence), act);
        content.addClassName("trig-message");
        notification.add(content);
        notification.addClassName("trig-said");
        notification.setDuration(SECONDS_OFFERED * 1000);
        notification.setPosition(Notification.Position.BOTTOM_START);
        UI ui = UI.getCurrent();
        Notification before = ComponentUtil.getData(ui, Notification.class);
        if (before != null) {
            before.close();
        }
        ComponentUtil.setData(ui, Notification.class, notification);
        notification.open();
    }

    /**
     * Says what was refused and what to do; stays until it is closed, so that it can be read in peace.
     *
     * @param sentence the refusal's own
     */
    public static void refused(String sentence) {
        Notification notification = new Notification();
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), pressed -> notification.close());
        close.setAriaLabel("Close this message");
        Div content = new Div(new Span(sentence), close);
        content.addClassName("trig-message");
        notification.add(content);
        notification.addClassName("trig-refused");
        notification.setDuration(0);
        notification.setAssertive(true);
        notification.setPosition(Notification.Position.BOTTOM_START);
        notification.open();
    }
}
