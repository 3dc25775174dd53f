package org.trigpoint.ui.records;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.ui.parts.LineButton;

/** What words of cells were said to mean before; each can be taken out, so that the next file is read without it. */
final class KnownWords extends Div {

    private final Map<String, Map<String, String>> words = new LinkedHashMap<>();

    /** Afterwards is told when a word was taken out. */
    KnownWords(RecordKind kind, Map<String, Map<String, String>> said, Runnable afterwards) {
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-record-files");
        said.forEach((column, meanings) -> {
            words.put(column, new LinkedHashMap<>(meanings));
            meanings.forEach((word, meaning) -> list.add(line(kind, column, word, meaning, afterwards)));
        });
        add(new Paragraph("As you said before:"), list);
    }

    private ListItem line(RecordKind kind, String column, String word, String meaning, Runnable afterwards) {
        ListItem line = new ListItem(new Span(RecordWords.title(kind, column) + ": \u201c" + word + "\u201d means "
                + (meaning.isEmpty() ? "nothing said" : meaning)));
        line.add(new LineButton("Take out", "\u201c" + word + "\u201d", () -> {
            words.getOrDefault(column, new LinkedHashMap<>()).remove(word);
            line.removeFromParent();
            afterwards.run();
        }));
        return line;
    }

    /** Column to word to meaning, of those that are left. */
    Map<String, Map<String, String>> words() {
        return words;
    }
}
