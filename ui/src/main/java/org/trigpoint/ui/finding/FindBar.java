package org.trigpoint.ui.finding;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.finding.FindQuestion;
import org.trigpoint.finding.FindingQueries.Choices;
import org.trigpoint.ui.narrowing.NarrowingFields;

/** The query and what narrows it; every change asks anew. */
final class FindBar extends Div {

    private final TextField words = new TextField("Words");
    private final NarrowingFields narrow;
    private final Checkbox exact = new Checkbox("Exact words");

    FindBar(Choices choices, CodeTree tree, FindQuestion now, SerializableConsumer<FindQuestion> wanted) {
        addClassName("trig-find-bar");
        words.addClassName("trig-find-words");
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValue(now.query());
        Button find = new Button("Find", pressed -> wanted.accept(asked(now)));
        find.addThemeVariants(ButtonVariant.PRIMARY);
        words.addKeyDownListener(Key.ENTER, pressed -> wanted.accept(asked(now)));
        Div first = new Div(words, find, new FindHelp());
        first.addClassName("trig-find-first");
        narrow = new NarrowingFields(choices, tree, now.narrowing(), now.analysis(), () -> wanted.accept(asked(now)));
        exact.setValue(now.exact());
        exact.addValueChangeListener(changed -> wanted.accept(asked(now)));
        narrow.add(exact);
        add(first, narrow);
    }

    private FindQuestion asked(FindQuestion before) {
        return new FindQuestion(
                words.getValue().strip(),
                narrow.analysis(before.analysis()),
                exact.getValue(),
                narrow.narrowing(before.analysis()),
                0,
                before.limit(),
                before.context());
    }
}
