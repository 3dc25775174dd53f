package org.trigpoint.ui.instruments;

import com.vaadin.flow.component.html.Span;
import org.trigpoint.codebooks.instruments.Wording;

/** Says how well words are founded, in words. */
final class Founded {

    private Founded() {}

    static Span on(Wording wording) {
        return tag(
                switch (wording.certainty()) {
                    case SEED -> "Printed in a document of the study: " + wording.source();
                    case LIT -> "Published: " + wording.source();
                    case MEM -> with("General knowledge, not checked", wording);
                    case TOOL -> with("Worded by Trigpoint, not official", wording);
                    case OWN -> "Worded by this study";
                    case UNKNOWN -> with("No source prints words here", wording);
                },
                wording.certainty().official() ? "official" : wording.open() ? "open" : "own");
    }

    static Span local(String by) {
        return tag("Local wording: " + by, "local");
    }

    private static String with(String what, Wording wording) {
        return wording.source().isEmpty() ? what : what + "; " + wording.source();
    }

    private static Span tag(String words, String kind) {
        Span tag = new Span(words);
        tag.addClassNames("founded", kind);
        return tag;
    }
}
