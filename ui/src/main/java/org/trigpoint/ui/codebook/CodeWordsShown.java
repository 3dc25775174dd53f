package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.html.DescriptionList;
import org.trigpoint.codes.CodeWords;

/** What a code means and when it is used, to be read. */
final class CodeWordsShown extends DescriptionList {

    CodeWordsShown(CodeWords words) {
        addClassName("code-words");
        part("What it means", words.description());
        part("When to use", words.whenToUse());
        part("When not to use", words.whenNot());
        var reasoning = words.reasoning();
        var depth = words.depth();
        part("Where it comes from", reasoning == null ? "" : reasoning.word());
        part("What it keeps to", depth == null ? "" : depth.word());
        setVisible(getChildren().findAny().isPresent());
    }

    private void part(String name, String text) {
        if (!text.isBlank()) {
            add(new Term(name), new Description(text));
        }
    }
}
