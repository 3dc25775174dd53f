package org.trigpoint.ui.contributed;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.trigpoint.triangulation.Finding;
import org.trigpoint.triangulation.Finding.Change;
import org.trigpoint.triangulation.JointDisplay;
import org.trigpoint.triangulation.JointDisplay.Cause;
import org.trigpoint.ui.parts.Moments;

/** What is otherwise since something was judged: when that was, what changed and when, and whose turn it is. */
public final class ChangedSince extends Div {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final String ofStudy;

    /**
     * Of two strands that were compared.
     *
     * @param ofStudy address of the study
     * @param judged what was judged, and is stale
     * @return what changed since
     */
    public static ChangedSince of(String ofStudy, Finding.Judged judged) {
        ChangedSince since = new ChangedSince(ofStudy, judged.at(), judged.journal());
        since.tell(judged.changes(), judged.causes());
        since.add(new Span(
                judged.agreed()
                        ? "It waits for anybody who codes: they say that it still stands, or write down anew what is agreed."
                        : "It waits for " + judged.name()
                                + ", who judged it: only they say that it still stands, or judge"
                                + " anew. A lead can ask them, or write down with the raters what is agreed."));
        return since;
    }

    /**
     * Of a row of a display.
     *
     * @param ofStudy address of the study
     * @param judged what was concluded, and is stale
     * @return what changed since
     */
    public static ChangedSince of(String ofStudy, JointDisplay.Judged judged) {
        ChangedSince since = new ChangedSince(ofStudy, judged.at(), judged.journal());
        since.tell(judged.changes(), judged.causes());
        since.add(new Span("It waits for anybody who codes: they say that it still stands, or conclude anew."));
        return since;
    }

    private ChangedSince(String ofStudy, OffsetDateTime judged, long line) {
        this.ofStudy = ofStudy;
        addClassName("trig-changed-since");
        add(new Span("Judged on "), journal(judged, line), new Span("; since then:"));
    }

    private void tell(List<Change> changes, List<Cause> causes) {
        UnorderedList list = new UnorderedList();
        changes.forEach(change -> list.add(new ListItem(change.words())));
        add(list);
        if (!causes.isEmpty()) {
            UnorderedList lines = new UnorderedList();
            causes.forEach(cause -> lines.add(new ListItem(
                    new Span("Changed on "), journal(cause.at(), cause.line()), new Span(": " + cause.words()))));
            add(new Span("Records that changed since then:"), lines);
        }
    }

    private Anchor journal(OffsetDateTime at, long line) {
        LocalDate day = at.atZoneSameInstant(ZONE).toLocalDate();
        return new Anchor(
                ofStudy + "/journal?from=" + day + "&until=" + day, Moments.brief(at) + " (journal line " + line + ")");
    }
}
