package org.trigpoint.ui.triangulation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import org.trigpoint.codebooks.convergence.Completeness;
import org.trigpoint.codebooks.convergence.ConvergenceCode;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.triangulation.Finding;
import org.trigpoint.triangulation.Finding.Standing;
import org.trigpoint.triangulation.Triangulation;

/** Findings by strand, each cell against the strand in which the finding was made; below, how many each strand speaks to. */
@Tag("div")
@JsModule("context://trigpoint/cell-keys.js")
final class ConvergenceTable extends Component {

    private final TriangulationAddress address;

    ConvergenceTable(Triangulation shown, TriangulationAddress address) {
        this.address = address;
        getElement().getClassList().add("trig-convergence-table");
        getElement().setAttribute("role", "group").setAttribute("aria-label", "Convergence matrix");
        Element table = new Element("table");
        table.getClassList().add("trig-cells");
        table.appendChild(
                new Element("caption")
                        .setText(
                                "Each strand against the one in which the finding was made. Arrow keys move between cells."),
                head(),
                body(shown),
                foot(shown));
        getElement().appendChild(table);
    }

    private static Element head() {
        Element row = new Element("tr");
        row.appendChild(column("Finding"));
        for (Strand strand : Strand.values()) {
            row.appendChild(column(strand.label()));
        }
        return new Element("thead").appendChild(row);
    }

    private static Element column(String words) {
        return new Element("th").setAttribute("scope", "col").setText(words);
    }

    private Element body(Triangulation shown) {
        Element body = new Element("tbody");
        for (Finding finding : shown.findings()) {
            Element row = new Element("tr");
            Anchor link =
                    new Anchor(address.finding(finding.id()), finding.words().sentence());
            row.appendChild(new Element("th").setAttribute("scope", "row").appendChild(link.getElement()));
            Map<Strand, Standing> standings = finding.againstLead();
            for (Strand strand : Strand.values()) {
                Standing standing = standings.get(strand);
                row.appendChild(standing == null ? lead(finding) : cell(finding, strand, standing));
            }
            body.appendChild(row);
        }
        return body;
    }

    private static Element lead(Finding finding) {
        Element cell = new Element("td").setText("found here");
        cell.getClassList().add("trig-lead");
        cell.setAttribute(
                "title",
                "The strand in which the finding was made, with "
                        + finding.evidence(finding.words().lead()).size() + " pieces of evidence");
        return cell;
    }

    private Element cell(Finding finding, Strand strand, Standing standing) {
        Element cell = new Element("td");
        Anchor link = new Anchor(address.strand(finding.id(), strand), "");
        link.addClassName("trig-cell");
        ConvergenceCode code = standing.code();
        if (code != null) {
            link.add(new CodeSign(code));
        }
        Span soft = new Span(Words.cell(standing));
        soft.addClassName("trig-soft");
        link.add(soft);
        if (standing.stale()) {
            link.add(CodeSign.stale());
        }
        return cell.appendChild(link.getElement());
    }

    private static Element foot(Triangulation shown) {
        Element row = new Element("tr");
        row.appendChild(new Element("th").setAttribute("scope", "row").setText("Speaks to"));
        for (Completeness each : shown.completeness()) {
            row.appendChild(new Element("td")
                    .setText(Words.completeness(each, shown.findings().size())));
        }
        return new Element("tfoot").appendChild(row);
    }
}
