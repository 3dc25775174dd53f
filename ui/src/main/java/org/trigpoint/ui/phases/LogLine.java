package org.trigpoint.ui.phases;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.markdown.Markdown;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.memos.MemoLine;
import org.trigpoint.phases.Development.Line;
import org.trigpoint.phases.EntryKind;
import org.trigpoint.phases.LogEntry;
import org.trigpoint.phases.LogEntry.Linked;
import org.trigpoint.ui.parts.LineButton;

/** One line of the log: an entry with its words and what it speaks of, a memo, or what the house knows. */
final class LogLine extends ListItem {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final PhasesAddress address;

    LogLine(Line line, PhasesAddress address, Reader reader, LogGestures gestures) {
        this.address = address;
        addClassNames("log-line", "log-" + line.kind().name().toLowerCase(Locale.ROOT));
        LogEntry entry = line.entry();
        MemoLine memo = line.memo();
        if (entry != null) {
            show(entry, reader, gestures);
        } else if (memo != null) {
            show(memo);
        } else {
            Anchor what = new Anchor(address.of(line.pointer()), line.words());
            what.addClassName("log-words");
            add(time(line.at()), what, soft(line.personName()));
        }
    }

    private void show(LogEntry entry, Reader reader, LogGestures gestures) {
        setId("entry-" + entry.id().value());
        getElement().setAttribute("tabindex", "-1");
        Span kind = new Span(entry.kind().label());
        kind.addClassName("log-kind");
        Div head = new Div(
                kind,
                soft(entry.authorName()),
                soft("phase " + entry.phase().number()
                        + (entry.revision() > 1 ? " \u00b7 version " + entry.revision() : "")));
        head.addClassName("log-head");
        Markdown body = new Markdown(entry.body());
        body.addClassName("log-body");
        Div words = new Div(head, body);
        words.addClassName("log-entry-words");
        if (!entry.links().isEmpty()) {
            words.add(links(entry.links()));
        }
        words.add(actions(entry, reader, gestures));
        add(time(entry.happenedAt()), words);
    }

    private Div links(List<Linked> links) {
        Div all = new Div();
        all.addClassName("log-links");
        links.stream().filter(link -> link.passage() != null).forEach(link -> {
            HtmlContainer quote = new HtmlContainer("blockquote");
            quote.add(new Span(link.words()), new Anchor(address.of(link), link.name()));
            if (!link.present()) {
                quote.add(soft("as an earlier text had it"));
            }
            all.add(quote);
        });
        links.stream().filter(link -> link.passage() == null).forEach(link -> {
            Anchor open = new Anchor(address.of(link), label(link));
            open.addClassName("log-link");
            all.add(open);
        });
        return all;
    }

    private static String label(Linked link) {
        return switch (link.what()) {
            case SOURCE, PASSAGE -> link.name();
            case CODE -> "Code: " + link.name();
            case THEME -> "Theme: " + link.name();
            case MEMO -> "Memo of " + link.name();
        };
    }

    private Div actions(LogEntry entry, Reader reader, LogGestures gestures) {
        Div actions = new Div();
        actions.addClassName("log-actions");
        String thing = "the entry of " + entry.authorName();
        boolean own = entry.author().equals(reader.person());
        if (reader instanceof Coder && (own || entry.kind() != EntryKind.POSITIONALITY)) {
            actions.add(new LineButton("Edit", thing, () -> gestures.edit(entry)));
        }
        if (own ? reader instanceof Coder : reader instanceof Lead) {
            actions.add(new LineButton("Remove", thing, () -> gestures.remove(entry)));
        }
        Anchor link = new Anchor(address.entry(entry.id()), "Link");
        link.getElement().setAttribute("aria-label", "Link to " + thing);
        link.addClassName("log-permalink");
        actions.add(link);
        return actions;
    }

    private void show(MemoLine memo) {
        Anchor about = new Anchor(address.of(memo), memo.about().label() + ": " + memo.subject());
        Span kind = new Span("Memo");
        kind.addClassName("log-kind");
        Div head = new Div(kind, about, soft(memo.authorName()));
        head.addClassName("log-head");
        Paragraph body = new Paragraph(memo.body());
        body.addClassNames("log-body", "log-memo-body");
        Div words = new Div(head, body);
        words.addClassName("log-entry-words");
        add(time(memo.writtenAt()), words);
    }

    private static Span time(OffsetDateTime moment) {
        Span time = soft(TIME.format(moment.atZoneSameInstant(ZONE)));
        time.addClassName("log-time");
        return time;
    }

    private static Span soft(String words) {
        Span soft = new Span(words);
        soft.addClassName("trig-soft");
        return soft;
    }
}
