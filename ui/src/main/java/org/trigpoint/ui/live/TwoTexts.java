package org.trigpoint.ui.live;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;

/** Two people wrote the same memo: both texts side by side, and the second one's choice. Nothing is kept until they choose. */
public final class TwoTexts extends Dialog {

    /**
     * The choice; {@code open()} shows it.
     *
     * @param colleague whose text is kept now
     * @param theirs that text
     * @param mine what was to be kept in its place
     * @param keep keeps the whole text that was chosen; not called when the colleague's stays
     */
    public TwoTexts(String colleague, String theirs, String mine, Consumer<String> keep) {
        this("memo", colleague, theirs, mine, keep);
    }

    /**
     * As above, of something else than a memo.
     *
     * @param thing what both wrote, as a word in a sentence
     * @param colleague whose text is kept now
     * @param theirs that text
     * @param mine what was to be kept in its place
     * @param keep keeps the whole text that was chosen; not called when the colleague's stays
     */
    public TwoTexts(String thing, String colleague, String theirs, String mine, Consumer<String> keep) {
        setHeaderTitle(colleague + " has changed this " + thing + " while you were writing");
        setWidth("min(56rem, 94vw)");
        setCloseOnOutsideClick(false);
        Paragraph what = new Paragraph("Nothing has been overwritten. Choose what the " + thing
                + " shall say; the journal keeps every version.");
        Div both = new Div(text("Kept now, by " + colleague, theirs), text("Yours", mine));
        both.addClassName("trig-two-texts");
        add(what, both);
        Button together = new Button("Keep both", pressed -> choose(() -> keep.accept(theirs + "\n\n" + mine)));
        together.addThemeVariants(ButtonVariant.PRIMARY);
        together.setAutofocus(true);
        getFooter()
                .add(
                        new Button("Keep " + colleague + "\u2019s", pressed -> close()),
                        new Button("Keep mine", pressed -> choose(() -> keep.accept(mine))),
                        together);
    }

    private void choose(Runnable step) {
        close();
        step.run();
    }

    private static Section text(String whose, String words) {
        Paragraph body = new Paragraph(words);
        body.addClassName("trig-memo-words");
        Section section = new Section(new H3(whose), body);
        section.getElement().setAttribute("aria-label", whose);
        return section;
    }
}
