package org.trigpoint.ui.rounds;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.trigpoint.Plural;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.rounds.Round;
import org.trigpoint.rounds.RoundMode;
import org.trigpoint.ui.parts.LineButton;
import org.trigpoint.ui.parts.Moments;

/** One source of a round: how far each coder is with it, and what comes next. */
final class SourceLine extends ListItem {

    private final Reader reader;
    private final RoundGestures gestures;
    private final UnorderedList coders = new UnorderedList();
    private final Div next = new Div();
    private final LineButton submit;
    private Round round;
    private Round.RoundSource source;

    SourceLine(Reader reader, AnalysisId analysis, Round round, Round.RoundSource source, RoundGestures gestures) {
        this.reader = reader;
        this.round = round;
        this.source = source;
        this.gestures = gestures;
        Anchor title = new Anchor(new RoundAddress(reader.study()).text(analysis, source.source()), source.title());
        title.addClassName("trig-line-title");
        coders.addClassName("trig-round-coders");
        next.addClassName("trig-line-actions");
        submit = new LineButton(
                "Submit my coding", "of " + source.title(), () -> gestures.submit(this.round, this.source));
        submit.removeThemeVariants(ButtonVariant.TERTIARY);
        add(title, coders, next);
        show(round, source);
    }

    /** The same source of the same round by now. Its button stays the one that it was: a hand may be on it. */
    void show(Round now, Round.RoundSource by) {
        round = now;
        source = by;
        coders.removeAll();
        for (int at = 0; at < now.coders().size(); at++) {
            coders.add(coder(now.coders().get(at), by.progress().get(at)));
        }
        next.getChildren().filter(one -> one != submit).toList().forEach(next::remove);
        if (!isMineToSubmit()) {
            next.remove(submit);
        } else if (!next.getChildren().toList().contains(submit)) {
            next.add(submit);
        }
        next.add(sideBySide(new RoundAddress(reader.study())));
    }

    private ListItem coder(Round.RoundCoder coder, Round.Progress progress) {
        var submitted = progress.submittedAt();
        Integer codings = progress.codings();
        Span name = new Span(coder.name());
        Span state = new Span(submitted == null ? "at work" : "submitted " + Moments.brief(submitted));
        state.addClassName(submitted == null ? "trig-soft" : "trig-round-submitted");
        Span count = new Span(codings == null ? "hidden" : Plural.of(codings, "coding"));
        count.addClassName("trig-soft");
        if (codings == null) {
            count.setTitle("Hidden from you until you submit your own coding of this source.");
        }
        ListItem line = new ListItem(name, state, count);
        if (submitted != null && reader instanceof Lead && round.endedAt() == null) {
            line.add(new LineButton(
                    "Open again",
                    coder.name() + "\u2019s coding of " + source.title(),
                    () -> gestures.reopen(round, source, coder)));
        }
        return line;
    }

    private boolean isMineToSubmit() {
        return reader instanceof Coder
                && round.endedAt() == null
                && source.progress().stream()
                        .anyMatch(one -> one.person().equals(reader.person()) && one.submittedAt() == null);
    }

    private Component sideBySide(RoundAddress address) {
        boolean open = round.mode() != RoundMode.BLIND || round.endedAt() != null || source.submittedByAll();
        if (open) {
            Anchor link = new Anchor(address.sideBySide(round.id(), source.source()), "Side by side");
            link.getElement().setAttribute("aria-label", "Side by side: " + source.title());
            return link;
        }
        Span later = new Span("Side by side when all have submitted");
        later.addClassName("trig-soft");
        return later;
    }
}
