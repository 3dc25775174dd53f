package org.trigpoint.ui.sources;

import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trigpoint.codebooks.instruments.Item.Meaning;
import org.trigpoint.practice.Consents;

/** What the writer of a source lets be done with it, as they answered when they handed it in; empty where they were not asked. */
final class WriterConsents extends Paragraph {

    WriterConsents(Consents consents) {
        addClassName("trig-hint");
        List<String> said = new ArrayList<>();
        say(said, consents, Meaning.MAY_LINK, "linked to their survey");
        say(said, consents, Meaning.MAY_QUOTE, "quoted");
        say(said, consents, Meaning.MAY_PUBLISH, "published as a case study");
        setVisible(!said.isEmpty());
        setText("Handed in by its writer, who was asked whether it may be " + String.join(", ", said) + ".");
    }

    private static void say(List<String> said, Consents consents, Meaning about, String words) {
        consents.about(about)
                .ifPresent(given -> said.add(words + ": " + given.label().toLowerCase(Locale.UK)));
    }
}
