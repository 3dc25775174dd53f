package org.trigpoint.ui.coding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.coding.CodedSource.GivenCode;
import org.trigpoint.coding.CodedSource.Memo;
import org.trigpoint.coding.CodedSource.ThemeOnCode;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.ui.coding.PassageSight.Given;
import org.trigpoint.ui.coding.PassageSight.Written;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.PaneText;
import org.trigpoint.ui.parts.Trig;

/** What the passage under the eye carries: its code, coder, memos, and the themes that rest on it. */
final class PassagePanel extends Section {

    private static final int QUOTED = 220;

    private final Workplace place;
    private final TextGestures gestures;
    private final ClaimsPart claims;
    private @Nullable CodingId held;
    private PaneText.@Nullable Passage words;
    private @Nullable PassageSight shown;

    PassagePanel(Workplace place, TextGestures gestures) {
        this.place = place;
        this.gestures = gestures;
        this.claims = new ClaimsPart(place);
        addClassName("passage");
        getElement().setAttribute("aria-label", "Passage");
        getElement().setAttribute("tabindex", "0");
    }

    void clear() {
        held = null;
        words = null;
        refresh();
    }

    void held(CodingId coding) {
        held = coding;
        words = null;
        refresh();
    }

    /**
     * Words were selected, or let go. The news comes a moment after the selecting, and a coding that is held by then goes
     * before it, so the pane is asked.
     */
    void selected(PaneText.@Nullable Passage passage) {
        words = passage;
        if (held == null) {
            refresh();
        } else if (passage != null) {
            place.pane().getElement().executeJs("return this.held.id ?? ''").then(String.class, id -> {
                if (id.isEmpty()) {
                    held = null;
                    refresh();
                }
            });
        }
    }

    /** Shows colleagues' changes, unless somebody is at work in here and would lose their place. */
    void refreshIfCalm() {
        getElement().executeJs("return this.contains(document.activeElement)").then(Boolean.class, busy -> {
            if (!busy) {
                refresh();
            }
        });
    }

    /** Shows what is to be told now; nothing is touched that would look the same. */
    void refresh() {
        PassageSight now = sight();
        if (now == null) {
            empty();
        } else if (now.equals(shown)) {
            claims.on(now.span());
        } else {
            removeAll();
            show(now);
        }
        shown = now;
    }

    private @Nullable PassageSight sight() {
        GivenCode coding = held == null ? null : place.open().coding(held).orElse(null);
        if (coding != null) {
            return PassageSight.of(place, coding);
        }
        return words == null ? null : PassageSight.of(place, words);
    }

    private void empty() {
        removeAll();
        claims.letGo();
        Paragraph hint = new Paragraph(
                "Select words to give them a code, or click a stripe to see who coded it. In the text, ? shows the keys.");
        hint.addClassName("trig-soft");
        add(new H2("Passage"), hint);
    }

    private void show(PassageSight sight) {
        GivenCode coding = sight.held();
        if (coding != null) {
            show(coding, sight);
            return;
        }
        add(new H2("Selected words"), quote(sight.span()));
        sight.codings().forEach(given -> add(carried(given)));
        add(new PassageThemes(place).on(sight.claims()), actions(sight), claims.on(sight.span()));
        memos(sight.memos());
    }

    private void show(GivenCode coding, PassageSight sight) {
        Given given = sight.codings().getFirst();
        H2 title = new H2(swatch(given), new Span(given.path()));
        Span who = new Span(place.open().isMine(coding) ? "Coded by you" : "Coded by " + coding.coderName());
        who.addClassName("trig-soft");
        add(title, who, quote(sight.span()), themes(given.themes()), new PassageThemes(place).on(sight.claims()));
        boolean changeable = place.rights().mayCode()
                && (place.open().isMine(coding) || place.rights().mayChangeOthers());
        if (changeable) {
            add(edges());
        }
        Div actions = actions(sight);
        if (changeable) {
            Button remove = small(
                    "Remove coding",
                    () -> gestures.remove(Long.toString(coding.id().value())));
            remove.addThemeVariants(ButtonVariant.ERROR);
            actions.add(remove);
        }
        add(actions, claims.on(sight.span()));
        memos(sight.memos());
    }

    /** A code that lies over some of the selected words, and the themes that rest on it. */
    private Component carried(Given given) {
        Div carried = new Div(new Div(swatch(given), new Span(given.path())));
        carried.addClassName("passage-carried");
        if (!given.themes().isEmpty()) {
            carried.add(themes(given.themes()));
        }
        return carried;
    }

    private static Span swatch(Given given) {
        Span swatch = new Span();
        swatch.addClassName("code-dot");
        swatch.getStyle().set("--a", "var(--code-" + given.colour() + ")");
        return swatch;
    }

    private Component quote(org.trigpoint.sources.Span span) {
        String all = place.open().words(span);
        Paragraph quote = new Paragraph(
                all.length() <= QUOTED ? all : all.substring(0, QUOTED).strip() + "\u2026");
        quote.addClassName("passage-quote");
        return quote;
    }

    private Component themes(List<ThemeOnCode> themes) {
        Div line = new Div();
        line.addClassName("passage-themes");
        if (themes.isEmpty()) {
            line.add(new Span("No theme rests on this code yet."));
            line.addClassName("trig-soft");
        }
        themes.forEach(theme -> {
            Anchor link = new Anchor(place.address().theme(theme.theme().value()));
            link.add(Trig.mark(), new Span(theme.name()));
            line.add(link);
        });
        return line;
    }

    private Div edges() {
        Div edges = new Div(
                new Span("Begins"),
                nudge("start", -1, "Begin a word earlier", "\u2190"),
                nudge("start", 1, "Begin a word later", "\u2192"),
                new Span("Ends"),
                nudge("end", -1, "End a word earlier", "\u2190"),
                nudge("end", 1, "End a word later", "\u2192"));
        edges.addClassName("passage-edges");
        return edges;
    }

    private Button nudge(String edge, int direction, String what, String sign) {
        Button button =
                small(sign, () -> place.pane().getElement().executeJs("this.held.nudge($0, $1)", edge, direction));
        button.setAriaLabel(what);
        button.setTooltipText(what);
        return button;
    }

    private Div actions(PassageSight sight) {
        org.trigpoint.sources.Span span = sight.span();
        Div actions = new Div(small(
                "Copy link",
                () -> getElement()
                        .executeJs(
                                "this.closest('trig-workspace').copyLink($0)",
                                place.address().path(span))));
        if (place.rights().mayCode()) {
            actions.add(small("Set to a theme", () -> new PassageThemes(place).ask(span)));
            actions.add(small("Write a memo", () -> place.pane().getElement().executeJs("this.gestures.memo()")));
        }
        if (place.rights().mayCode() && !isMarked(sight)) {
            actions.add(small("Mark important", () -> place.pane().getElement().executeJs("this.important.toggle()")));
        }
        actions.addClassName("passage-actions");
        return actions;
    }

    private boolean isMarked(PassageSight sight) {
        return sight.memos().stream()
                .map(Written::memo)
                .anyMatch(memo -> memo.important()
                        && place.open().isMine(memo)
                        && memo.span().equals(sight.span()));
    }

    private void memos(List<Written> memos) {
        for (Written written : memos) {
            Div memo = new MemoShown(written);
            if (place.rights().mayCode()) {
                actions(written.memo(), memo);
            }
            add(memo);
        }
    }

    private void actions(Memo memo, Div at) {
        boolean mine = place.open().isMine(memo) || place.rights().mayChangeOthers();
        if (memo.important() && mine) {
            at.add(small(
                    "Take the mark off",
                    () -> gestures.memos()
                            .mark(memo.span(), Long.toString(memo.id().value()))));
        }
        if (!memo.body().isEmpty()) {
            at.add(small(
                    "Remove",
                    () -> new Confirm(
                                    "Remove this memo?",
                                    "Its words leave the text. Undo brings them back, or later the bin.",
                                    "Remove the memo",
                                    () -> gestures.memos().remove(memo.id()))
                            .open()));
        }
    }

    private static Button small(String verb, Runnable step) {
        Button button = new Button(verb, pressed -> step.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }
}
