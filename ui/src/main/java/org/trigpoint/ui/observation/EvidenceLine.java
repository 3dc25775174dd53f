package org.trigpoint.ui.observation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.trigpoint.scoring.Evidence;

/** What an answer stands on, in a line: its time, the passage, and what was noted. */
final class EvidenceLine {

    private static final int A_SECOND = 1000;
    private static final int A_MINUTE = 60;
    private static final int AN_HOUR = 3600;

    private EvidenceLine() {}

    /** A piece of evidence; its passage leads into the text at that address, empty where there is none. */
    static Component of(Evidence each, String text) {
        Paragraph shown = new Paragraph();
        shown.addClassName("observation-evidence");
        if (each.atMs() != null) {
            shown.add(new Span(clock(each.atMs()) + " "));
        }
        if (!each.quote().isEmpty()) {
            shown.add(quote(each, text));
        }
        if (!each.note().isEmpty()) {
            shown.add(new Span(each.note()));
        }
        return shown;
    }

    private static Component quote(Evidence each, String text) {
        String words = "\u201c" + each.quote() + "\u201d";
        var at = each.span();
        return text.isEmpty() || at == null
                ? new Span(words)
                : new Anchor(text + "&at=" + at.start() + "-" + at.end(), words);
    }

    /** As the form shows it: minutes and seconds, with hours where there are any. */
    private static String clock(int millis) {
        int seconds = millis / A_SECOND;
        int hours = seconds / AN_HOUR;
        return (hours == 0 ? "" : hours + ":")
                + "%02d:%02d".formatted(seconds / A_MINUTE % A_MINUTE, seconds % A_MINUTE);
    }
}
