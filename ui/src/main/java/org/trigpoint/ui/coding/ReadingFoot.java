package org.trigpoint.ui.coding;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.familiarisation.ReadMark;
import org.trigpoint.familiarisation.ReadMarkService;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.ui.parts.Notify;

/** How far one has read the open text, in one line below it, and the ways to say so. */
final class ReadingFoot extends Div {

    private final Workplace place;
    private final Span said = new Span();
    private final Button goOn;
    private final Button toHere;
    private final Button whole;
    private final Button unread;

    ReadingFoot(Workplace place) {
        this.place = place;
        goOn = small("Go on where you stopped", "Shift E", () -> inPane("goOn"));
        toHere = small("Read to here", "e", () -> inPane("toHere"));
        whole = small("Read whole", "", () -> mark((coder, source) -> marks().readWhole(coder, source)));
        unread = small("Not read", "", () -> mark((coder, source) -> marks().unread(coder, source)));
        addClassName("reading-foot");
        said.getElement().setAttribute("role", "status");
        add(said, goOn, toHere, whole, unread);
    }

    /** What is done with the mark of the open source. */
    private interface Marking {
        void of(Coder coder, SourceId source);
    }

    /** Takes up the mark of the source that has just been opened. */
    void opened(Reader reader) {
        setVisible(place.rights().mayCode());
        show(place.desk().familiar().read().mine(reader, place.address().source()));
    }

    /** Keeps that the open text is read up to a place. */
    void readTo(int end) {
        mark((coder, source) ->
                marks().readTo(coder, source, place.open().source().version(), end));
    }

    private ReadMarkService marks() {
        return place.desk().familiar().marks();
    }

    private void mark(Marking marking) {
        try {
            SourceId source = place.address().source();
            Coder coder = place.coder();
            marking.of(coder, source);
            show(place.desk().familiar().read().mine(coder, source));
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
        }
    }

    private void show(Optional<ReadMark> mark) {
        place.pane().setRead(mark.map(ReadMark::at).orElse(0));
        said.setText(mark.map(ReadingFoot::sentence).orElse("Not read yet."));
        boolean ended = mark.map(ReadMark::isWhole).orElse(false);
        goOn.setVisible(mark.isPresent() && !ended);
        whole.setVisible(!ended);
        unread.setVisible(mark.isPresent());
    }

    private static String sentence(ReadMark mark) {
        long percent = Math.min(99, Math.max(1, Math.round(mark.share() * 100)));
        return (mark.isWhole() ? "You have read this text" : "You have read " + percent + " %")
                + (mark.changed() ? "; it has been changed since." : ".");
    }

    private void inPane(String step) {
        place.pane().getElement().executeJs("this.readMark[$0]()", step);
    }

    private static Button small(String verb, String key, Runnable step) {
        Button button = new Button(verb, pressed -> step.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        if (!key.isEmpty()) {
            button.setTooltipText("In the text: " + key);
        }
        return button;
    }
}
