package org.trigpoint.phases;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.phases.Development.Pointer;
import org.trigpoint.phases.Development.To;
import org.trigpoint.phases.MethodsDraft.Paragraph;
import org.trigpoint.phases.MethodsDraft.Sentence;

/** Paragraphs as they are written; those without a sentence are left out. */
final class Prose {

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private List<Sentence> open = new ArrayList<>();

    /** Begins a paragraph. */
    Prose about(String heading) {
        open = new ArrayList<>();
        paragraphs.add(new Paragraph(heading, open));
        return this;
    }

    /** Says something, where there is something to say. */
    Prose say(boolean known, To evidence, String words) {
        return known ? say(Pointer.to(evidence), words) : this;
    }

    Prose say(Pointer evidence, String words) {
        open.add(new Sentence(words + ".", evidence));
        return this;
    }

    List<Paragraph> paragraphs() {
        return paragraphs.stream()
                .filter(paragraph -> !paragraph.sentences().isEmpty())
                .map(paragraph -> new Paragraph(paragraph.heading(), List.copyOf(paragraph.sentences())))
                .toList();
    }
}
