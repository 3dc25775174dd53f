package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.codebook.CodebookDifference;
import org.trigpoint.codebook.CodebookVersion;
import org.trigpoint.migrations.CodebookVersionId;

/** How two versions differ: what was added, what went and where to, and what was changed, before and after. */
final class DifferencePart extends Section {

    private final CodebookAddress address;
    private final CodebookDifference difference;

    DifferencePart(CodebookAddress address, List<CodebookVersion> versions, CodebookDifference difference) {
        this.address = address;
        this.difference = difference;
        addClassNames("trig-section", "codebook-difference");
        Paragraph summary = new Paragraph(summary());
        summary.addClassName("trig-soft");
        add(new H2("What changed"), choice(versions), summary);
        part("Added", difference.added(), this::added);
        part("Gone", difference.gone(), DifferencePart::gone);
        part("Changed", difference.changed(), DifferencePart::changed);
    }

    /** A state that can be compared with; none is the present. */
    private record State(@Nullable CodebookVersionId version, String name) {}

    private Div choice(List<CodebookVersion> versions) {
        Select<CodebookVersion> from = new Select<>();
        from.setLabel("From");
        from.setItems(versions);
        from.setItemLabelGenerator(CodebookVersion::name);
        versions.stream()
                .filter(one -> one.id().equals(difference.before().id()))
                .findFirst()
                .ifPresent(from::setValue);
        List<State> states = new ArrayList<>(List.of(new State(null, "As it is now")));
        versions.forEach(version -> states.add(new State(version.id(), version.name())));
        CodebookVersion after = difference.after();
        Select<State> to = new Select<>();
        to.setLabel("To");
        to.setItems(states);
        to.setItemLabelGenerator(State::name);
        to.setValue(after == null ? states.getFirst() : new State(after.id(), after.name()));
        from.addValueChangeListener(chosen ->
                Going.to(address.versions(from.getValue().id(), to.getValue().version())));
        to.addValueChangeListener(chosen ->
                Going.to(address.versions(from.getValue().id(), to.getValue().version())));
        Div bar = new Div(from, to);
        bar.addClassName("trig-filters");
        return bar;
    }

    private String summary() {
        if (difference.isEmpty()) {
            return "Nothing differs: " + Plural.of(difference.same(), "code") + " as before.";
        }
        return Plural.of(difference.added().size(), "code") + " added, "
                + difference.gone().size() + " gone, " + difference.changed().size() + " changed, "
                + difference.same() + " as before.";
    }

    private <T> void part(String title, List<T> lines, Function<T, Component> line) {
        if (!lines.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("code-history");
            lines.forEach(one -> list.add(new ListItem(line.apply(one))));
            add(new H3(title), list);
        }
    }

    private Component added(CodebookDifference.Added added) {
        Div line = new Div(new Anchor(address.code(added.code()), added.path()));
        if (!added.description().isEmpty()) {
            Paragraph words = new Paragraph(added.description());
            words.addClassName("trig-soft");
            line.add(words);
        }
        return line;
    }

    private static Component gone(CodebookDifference.Gone gone) {
        String into = gone.mergedInto();
        Span where = new Span(into == null ? "put in the bin" : "merged into \u201c" + into + "\u201d");
        where.addClassName("trig-soft");
        Div line = new Div(new Span(gone.path()), where);
        line.addClassName("code-gone");
        return line;
    }

    private static Component changed(CodebookDifference.Changed changed) {
        Div line = new Div(new Span(changed.path()));
        changed.changes().forEach(change -> line.add(new ChangeWords(change, true)));
        return line;
    }
}
