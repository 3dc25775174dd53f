package org.trigpoint.ui.sources;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import org.trigpoint.ui.contributed.ClaimList;
import org.trigpoint.ui.parts.Trig;

/** From a source to every theme, score and other claim that rests on any of its words, asked for by its triangle. */
final class SourceClaims extends Div {

    private final NativeButton opener = new NativeButton();
    private final Div found = new Div();

    SourceClaims(Supplier<ClaimList> claims) {
        addClassName("source-claims");
        opener.addClassName("claims-open");
        opener.add(Trig.mark(), new Span("What rests on this source"));
        opener.getElement().setAttribute("aria-expanded", "false");
        opener.addClickListener(pressed -> {
            boolean open = found.getChildren().findAny().isEmpty();
            found.removeAll();
            if (open) {
                found.add(claims.get());
            }
            opener.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
        found.getElement().setAttribute("role", "status");
        add(new H2(opener), found);
    }
}
