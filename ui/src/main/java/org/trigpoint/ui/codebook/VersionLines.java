package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.trigpoint.Plural;
import org.trigpoint.codebook.CodebookVersion;
import org.trigpoint.ui.parts.Moments;

/** The named versions, the last first, each to be read, taken and compared. */
final class VersionLines extends UnorderedList {

    VersionLines(OpenCodebook book, List<CodebookVersion> versions) {
        addClassNames("trig-lines", "codebook-versions");
        versions.forEach(version -> add(line(book, version)));
    }

    private static ListItem line(OpenCodebook book, CodebookVersion version) {
        Anchor name = new Anchor(book.address().whole(version.id()), version.name());
        name.addClassName("trig-line-title");
        Span what = new Span(Plural.of(version.codes(), "code") + " \u00b7 " + version.madeBy() + ", "
                + Moments.brief(version.madeAt()));
        what.addClassName("trig-soft");
        Div words = new Div(name, what);
        if (!version.note().isEmpty()) {
            words.add(new Paragraph(version.note()));
        }
        Div actions = new Div(
                CodebookActions.link("What changed since", book.address().versions(version.id(), null)));
        CodebookActions.files(book, version.id()).forEach(actions::add);
        actions.addClassName("trig-line-actions");
        return new ListItem(words, actions);
    }
}
