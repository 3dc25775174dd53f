package org.trigpoint.ui.phases;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.trigpoint.Refusal;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceQueries.SourceRow;
import org.trigpoint.ui.parts.LineButton;

/** Words of sources that an entry speaks of: named by a source and the words as they stand there. */
final class PassageField extends Div {

    private final List<Passage> chosen = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();
    private final ComboBox<SourceRow> source = new ComboBox<>("Source of the words");
    private final TextField words = new TextField("Words as they stand there");

    PassageField(List<SourceRow> sources, BiFunction<SourceId, String, Passage> find) {
        addClassName("passage-field");
        list.addClassName("passage-list");
        source.setItems(sources);
        source.setItemLabelGenerator(SourceRow::title);
        words.setHelperText("Copy them from the text; the first place that has them is linked.");
        Button add = new Button("Add these words", pressed -> find(find));
        Div line = new Div(source, words, add);
        line.addClassName("passage-line");
        add(list, line);
    }

    private void find(BiFunction<SourceId, String, Passage> find) {
        SourceRow from = source.getValue();
        words.setInvalid(false);
        source.setInvalid(from == null);
        if (from == null) {
            source.setErrorMessage("Choose the source that holds the words.");
            return;
        }
        try {
            put(
                    find.apply(from.id(), words.getValue()),
                    "\u201c" + words.getValue().strip() + "\u201d, " + from.title());
            words.clear();
        } catch (Refusal refusal) {
            words.setErrorMessage(refusal.sentence());
            words.setInvalid(true);
        }
    }

    /** Adds a passage under the words it shows. */
    void put(Passage passage, String shown) {
        if (chosen.contains(passage)) {
            return;
        }
        chosen.add(passage);
        ListItem item = new ListItem(new Span(shown));
        item.add(new LineButton("Take out", "the words " + shown, () -> {
            chosen.remove(passage);
            list.remove(item);
        }));
        list.add(item);
    }

    List<Passage> passages() {
        return List.copyOf(chosen);
    }
}
