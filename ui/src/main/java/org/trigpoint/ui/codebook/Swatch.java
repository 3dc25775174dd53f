package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A square in the hue of a code with the first letter of its name, so that colour never speaks alone. */
final class Swatch extends Span {

    Swatch(int colour, String name) {
        super(
                name.isEmpty()
                        ? ""
                        : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.UK));
        addClassName("code-swatch");
        getElement().setAttribute("aria-hidden", "true");
        getStyle()
                .set("--a", "var(--code-" + colour + ")")
                .set("--a-text", "var(--code-" + colour + "-text)")
                .set("--a-tint", "var(--code-" + colour + "-tint)");
    }
}
