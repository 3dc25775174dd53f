package org.trigpoint.ui.themes;

import com.vaadin.flow.component.html.Span;
import org.trigpoint.themes.ThemeStatus;

/** How far a theme has come, by shape and word. */
final class StatusSign extends Span {

    StatusSign(ThemeStatus status) {
        addClassNames("trig-theme-status", "trig-is-" + status.word());
        Span shape = new Span(shape(status));
        shape.getElement().setAttribute("aria-hidden", "true");
        add(shape, new Span(status.label()));
    }

    private static String shape(ThemeStatus status) {
        return switch (status) {
            case CANDIDATE -> "\u25cb";
            case KEPT -> "\u25cf";
            case DROPPED -> "\u2715";
            case MERGED -> "\u21b3";
        };
    }
}
