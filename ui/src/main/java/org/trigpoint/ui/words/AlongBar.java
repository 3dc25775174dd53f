package org.trigpoint.ui.words;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.finding.FindingQueries.Choices;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.ui.narrowing.NarrowingFields;

/** What is asked to be seen along the sources: a code or words, and in which sources. */
final class AlongBar extends Div {

    private final ComboBox<Code> code = new ComboBox<>("Code");
    private final Checkbox under = new Checkbox("With the codes under it");
    private final TextField words = new TextField("Or words");
    private final NarrowingFields narrow;
    private final Along now;

    AlongBar(Choices choices, CodeTree tree, Along now, SerializableConsumer<Along> wanted) {
        this.now = now;
        narrow = new NarrowingFields(
                choices, tree, now.narrowing(), now.analysis(), () -> wanted.accept(asked(now.code(), now.query())));
        if (now.query().isEmpty()) {
            narrow.sourcesOnly();
        }
        code.setItems(tree.flat());
        code.setItemLabelGenerator(one -> tree.path(one.id()));
        code.setVisible(!tree.flat().isEmpty());
        code.addClassName("trig-words-node");
        if (now.code() != null) {
            tree.find(now.code()).ifPresent(code::setValue);
        }
        under.setValue(now.under());
        under.setVisible(now.code() != null);
        words.setValue(now.code() == null ? now.query() : "");
        words.setPlaceholder("As in Find, then Enter");
        words.addClassName("trig-words-node");
        code.addValueChangeListener(changed -> {
            Code chosen = changed.getValue();
            wanted.accept(asked(chosen == null ? null : chosen.id(), ""));
        });
        under.addValueChangeListener(changed -> wanted.accept(asked(now.code(), "")));
        words.addKeyDownListener(
                Key.ENTER, pressed -> wanted.accept(asked(null, words.getValue().strip())));
        Div question = new Div(code, under, words);
        question.addClassNames("trig-filters", "trig-words-question");
        add(question, narrow);
    }

    private Along asked(@Nullable CodeId of, String query) {
        var analysis = narrow.analysis(now.analysis());
        boolean same = analysis == null || analysis.equals(now.analysis());
        return new Along(analysis, same ? of : null, under.getValue(), query, narrow.narrowing(now.analysis()));
    }
}
