package org.trigpoint.ui.coding;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.claims.Claim;
import org.trigpoint.sources.Span;
import org.trigpoint.ui.contributed.ClaimList;
import org.trigpoint.ui.parts.Trig;

/**
 * From the words under the eye to every claim that rests on them, asked for by its triangle or by key. What was opened stays
 * open as long as the eye is on the same words, also when colleagues' changes are shown.
 */
final class ClaimsPart extends Div {

    private final Workplace place;
    private final NativeButton opener = new NativeButton();
    private final Div found = new Div();
    private @Nullable Span span;
    private @Nullable List<Claim> shown;

    ClaimsPart(Workplace place) {
        this.place = place;
        addClassName("passage-claims");
        opener.addClassName("claims-open");
        opener.add(Trig.mark(), new com.vaadin.flow.component.html.Span("What rests on these words"));
        opener.addClickListener(pressed -> {
            if (shown == null) {
                show();
            } else {
                close();
            }
        });
        found.getElement().setAttribute("role", "status");
        close();
        add(opener, found);
    }

    /** The words that are under the eye now. Others begin closed; on the same, what is open is brought up to date. */
    ClaimsPart on(Span words) {
        boolean same = words.equals(span);
        span = words;
        if (!same) {
            close();
        } else if (shown != null) {
            show();
        }
        return this;
    }

    /** No words are under the eye. */
    void letGo() {
        span = null;
        close();
    }

    private void close() {
        shown = null;
        found.removeAll();
        opener.getElement().setAttribute("aria-expanded", "false");
    }

    private void show() {
        Span words = span;
        if (words == null) {
            return;
        }
        List<Claim> claims =
                place.desk().claims().on(place.reader(), place.address().source(), words);
        opener.getElement().setAttribute("aria-expanded", "true");
        // The same again would be read out again.
        if (!claims.equals(shown)) {
            shown = claims;
            found.removeAll();
            found.add(new ClaimList(
                    place.address().study(), place.address().analysis(), claims, "Nothing rests on these words yet."));
        }
    }
}
