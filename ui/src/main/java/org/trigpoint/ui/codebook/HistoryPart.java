package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.trigpoint.codebook.CodeHistoryQueries.Event;
import org.trigpoint.codebook.Codebook;
import org.trigpoint.ui.parts.Moments;

/** What happened to a code, the last first. */
final class HistoryPart extends Section {

    private static final int AT_FIRST = 8;

    private final OrderedList list = new OrderedList();

    HistoryPart(OpenCodebook book, Codebook.Entry entry) {
        addClassName("code-part");
        List<Event> events = book.desk().histories().of(book.reader(), entry.code());
        list.addClassName("code-history");
        events.stream().limit(AT_FIRST).forEach(event -> list.add(line(event)));
        add(new H3("History"), list);
        if (events.size() > AT_FIRST) {
            Button all = new Button("Show all " + events.size());
            all.addClickListener(pressed -> {
                events.stream().skip(AT_FIRST).forEach(event -> list.add(line(event)));
                all.setVisible(false);
            });
            add(all);
        }
        setVisible(!events.isEmpty());
    }

    private static ListItem line(Event event) {
        Span at = new Span(Moments.brief(event.at()));
        at.addClassNames("trig-soft", "code-history-at");
        Span what = new Span(Objects.requireNonNullElse(event.person(), "Trigpoint") + " " + event.sentence());
        ListItem line = new ListItem(at, what);
        event.changes()
                .forEach(change ->
                        line.add(new ChangeWords(change, event.changes().size() > 1)));
        return line;
    }
}
