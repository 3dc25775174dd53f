package org.trigpoint.ui.fidelity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.fidelity.Measure;
import org.trigpoint.codebooks.fidelity.Reading;
import org.trigpoint.fidelity.FidelityTable;
import org.trigpoint.ui.parts.Moments;

/** Sites by measures: each cell is a word, a sign, a tint and the number that decides, and opens what is behind it. */
@Tag("div")
@StyleSheet("context://trigpoint/fidelity.css")
final class MeasureTable extends Component {

    private final FidelityTable table;
    private final FidelityAddress address;

    MeasureTable(FidelityTable table, FidelityAddress address) {
        this.table = table;
        this.address = address;
        getElement().getClassList().add("fidelity-table");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", "Measures of fidelity by site");
        Element body = new Element("tbody");
        table.sites().forEach((code, name) -> body.appendChild(row(code, name)));
        if (table.readings().stream().anyMatch(each -> each.site() == null)) {
            body.appendChild(row(null, "all sites that deliver"));
        }
        getElement()
                .appendChild(new Element("table")
                        .appendChild(
                                new Element("caption")
                                        .setText("As of " + Moments.day(table.asOf())
                                                + ". Which decides, the sites or the pooled row, is not printed."),
                                new Element("thead").appendChild(heads()),
                                body));
    }

    private static Element heads() {
        Element row = new Element("tr").appendChild(head("col").setText("Site"));
        for (Measure measure : Measure.values()) {
            Element head = head("col").setAttribute("title", measure.printed().text());
            head.appendChild(
                    new Element("span").setText(measure.name()), new Element("small").setText(measure.title()));
            row.appendChild(head);
        }
        return row;
    }

    private Element row(@Nullable String site, String name) {
        Element row = new Element("tr");
        if (site == null) {
            row.getClassList().add("pooled");
        }
        row.appendChild(head("row")
                .appendChild(
                        new Element("span").setText(site == null ? "Pooled" : site),
                        new Element("small").setText(name)));
        for (Measure measure : Measure.values()) {
            table.of(measure).stream()
                    .filter(each -> site == null ? each.site() == null : site.equals(each.site()))
                    .forEach(each -> row.appendChild(cell(each)));
        }
        return row;
    }

    private Element cell(Reading reading) {
        Element link = new Element("a")
                .setAttribute("href", address.detail(reading.measure(), reading.site()))
                .setAttribute("router-link", true);
        link.getClassList().add("fidelity-mark");
        link.getClassList().add(Marks.name(reading.status()));
        link.appendChild(new Element("span").setText(reading.status().words()));
        String figure = Marks.figure(reading);
        if (!figure.isEmpty()) {
            link.appendChild(new Element("b").setText(figure));
        }
        if (!reading.reason().isEmpty()) {
            link.setAttribute("title", reading.reason());
        }
        return new Element("td").appendChild(link);
    }

    private static Element head(String scope) {
        return new Element("th").setAttribute("scope", scope);
    }
}
