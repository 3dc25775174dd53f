package org.trigpoint.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteParameters;
import java.util.Map;

/** The small place at the top that says how much is under way in the background, and leads to the list. */
final class WorkSign extends Anchor {

    private final Underway underway;
    private final Span words = new Span();
    private final Watch watch;
    private RouteParameters parameters = RouteParameters.empty();

    WorkSign(Underway underway) {
        this.underway = underway;
        addClassName("trig-work-sign");
        add(VaadinIcon.TASKS.create(), words);
        setVisible(false);
        watch = new Watch(this, this::look);
    }

    /** Shows itself only where its screen can be reached from. */
    void seenFrom(RouteParameters now, Map<String, String> named) {
        parameters = now;
        setVisible(underway.place().addressFrom(named).map(this::leadTo).orElse(false));
        if (isVisible()) {
            followed();
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var heard = ComponentUtil.addListener(attached.getUI(), WorkAsked.class, asked -> followed());
        addDetachListener(gone -> {
            gone.unregisterListener();
            heard.remove();
        });
    }

    private boolean leadTo(String address) {
        setHref(address);
        return true;
    }

    private void followed() {
        if (look()) {
            watch.wake();
        }
    }

    private boolean look() {
        if (getHref().isEmpty()) {
            return false;
        }
        int open = underway.count().apply(parameters);
        setVisible(open >= 0);
        words.setText(open > 0 ? open + " running" : "");
        setClassName("trig-working", open > 0);
        setAriaLabel(
                open > 0
                        ? "Work in the background: " + open + " running"
                        : "Work in the background: nothing is running");
        setTitle(open > 0 ? "Show the work in the background" : "Nothing runs in the background");
        return open > 0;
    }
}
