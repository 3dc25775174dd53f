package org.trigpoint.ui.snapshots;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trigpoint.Plural;
import org.trigpoint.snapshots.Snapshot;
import org.trigpoint.snapshots.SnapshotDifference;

/** What changed since a snapshot: themes, codes and texts in words, codings in numbers. */
final class DifferencePart extends Section {

    DifferencePart(Snapshot since, SnapshotDifference difference) {
        addClassNames("trig-section", "snapshot-difference");
        getElement().setAttribute("aria-live", "polite");
        add(new H2("What changed since \u201c" + since.name() + "\u201d"));
        if (difference.isNothing()) {
            add(new Paragraph("Nothing: today\u2019s tables are the same as those of the snapshot."));
            return;
        }
        add(part("Themes", difference.themes()), part("Codes", difference.codes()), part("Texts", difference.texts()));
        Div codings = new Div(new H3("Codings"));
        codings.add(new Paragraph(said(difference.codings())));
        add(codings);
    }

    private static Div part(String title, List<SnapshotDifference.Line> lines) {
        Div part = new Div(new H3(title + (lines.isEmpty() ? "" : " (" + lines.size() + ")")));
        if (lines.isEmpty()) {
            Paragraph none = new Paragraph("As they were.");
            none.addClassName("trig-soft");
            part.add(none);
            return part;
        }
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> {
            Span change = new Span(line.change().label());
            change.addClassNames("snapshot-change", "is-" + line.change().name().toLowerCase(Locale.ROOT));
            ListItem item = new ListItem(change, new Span(line.name()));
            if (!line.says().isEmpty()) {
                Span says = new Span(line.says());
                says.addClassName("trig-soft");
                item.add(says);
            }
            list.add(item);
        });
        part.add(list);
        return part;
    }

    private static String said(SnapshotDifference.Codings codings) {
        List<String> parts = new ArrayList<>();
        parts.add(Plural.of(codings.then(), "coding") + " then, " + Plural.of(codings.now(), "coding") + " now");
        add(parts, codings.same(), "as they were");
        add(parts, codings.moved(), "on other words or a later text");
        add(parts, codings.recoded(), "with another code");
        add(parts, codings.gone(), "gone");
        add(parts, codings.fresh(), "new");
        return String.join(" \u00b7 ", parts);
    }

    private static void add(List<String> parts, int number, String how) {
        if (number > 0) {
            parts.add(String.format(Locale.UK, "%,d %s", number, how));
        }
    }
}
