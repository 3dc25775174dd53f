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
import org.trigpoint.codes.Code;
import org.trigpoint.coding.CodedSource.GivenCode;
import org.trigpoint.coding.CodedSource.Memo;
import org.trigpoint.coding.CodedSource.ThemeOnCode;
import org.trigpoint.migrations.CodingId;
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

    void refresh() {
        removeAll();
        GivenCode coding = held == null ? null : place.open().coding(held).orElse(null);
        PaneText.Passage passage = words;
        if (coding != null) {
            show(coding);
        } else if (passage != null) {
            show(new org.trigpoint.sources.Span(passage.start(), passage.end()));
        } else {
            claims.letGo();
            Paragraph hint = new Paragraph(
                    "Select words to give them a code, or click a stripe to see who coded it. In the text, ? shows the keys.");
            hint.addClassName("trig-soft");
            add(new H2("Passage"), hint);
        }
    }

    private void show(GivenCode coding) {
        H2 title = new H2(swatch(coding), new Span(place.codes().codes().path(coding.code())));
        Span who = new Span(place.open().isMine(coding) ? "Coded by you" : "Coded by " + coding.coderName());
        who.addClassName("trig-soft");
        add(title, who, quote(coding.span()), themes(coding));
        add(new PassageThemes(place).on(coding.span()));
        boolean changeable = place.rights().mayCode()
                && (place.open().isMine(coding) || place.rights().mayChangeOthers());
        if (changeable) {
            add(edges());
        }
        Div actions = actions(coding.span());
        if (changeable) {
            Button remove = small(
                    "Remove coding",
                    () -> gestures.remove(Long.toString(coding.id().value())));
            remove.addThemeVariants(ButtonVariant.ERROR);
            actions.add(remove);
        }
        add(actions, claims.on(coding.span()));
        memos(coding.span());
    }

    private void show(org.trigpoint.sources.Span span) {
        add(new H2("Selected words"), quote(span));
        place.open().codingsOn(span).forEach(coding -> add(carried(coding)));
        add(new PassageThemes(place).on(span));
        add(actions(span), claims.on(span));
        memos(span);
    }

    /** A code that lies over some of the selected words, and the themes that rest on it. */
    private Component carried(GivenCode coding) {
        Div carried =
                new Div(new Div(swatch(coding), new Span(place.codes().codes().path(coding.code()))));
        carried.addClassName("passage-carried");
        if (!place.open().themesOn(coding.code()).isEmpty()) {
            carried.add(themes(coding));
        }
        return carried;
    }

    private Span swatch(GivenCode coding) {
        Code code = place.codes().codes().find(coding.code()).orElse(null);
        Span swatch = new Span();
        swatch.addClassName("code-dot");
        swatch.getStyle().set("--a", "var(--code-" + (code == null ? "none" : code.colour()) + ")");
        return swatch;
    }

    private Component quote(org.trigpoint.sources.Span span) {
        String all = place.open().words(span);
        Paragraph quote = new Paragraph(
                all.length() <= QUOTED ? all : all.substring(0, QUOTED).strip() + "\u2026");
        quote.addClassName("passage-quote");
        return quote;
    }

    private Component themes(GivenCode coding) {
        List<ThemeOnCode> themes = place.open().themesOn(coding.code());
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

    private Div actions(org.trigpoint.sources.Span span) {
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
        if (place.rights().mayCode() && !isMarked(span)) {
            actions.add(small("Mark important", () -> place.pane().getElement().executeJs("this.important.toggle()")));
        }
        actions.addClassName("passage-actions");
        return actions;
    }

    private boolean isMarked(org.trigpoint.sources.Span span) {
        return place.open().memosOn(span).stream()
                .anyMatch(memo -> memo.important()
                        && place.open().isMine(memo)
                        && memo.span().equals(span));
    }

    private void memos(org.trigpoint.sources.Span span) {
        for (Memo memo : place.open().memosOn(span)) {
            Div shown = new MemoShown(memo);
            place.colleagues().writing(memo.id()).forEach(name -> {
                Span note = new Span(name + " is writing here");
                note.addClassName("colleague-writing");
                shown.add(note);
            });
            if (place.rights().mayCode()) {
                actions(memo, shown);
            }
            add(shown);
        }
    }

    private void actions(Memo memo, Div shown) {
        boolean mine = place.open().isMine(memo) || place.rights().mayChangeOthers();
        if (memo.important() && mine) {
            shown.add(small(
                    "Take the mark off",
                    () -> gestures.memos()
                            .mark(memo.span(), Long.toString(memo.id().value()))));
        }
        if (!memo.body().isEmpty()) {
            shown.add(small(
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
