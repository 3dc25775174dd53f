package org.trigpoint.search.reading.worker;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a person should know about a file that was read: each sentence once, in the order of finding. */
final class Warnings {
    static final String DELETED =
            "The file has tracked changes: deleted words were left out, inserted words were kept.";
    static final String COMMENTS = "The file's comments were left out.";
    static final String FOOTNOTES = "The file's footnotes and endnotes were left out.";
    static final String HEADERS = "The file's page headers and footers were left out.";
    static final String SPACED_OUT =
            "The PDF sets its letters apart; its words were put together by their distance: check them.";
    static final String CONTROLS = "Control characters that are no text were left out.";

    private final Set<String> sentences = new LinkedHashSet<>();

    void add(String sentence) {
        sentences.add(sentence);
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
