package org.trigpoint.ui.sources;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableRunnable;
import org.trigpoint.Plural;

/** How many of the files are read, and the way to cancel what is not. It keeps its place when all are. */
final class IntakeProgress extends Div {

    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button("Cancel all that wait");

    IntakeProgress(SerializableRunnable cancelAll) {
        addClassName("trig-intake-progress");
        words.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", "Files read");
        cancel.addThemeVariants(ButtonVariant.SMALL);
        cancel.addClickListener(pressed -> cancelAll.run());
        add(words, bar, cancel);
    }

    /** Shows how many of how many are still to be read, and how many were refused. */
    void show(int pending, int refused, int all) {
        setVisible(all > 0);
        String looked = pending == 0
                ? Plural.of(all, "file") + " read"
                : Words.number(all - pending) + " of " + Plural.of(all, "file") + " read";
        words.setText(looked + (refused == 0 ? "." : ", " + Words.number(refused) + " refused."));
        bar.setValue(all == 0 ? 0 : (double) (all - pending) / all);
        bar.setVisible(pending > 0);
        cancel.setVisible(pending > 0);
    }
}
