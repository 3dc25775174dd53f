package org.trigpoint.ui.records;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.trigpoint.codebooks.records.Naming;
import org.trigpoint.codebooks.records.RecordKind;

/** Keys that rows name and no other record has, by the kind of the rows. */
final class OrphansPart extends Section {

    private static final int SHOWN = 20;

    OrphansPart(Map<RecordKind, List<String>> orphans, RecordAddress address) {
        addClassName("trig-section");
        Paragraph hint = new Paragraph(
                "These keys stand in rows, and nobody is recorded under them: bring in who they are, or mend the rows.");
        hint.addClassName("trig-hint");
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-record-orphans");
        orphans.forEach((kind, keys) -> list.add(line(kind, keys, address)));
        add(new H2("Keys that name nobody"), hint, list);
    }

    private static ListItem line(RecordKind kind, List<String> keys, RecordAddress address) {
        ListItem line = new ListItem(new Span(kind.label() + ", "
                + Naming.of(kind).map(naming -> naming.counted(keys.size())).orElse("") + ": "));
        keys.stream().limit(SHOWN).forEach(key -> {
            line.add(RecordWords.link(
                    key, address.of(kind) + "?find=" + URLEncoder.encode(key, StandardCharsets.UTF_8)));
            line.add(new Span(" "));
        });
        if (keys.size() > SHOWN) {
            line.add(new Span("and " + (keys.size() - SHOWN) + " more."));
        }
        return line;
    }
}
