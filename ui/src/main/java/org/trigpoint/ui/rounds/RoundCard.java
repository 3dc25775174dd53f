package org.trigpoint.ui.rounds;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.rounds.Round;
import org.trigpoint.ui.parts.LineButton;
import org.trigpoint.ui.parts.Moments;

/** One round: what it is, and how far each coder is with each source. */
final class RoundCard extends Section {

    RoundCard(Reader reader, AnalysisId analysis, Round round, RoundGestures gestures) {
        addClassName("trig-round");
        var ended = round.endedAt();
        Span mode = new Span(round.mode().label());
        mode.addClassName("trig-round-mode");
        Span when =
                new Span(ended == null ? "since " + Moments.brief(round.plannedAt()) : "ended " + Moments.brief(ended));
        when.addClassName("trig-soft");
        H3 title = new H3(round.name());
        Div head = new Div(title, mode, when);
        head.addClassName("trig-round-head");
        if (reader instanceof Lead && ended == null) {
            head.add(new LineButton("End the round", round.name(), () -> gestures.end(round)));
        }
        Paragraph what = new Paragraph(
                ended == null ? ModeWords.of(round.mode()) + " " + sofar(round) : "Nothing is hidden by it any more.");
        what.addClassName("trig-soft");
        UnorderedList sources = new UnorderedList();
        sources.addClassName("trig-round-sources");
        round.sources().forEach(source -> sources.add(new SourceLine(reader, analysis, round, source, gestures)));
        add(head, what, sources);
    }

    private static String sofar(Round round) {
        long all = (long) round.sources().size() * round.coders().size();
        long submitted = round.sources().stream()
                .flatMap(source -> source.progress().stream())
                .filter(one -> one.submittedAt() != null)
                .count();
        return submitted == all ? "All have submitted all." : submitted + " of " + all + " submitted so far.";
    }
}
