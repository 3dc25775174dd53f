package org.trigpoint.ui.studies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.studies.PlanQueries.SynonymLine;
import org.trigpoint.ui.parts.FormDialog;

/** Groups of words that finding takes as one; whoever codes may edit them. */
final class WordsSection extends SettingsSection {

    private final SettingsDesk desk;
    private final Reader reader;

    WordsSection(SettingsDesk desk, Reader reader) {
        this.desk = desk;
        this.reader = reader;
        refresh();
    }

    @Override
    void refresh() {
        removeAll();
        add(hint("Spellings and names that mean the same: who looks for one of a group finds them all."));
        if (reader instanceof Coder coder) {
            add(primary(
                    "Add group",
                    () -> form("Add group", List.of(), words -> desk.synonyms().add(coder, words))));
        }
        UnorderedList list = list();
        desk.queries()
                .synonyms(reader)
                .forEach(group -> list.add(line(String.join(" \u00b7 ", group.words()), "", actions(group))));
        add(list);
    }

    private Component[] actions(SynonymLine group) {
        if (!(reader instanceof Coder coder)) {
            return new Component[0];
        }
        String name = group.words().getFirst();
        return new Component[] {
            small(
                    "Change",
                    name,
                    () -> form(
                            "Change group",
                            group.words(),
                            words -> desk.synonyms().change(coder, group.group(), words))),
            remove(
                    "the group of " + name,
                    "These words will be found apart; nothing else changes.",
                    () -> desk.synonyms().remove(coder, group.group()))
        };
    }

    private void form(String title, List<String> before, Consumer<List<String>> step) {
        TextArea words = new TextArea("Words, one a line");
        words.setValue(String.join("\n", before));
        new FormDialog(
                        title,
                        before.isEmpty() ? "Add group" : "Save",
                        () -> then(() -> step.accept(
                                Arrays.stream(words.getValue().split("\\R")).toList())),
                        words)
                .open();
    }
}
