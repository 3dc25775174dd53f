package org.trigpoint.ui.triangulation;

import com.vaadin.flow.component.html.Span;
import org.trigpoint.codebooks.convergence.ConvergenceCode;

/** A code of convergence with its sign, so that colour never speaks alone. */
final class CodeSign extends Span {

    CodeSign(ConvergenceCode code) {
        addClassNames("trig-convergence", "is-" + code.word());
        Span sign = new Span(code.sign());
        sign.getElement().setAttribute("aria-hidden", "true");
        add(sign, new Span(code.label()));
        setTitle(code.label() + ": " + code.meaning());
    }

    /** Says that something waits to be looked at again. */
    static Span stale() {
        Span stale = new Span("\u25b3 stale");
        stale.addClassName("trig-stale");
        stale.setTitle("What it rests on has changed since it was judged");
        return stale;
    }
}
