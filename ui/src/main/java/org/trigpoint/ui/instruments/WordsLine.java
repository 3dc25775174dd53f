package org.trigpoint.ui.instruments;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.codebooks.instruments.Wording;
import org.trigpoint.instruments.LocalWording;
import org.trigpoint.ui.parts.LineButton;
import org.trigpoint.ui.parts.Moments;
import org.trigpoint.ui.parts.Notify;

/** Words of an instrument with where they are printed; where no source prints any, a lead writes local ones in their place. */
final class WordsLine extends Div {

    private final String what;
    private final Wording printed;
    private final @Nullable Consumer<String> write;
    private List<LocalWording> history;

    /**
     * A line.
     *
     * @param what whose words they are, for those who don't see it
     * @param history local words of this place, the oldest first
     * @param write keeps new ones and gives the line its new history by {@link #show}; null where nobody may
     */
    WordsLine(String what, Wording printed, List<LocalWording> history, @Nullable Consumer<String> write) {
        this.what = what;
        this.printed = printed;
        this.history = history;
        this.write = write;
        addClassName("words-line");
        read();
    }

    void show(List<LocalWording> now) {
        history = now;
        read();
    }

    private void read() {
        removeAll();
        LocalWording standing = history.isEmpty() ? null : history.getLast();
        boolean local = printed.open() && standing != null && !standing.words().isEmpty();
        if (local && standing != null) {
            add(words(standing.words()), Founded.local(standing.author() + ", " + Moments.brief(standing.at())));
        } else if (printed.open()) {
            add(Founded.on(printed));
        } else {
            add(words(printed.text()), Founded.on(printed));
        }
        if (printed.open() && write != null) {
            add(new LineButton(local ? "Change" : "Write local words", what, this::edit));
        }
        if (history.size() > 1) {
            Span before = new Span("Before: "
                    + String.join(
                            "; ",
                            history.subList(0, history.size() - 1).stream()
                                    .map(one -> (one.words().isEmpty() ? "taken back" : one.words()) + " ("
                                            + one.author() + ", " + Moments.brief(one.at()) + ")")
                                    .toList()));
            before.addClassName("before");
            add(before);
        }
    }

    private static Span words(String text) {
        Span words = new Span(text);
        words.addClassName("words");
        return words;
    }

    private void edit() {
        removeAll();
        TextArea area = new TextArea("Local words: " + what);
        area.setMaxLength(2_000);
        area.setWidthFull();
        area.setValue(history.isEmpty() ? "" : history.getLast().words());
        Button save = new Button("Save local words", pressed -> save(area.getValue()));
        save.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        Button leave = new Button("Cancel", pressed -> read());
        leave.addThemeVariants(ButtonVariant.SMALL);
        Div actions = new Div(save, leave);
        actions.addClassName("trig-actions");
        add(area, actions);
        area.focus();
    }

    private void save(String words) {
        if (write == null) {
            return;
        }
        try {
            write.accept(words);
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
        }
    }
}
