package org.trigpoint.ui.privacy;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.privacy.PersonalDataQueries.Standing;

/** What can be done about a finding, each with its key. */
final class ReviewChoices extends Div {

    private static final int WHATEVER_IS_SHOWN = -1;
    private static final int MOST = 9;

    private final SerializableConsumer<ReviewKey> pressed;
    private final TextField pseudonym = new TextField("Pseudonym");
    private final Div suggestions = new Div();
    private final Div acts = new Div();
    private List<String> suggested = List.of();

    ReviewChoices(SerializableConsumer<ReviewKey> pressed) {
        this.pressed = pressed;
        addClassName("review-choices");
        pseudonym.setMaxLength(100);
        pseudonym.setValueChangeMode(ValueChangeMode.EAGER);
        suggestions.addClassName("review-suggestions");
        suggestions.getElement().setAttribute("role", "group");
        suggestions.getElement().setAttribute("aria-label", "What could stand for it");
        acts.addClassName("review-acts");
        add(pseudonym, suggestions, acts);
    }

    String pseudonym() {
        return pseudonym.getValue();
    }

    void choose(int number) {
        if (number >= 1 && number <= suggested.size() && !pseudonym.isReadOnly()) {
            pseudonym.setValue(suggested.get(number - 1));
        }
    }

    void show(Standing standing) {
        String held = standing.pseudonym();
        suggested = held == null ? standing.suggestions().stream().limit(MOST).toList() : List.of(held);
        pseudonym.setReadOnly(held != null);
        pseudonym.setHelperText(
                held == null
                        ? "It is written in square brackets. R comes here, Enter replaces."
                        : "It stands for this name in the study already.");
        pseudonym.setValue(suggested.getFirst());
        suggestions.removeAll();
        suggestions.setVisible(held == null);
        for (int number = 1; number <= suggested.size(); number++) {
            suggestions.add(button("suggest", number, String.valueOf(number), suggested.get(number - 1)));
        }
        acts.removeAll();
        NativeButton everywhere = button(
                "everywhere",
                null,
                "Enter",
                "Replace everywhere: " + Plural.of(standing.places(), "place") + " in "
                        + Plural.of(standing.sources(), "source"));
        everywhere.addClassName("review-first");
        acts.add(everywhere, button("here", null, "H", "Replace here only"));
        if (held == null) {
            acts.add(button("harmless", null, "N", "Not personal"));
        }
        acts.add(button("skip", null, "S", "Skip"), button("back", null, "\u232B", "Back"));
    }

    private NativeButton button(String act, @Nullable Integer number, String key, String words) {
        NativeButton button = new NativeButton();
        Element kbd = new Element("kbd");
        kbd.setText(key);
        button.getElement().appendChild(kbd);
        button.add(new Span(words));
        button.addClickListener(click -> pressed.accept(new ReviewKey(act, number, WHATEVER_IS_SHOWN)));
        return button;
    }
}
