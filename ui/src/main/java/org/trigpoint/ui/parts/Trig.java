package org.trigpoint.ui.parts;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** The triangle: pressing it always opens what the thing beside it rests on. */
public final class Trig extends NativeButton {

    /**
     * A triangle beside a claim.
     *
     * @param what what it opens, for those who don't see it beside the claim, such as "Evidence for 'Trust'"
     * @param open opens it
     */
    public Trig(String what, ComponentEventListener<ClickEvent<NativeButton>> open) {
        addClassName("trig-button");
        setAriaLabel(what);
        setTitle(what);
        add(mark());
        addClickListener(open);
    }

    /**
     * The mark alone, as an ornament that screen readers pass over.
     *
     * @return a triangle with a dot in it, in the colour of the text around it
     */
    public static Span mark() {
        Span mark = new Span();
        mark.addClassName("trig-sign");
        mark.getElement().setAttribute("aria-hidden", "true");
        return mark;
    }
}
