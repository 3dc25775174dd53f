package org.trigpoint.ui.coding;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.coding.CodedSource;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;
import org.trigpoint.texts.Carrier.Kind;
import org.trigpoint.texts.Corrected;
import org.trigpoint.texts.Corrected.Tally;
import org.trigpoint.ui.parts.Notify;

/** The open text, turn by turn, to be corrected in place. It takes the place of the pane while it is on. */
@Tag("trig-correct")
@JsModule("context://trigpoint/correct-turns.js")
@StyleSheet("context://trigpoint/versions.css")
final class Correcting extends HtmlContainer {

    private final Workplace place;
    private final NativeButton turnOn = new NativeButton("Correct");

    Correcting(Workplace place) {
        this.place = place;
        setVisible(false);
        getElement()
                .addEventListener("trig-correct", event -> heard(event.getEventDetail(CorrectWish.class)))
                .addEventDetail();
        turnOn.addClassName("workspace-turn");
        turnOn.setTitle("Correct words, speakers and turns; codings stay on their words");
        turnOn.addClickListener(pressed -> {
            turn(!isVisible());
            if (isVisible()) {
                show(0);
            }
        });
        said();
    }

    /**
     * A turn as the browser shows it.
     *
     * @param start its first code point
     * @param speaker who speaks; null for nobody
     * @param words all of it
     * @param line whether it is a line of a text that knows no turns
     */
    record Shown(int start, @Nullable String speaker, String words, boolean line) {}

    /** The button that turns it on and off. */
    NativeButton button() {
        return turnOn;
    }

    /** Shows the pane again, on a source that was just opened. */
    void entered() {
        turnOn.setVisible(place.rights().mayCode());
        turn(false);
    }

    private void turn(boolean on) {
        setVisible(on);
        // hidden and not taken away: it is loaded anew while corrections are made
        place.pane().getStyle().set("display", on ? "none" : null);
        said();
    }

    private void said() {
        turnOn.getElement().setAttribute("aria-pressed", String.valueOf(isVisible()));
    }

    private void show(int number) {
        List<Shown> turns = turns(place.open().source());
        List<String> names = turns.stream()
                .map(Shown::speaker)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        getElement().executeJs("this.load($0, $1, $2)", turns, names, number);
    }

    private List<Shown> turns(CodedSource source) {
        if (!source.turns().isEmpty()) {
            return source.turns().stream()
                    .filter(turn -> turn.start() < turn.end())
                    .map(turn -> new Shown(
                            turn.start(),
                            turn.speaker(),
                            place.open().words(new Span(turn.start(), turn.end())),
                            false))
                    .toList();
        }
        List<Shown> lines = new ArrayList<>();
        int start = 0;
        for (String line : source.text().split("\n", -1)) {
            if (!line.isBlank()) {
                lines.add(new Shown(start, null, line, true));
            }
            start += line.codePointCount(0, line.length()) + 1;
        }
        return lines;
    }

    private void heard(CorrectWish wish) {
        try {
            Corrected made = made(place.coder(), wish);
            place.reopen();
            turn(true);
            show(wish.act().equals("join") ? wish.number() - 1 : wish.number());
            say(made);
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
        }
    }

    private Corrected made(Coder coder, CorrectWish wish) {
        SourceId source = place.address().source();
        VersionId base = place.open().source().version();
        return switch (wish.act()) {
            case "join" -> place.desk().correcting().turns().merge(coder, source, base, wish.start());
            case "split" -> place.desk().correcting().turns().split(coder, source, base, wish.start(), wish.at());
            default -> saved(coder, wish, source, base);
        };
    }

    private Corrected saved(Coder coder, CorrectWish wish, SourceId source, VersionId base) {
        Shown before = turns(place.open().source()).stream()
                .filter(turn -> turn.start() == wish.start())
                .findFirst()
                .orElseThrow(() -> new Refusal("The turns have changed meanwhile: look again."));
        Corrected words = before.words().strip().equals(wish.words().strip())
                ? null
                : place.desk().correcting().words().correctTurn(coder, source, base, wish.start(), wish.words(), "");
        boolean sameSpeaker = Objects.requireNonNullElse(before.speaker(), "").equals(wish.speaker());
        if (words != null && (sameSpeaker || wish.words().isBlank())) {
            return words;
        }
        return place.desk()
                .correcting()
                .turns()
                .speak(coder, source, words == null ? base : words.version(), wish.start(), wish.speaker());
    }

    private void say(Corrected made) {
        Tally codings = made.of(Kind.CODINGS);
        String kept = "Saved as version " + made.number() + ". "
                + (codings.before() == 0
                        ? ""
                        : (codings.before() - codings.held()) + " of "
                                + Plural.of(codings.before(), "coding is", "codings are") + " on the same words.");
        String versions = "study/" + place.address().study().value() + "/source/"
                + place.address().source().value() + "/versions";
        if (made.held() == 0) {
            Notify.said(kept.strip());
        } else {
            Notify.offered(
                    kept + " " + Plural.of(made.held(), "needs", "need") + " a look.",
                    "Look",
                    () -> UI.getCurrent().navigate(versions));
        }
    }
}
