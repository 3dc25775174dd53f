package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.stream.IntStream;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.codebook.Codebook;
import org.trigpoint.codes.CodeLabel;
import org.trigpoint.codes.CodeWords;
import org.trigpoint.ui.parts.Notify;

/** What a code means and when it is used, written in place. */
final class CodeWordsForm extends Div {

    private static final int HUES = 12;

    private final OpenCodebook book;
    private final Codebook.Entry entry;
    private final TextField name = new TextField("Name");
    private final RadioButtonGroup<Integer> colour = new RadioButtonGroup<>("Colour");
    private final TextArea description = new TextArea("What it means");
    private final TextArea whenToUse = new TextArea("When to use");
    private final TextArea whenNot = new TextArea("When not to use");
    private final Select<CodeWords.Reasoning> reasoning = new Select<>();
    private final Select<CodeWords.Depth> depth = new Select<>();
    private final Paragraph refused = new Paragraph();

    CodeWordsForm(OpenCodebook book, Codebook.Entry entry) {
        this.book = book;
        this.entry = entry;
        addClassNames("trig-form", "code-words-form");
        fill();
        refused.addClassName("trig-form-refused");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        Button save = new Button("Save", pressed -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        save.setTooltipText("Ctrl Enter");
        Div when = new Div(whenToUse, whenNot);
        Div nature = new Div(reasoning, depth, colour);
        when.addClassName("code-words-pair");
        nature.addClassName("code-words-nature");
        add(name, description, when, nature, refused, save);
    }

    private void fill() {
        CodeWords words = entry.words();
        name.setMaxLength(200);
        name.setValue(entry.name());
        description.setValue(words.description());
        description.setHelperText("So that a colleague who was not there would give it to the same words.");
        description.setMinRows(2);
        whenToUse.setValue(words.whenToUse());
        whenToUse.setMinRows(2);
        whenNot.setValue(words.whenNot());
        whenNot.setHelperText("And which code to use instead.");
        whenNot.setMinRows(2);
        fillNature(words);
        colour.addClassName("code-hues");
        colour.setItems(IntStream.range(0, HUES).boxed().toList());
        colour.setRenderer(new ComponentRenderer<>(CodeWordsForm::hue));
        colour.setValue(entry.colour());
    }

    private void fillNature(CodeWords words) {
        reasoning.setLabel("Where it comes from");
        reasoning.setItems(CodeWords.Reasoning.values());
        reasoning.setEmptySelectionAllowed(true);
        reasoning.setItemLabelGenerator(one -> one == null
                ? "Not noted"
                : one == CodeWords.Reasoning.DEDUCTIVE
                        ? "Deductive: from theory or questions"
                        : "Inductive: from the data");
        reasoning.setValue(words.reasoning());
        depth.setLabel("What it keeps to");
        depth.setItems(CodeWords.Depth.values());
        depth.setEmptySelectionAllowed(true);
        depth.setItemLabelGenerator(one -> one == null
                ? "Not noted"
                : one == CodeWords.Depth.SEMANTIC ? "Semantic: what is said" : "Latent: what lies beneath");
        depth.setValue(words.depth());
    }

    private static Span hue(Integer hue) {
        Span shown = new Span(String.valueOf(hue + 1));
        shown.addClassName("code-hue");
        shown.getStyle().set("--a", "var(--code-" + hue + ")").set("--a-text", "var(--code-" + hue + "-text)");
        return shown;
    }

    private void save() {
        try {
            Coder coder = book.coder();
            CodeWords words = new CodeWords(
                    description.getValue(),
                    whenToUse.getValue(),
                    whenNot.getValue(),
                    reasoning.getValue(),
                    depth.getValue());
            CodeLabel label = new CodeLabel(name.getValue(), words.description(), colour.getValue());
            book.desk().wording().rewrite(coder, entry.code(), label, entry.words(), words);
            Notify.said("\u201c" + name.getValue().strip() + "\u201d is saved.");
            book.again();
        } catch (Refusal refusal) {
            refused.setText(refusal.sentence());
            refused.setVisible(true);
        }
    }
}
