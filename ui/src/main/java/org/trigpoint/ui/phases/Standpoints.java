package org.trigpoint.ui.phases;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.markdown.Markdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.phases.Development;
import org.trigpoint.phases.Development.Filter;
import org.trigpoint.phases.EntryKind;
import org.trigpoint.phases.LogEntry;
import org.trigpoint.ui.parts.Moments;

/** Where each researcher says they stand: the last statement of each, and the way to those before. */
final class Standpoints extends NativeDetails {

    Standpoints(Development development, PhasesAddress address) {
        super("Where each of us stands");
        addClassName("standpoints");
        Map<PersonId, List<LogEntry>> statements = new LinkedHashMap<>();
        development
                .days(new Filter(null, null, EntryKind.POSITIONALITY, null))
                .forEach(day -> day.lines().forEach(line -> {
                    LogEntry entry = line.entry();
                    if (entry != null) {
                        statements
                                .computeIfAbsent(entry.author(), person -> new ArrayList<>())
                                .add(entry);
                    }
                }));
        Div all = new Div();
        statements.values().forEach(one -> all.add(one(one, address)));
        setContent(all);
        setVisible(!statements.isEmpty());
    }

    private static Div one(List<LogEntry> all, PhasesAddress address) {
        LogEntry last = all.getFirst();
        Span who = new Span(last.authorName());
        who.addClassName("log-kind");
        Span when = new Span(Moments.brief(last.happenedAt()));
        when.addClassName("trig-soft");
        Div head = new Div(who, when);
        head.addClassName("log-head");
        if (all.size() > 1) {
            String path = address.phases() + "?what=" + EntryKind.POSITIONALITY.word() + "&by="
                    + last.author().value();
            head.add(new Anchor(path, "and " + (all.size() - 1) + " earlier"));
        }
        Markdown body = new Markdown(last.body());
        body.addClassName("log-body");
        return new Div(head, body);
    }
}
