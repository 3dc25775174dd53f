package org.trigpoint.ui.rounds;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.rounds.Round;
import org.trigpoint.ui.parts.LineButton;
import org.trigpoint.ui.parts.Moments;

/** One round: what it is, and how far each coder is with each source. */
final class RoundCard extends Section {

    private final Paragraph what = new Paragraph();
    private final Map<SourceId, SourceLine> lines = new LinkedHashMap<>();

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
        what.addClassName("trig-soft");
        UnorderedList sources = new UnorderedList();
        sources.addClassName("trig-round-sources");
        for (Round.RoundSource source : round.sources()) {
            SourceLine line = new SourceLine(reader, analysis, round, source, gestures);
            lines.put(source.source(), line);
            sources.add(line);
        }
        show(round);
        add(head, what, sources);
    }

    /** The same round by now, with the same sources; whether it has ended is as it was. */
    void show(Round now) {
        what.setText(
                now.endedAt() == null
                        ? ModeWords.of(now.mode()) + " " + sofar(now)
                        : "Nothing is hidden by it any more.");
        now.sources()
                .forEach(source ->
                        Objects.requireNonNull(lines.get(source.source())).show(now, source));
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
