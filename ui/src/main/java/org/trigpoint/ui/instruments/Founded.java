package org.trigpoint.ui.instruments;

import com.vaadin.flow.component.html.Span;
import org.trigpoint.codebooks.instruments.Wording;

/** Says how well words are founded, in words. */
final class Founded {

    private static final String LOCAL = "Local wording: ";

    private Founded() {}

    static Span on(Wording wording) {
        return tag(
                switch (wording.certainty()) {
                    case SEED -> "Printed in a document of the study: " + wording.source();
                    case LIT -> "Published: " + wording.source();
                    case MEM -> with("General knowledge, not checked", wording);
                    case TOOL -> with("Worded by Trigpoint, not official", wording);
                    case OWN -> wording.source().isEmpty() ? "Worded by this study" : LOCAL + wording.source();
                    case UNKNOWN -> with("No source prints words here", wording);
                },
                kind(wording));
    }

    private static String kind(Wording wording) {
        return switch (wording.certainty()) {
            case SEED, LIT -> "official";
            case MEM, TOOL -> "own";
            case OWN -> "local";
            case UNKNOWN -> "open";
        };
    }

    static Span local(String by) {
        return tag(LOCAL + by, "local");
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
