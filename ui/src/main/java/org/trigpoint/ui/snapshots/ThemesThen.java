package org.trigpoint.ui.snapshots;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.trigpoint.codes.Code;
import org.trigpoint.matrices.ThemeMatrix;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.snapshots.SnapshotMatrixQueries.Opened;
import org.trigpoint.themes.Theme;
import org.trigpoint.ui.parts.Trig;

/** The themes of a snapshot to be read: what each was, the codes it rested on, and by its triangle all its extracts. */
final class ThemesThen extends Section {

    private final Opened opened;
    private final FrozenTable.Opening opening;

    ThemesThen(Opened opened, FrozenTable.Opening opening) {
        this.opened = opened;
        this.opening = opening;
        addClassNames("trig-section", "snapshot-themes");
        add(new H2("Themes as they were"));
        if (opened.themes().isEmpty()) {
            add(new Paragraph("There was no theme yet."));
        }
        opened.themes().forEach(theme -> add(shown(theme)));
    }

    private Div shown(Theme theme) {
        H3 name = new H3();
        ThemeMatrix.RowKey row = new ThemeMatrix.RowKey(theme.id(), null);
        if (opened.matrix().rows().stream().anyMatch(one -> one.key().equals(row))) {
            name.add(new Trig(
                    "All extracts of " + theme.name(), pressed -> opening.open(theme.name() + ", all", row, null)));
        }
        Span status = new Span(theme.status().label());
        status.addClassName("trig-soft");
        name.add(new Span(theme.name()), status);
        Div shown = new Div(name);
        if (!theme.concept().isEmpty()) {
            Paragraph concept = new Paragraph(theme.concept());
            concept.addClassName("snapshot-concept");
            shown.add(concept);
        }
        if (!theme.definition().isEmpty()) {
            shown.add(new Paragraph(theme.definition()));
        }
        if (!theme.words().boundary().isEmpty()) {
            shown.add(new Paragraph("What it is not: " + theme.words().boundary()));
        }
        UnorderedList codes = new UnorderedList();
        theme.codes().forEach(code -> codes.add(line(code)));
        shown.add(codes);
        return shown;
    }

    private ListItem line(CodeId code) {
        ListItem line = new ListItem(new Span(opened.codes().path(code)));
        String says = opened.codes().find(code).map(Code::description).orElse("");
        if (!says.isEmpty()) {
            Span words = new Span(says);
            words.addClassName("trig-soft");
            line.add(words);
        }
        return line;
    }
}
