package org.trigpoint.ui.snapshots;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.trigpoint.evidence.Stance;
import org.trigpoint.evidence.ThemeEvidence;
import org.trigpoint.evidence.ThemeEvidence.Origin;
import org.trigpoint.exchange.BookFormat;
import org.trigpoint.snapshots.SnapshotWritings;
import org.trigpoint.themes.Theme;
import org.trigpoint.ui.parts.Trig;
import org.trigpoint.ui.security.FileLink;

/** What was written and chosen in a snapshot, to be read: quotations, what spoke against themes, and framework matrices. */
final class WrittenThen extends Section {

    private final PassageThen then;

    WrittenThen(OpenSnapshot open, SnapshotWritings writings) {
        this.then = new PassageThen(open);
        addClassNames("trig-section", "snapshot-written");
        add(new H2("Quotations and summaries as they were"), files(open));
        if (writings.evidence().isEmpty() && writings.charts().isEmpty()) {
            add(new Paragraph("No quotation was chosen, and no framework matrix was made."));
        }
        for (Theme theme : writings.themes()) {
            ThemeEvidence evidence = writings.evidence().get(theme.id());
            if (evidence != null) {
                add(shown(theme, evidence));
            }
        }
        writings.charts().forEach(chart -> add(new ChartThen(chart, then)));
    }

    private static Div files(OpenSnapshot open) {
        Div files = new Div();
        files.addClassName("trig-exports");
        for (BookFormat format : BookFormat.values()) {
            FileLink link = new FileLink(
                    "Export themes and summaries " + format.ending().toUpperCase(Locale.ROOT),
                    () -> open.desk()
                            .books()
                            .file(
                                    open.desk().door().reader(open.route()),
                                    open.snapshot().id(),
                                    format));
            link.addClassName("trig-export");
            files.add(link);
        }
        return files;
    }

    private Div shown(Theme theme, ThemeEvidence evidence) {
        Div shown = new Div(new H3(theme.name()));
        UnorderedList list = new UnorderedList();
        evidence.quotations()
                .forEach(one -> list.add(
                        line(one.printed(), one.label().isEmpty() ? one.origin().title() : one.label(), one.origin())));
        evidence.extracts().stream()
                .filter(one -> one.stance() != Stance.SUPPORTS)
                .forEach(one -> list.add(line(
                        one.origin().quotation().words(),
                        one.stance().label() + (one.note().isEmpty() ? "" : ": " + one.note()),
                        one.origin())));
        shown.add(list);
        return shown;
    }

    private ListItem line(String words, String beneath, Origin origin) {
        Paragraph said = new Paragraph("\u201c" + words + "\u201d");
        said.addClassName("said");
        Span where = new Span(beneath);
        where.addClassName("trig-soft");
        return new ListItem(
                new Trig(
                        "The sentence of " + origin.title(),
                        pressed -> then.open(new PassageThen.Said(origin.passage(), origin.quotation()))),
                new Div(said, where));
    }
}
