package org.trigpoint.ui.words;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trigpoint.Plural;
import org.trigpoint.access.Coder;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.words.StopWordService;
import org.trigpoint.words.StopWords;

/** The study's stop words, to be read and changed. What a colleague changed meanwhile stays changed. */
final class StopWordsDialog {

    private StopWordsDialog() {}

    static void open(StopWordService service, Coder coder, Runnable changed) {
        StopWords now = service.of(coder);
        TextArea words = new TextArea("Stop words, one a line");
        words.setValue(String.join("\n", now.words()));
        words.setMinHeight("16rem");
        words.setMaxHeight("50vh");
        new FormDialog(
                        "Stop words",
                        "Save stop words",
                        () -> {
                            SortedSet<String> wanted = Arrays.stream(
                                            words.getValue().split("\\R"))
                                    .map(word ->
                                            word.strip().toLowerCase(Locale.UK).replace('\u2019', '\''))
                                    .filter(word -> !word.isEmpty())
                                    .collect(Collectors.toCollection(TreeSet::new));
                            SortedSet<String> added = new TreeSet<>(wanted);
                            added.removeAll(now.words());
                            SortedSet<String> removed = new TreeSet<>(now.words());
                            removed.removeAll(wanted);
                            service.change(coder, added, removed);
                            changed.run();
                        },
                        new Paragraph(told(now)),
                        words)
                .open();
    }

    private static String told(StopWords now) {
        String common = "Function words of English, compiled for Trigpoint; they hold sentences together and are left"
                + " out of lists unless you ask for them.";
        if (now.added().isEmpty() && now.shown().isEmpty()) {
            return common;
        }
        return common + " This study added " + Plural.of(now.added().size(), "word") + " and took "
                + Numbers.of(now.shown().size()) + " off.";
    }
}
