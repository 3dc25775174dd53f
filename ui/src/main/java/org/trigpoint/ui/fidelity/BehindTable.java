package org.trigpoint.ui.fidelity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.trigpoint.codebooks.fidelity.Behind;
import org.trigpoint.fidelity.FidelityDetail;
import org.trigpoint.fidelity.FidelityDetail.Origin;
import org.trigpoint.ui.parts.Moments;

/** Who or what a measure counts, and each record of it by the file and line it came from, or by who typed it. */
@Tag("div")
final class BehindTable extends Component {

    private static final List<String> HEADS = List.of("Who or what", "Site", "Counts", "Known", "From");

    private final FidelityAddress address;

    BehindTable(FidelityDetail detail, FidelityAddress address) {
        this.address = address;
        getElement().getClassList().add("trig-numbers");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", "What is behind the measure");
        Element heads = new Element("tr");
        HEADS.forEach(head ->
                heads.appendChild(new Element("th").setAttribute("scope", "col").setText(head)));
        Element body = new Element("tbody");
        detail.reading().behind().forEach(each -> body.appendChild(row(each, detail.of(each.rows()))));
        getElement()
                .appendChild(new Element("table")
                        .appendChild(
                                new Element("caption").setText("What is behind it, and where it comes from"),
                                new Element("thead").appendChild(heads),
                                body));
    }

    private Element row(Behind each, List<Origin> origins) {
        Element from = new Element("td");
        String before = "";
        for (Origin origin : origins) {
            String file = origin.file() == null ? "" : origin.file() + " line ";
            if (from.getChildCount() > 0) {
                from.appendChild(Element.createText(file.equals(before) ? ", " : "; "));
            }
            if (!file.isEmpty() && !file.equals(before)) {
                from.appendChild(Element.createText(file));
            }
            from.appendChild(link(origin));
            before = file;
        }
        return new Element("tr")
                .appendChild(
                        // A session is called by its day.
                        new Element("th").setAttribute("scope", "row").setText(Moments.briefDay(each.unit())),
                        new Element("td").setText(each.site()),
                        new Element("td").setText(standing(each.standing())),
                        new Element("td").setText(each.what()),
                        from);
    }

    private Element link(Origin origin) {
        String words = origin.line() == null
                ? "by hand, " + origin.by() + ", " + Moments.brief(origin.at())
                : String.valueOf(origin.line());
        return new Element("a")
                .setAttribute("href", address.record(origin.record()))
                .setAttribute("router-link", true)
                .setAttribute("aria-label", "Record " + origin.key() + ", " + words)
                .setText(words);
    }

    private static String standing(Behind.Standing standing) {
        return switch (standing) {
            case COUNTS -> "\u2713 yes";
            case COUNTS_NOT -> "\u2717 no";
            case UNKNOWN -> "? not known";
            case LEFT_OUT -> "\u2013 left out";
        };
    }
}
