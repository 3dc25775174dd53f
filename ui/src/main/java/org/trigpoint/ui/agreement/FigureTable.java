package org.trigpoint.ui.agreement;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.agreement.CountedUnit;
import org.trigpoint.agreement.Exercise;
import org.trigpoint.agreement.Figures.Figure;
import org.trigpoint.agreement.Measure;
import org.trigpoint.codebooks.agreement.Coefficient.Defined;
import org.trigpoint.codebooks.agreement.Coefficient.Undefined;
import org.trigpoint.migrations.CodeId;

/** One row a code: each number with its interval, or that there is none and why. */
final class FigureTable extends Div {

    private final Exercise exercise;
    private final CountedUnit unit;
    private final AgreementAddress address;
    private final boolean pair;

    FigureTable(Exercise exercise, CountedUnit unit, List<Figure> figures, AgreementAddress address) {
        this.exercise = exercise;
        this.unit = unit;
        this.address = address;
        this.pair = exercise.coders().size() == 2;
        addClassName("agreement-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Agreement by code");
        Map<CodeId, Map<Measure, Figure>> byCode = new LinkedHashMap<>();
        figures.stream()
                .filter(one -> one.coders().isEmpty())
                .forEach(one -> byCode.computeIfAbsent(one.code(), code -> new LinkedHashMap<>())
                        .put(one.measure(), one));
        Element rows = new Element("tbody");
        byCode.values().stream()
                .filter(FigureTable::isGiven)
                .forEach(measures -> rows.appendChild(row(measures)));
        getElement().appendChild(new Element("table").appendChild(heads(), rows));
    }

    private static boolean isGiven(Map<Measure, Figure> measures) {
        Figure union = measures.get(Measure.UNION);
        return union != null && union.n() > 0;
    }

    private Element heads() {
        Element heads = new Element("tr");
        heads.appendChild(
                head("Code"),
                head("n, " + unit.label().toLowerCase(Locale.UK)),
                head(pair ? Measure.KAPPA.label() : Measure.FLEISS.label()));
        if (pair) {
            heads.appendChild(head("Prevalence"), head("Bias"));
        }
        heads.appendChild(
                head(Measure.ALPHA.label()),
                head(Measure.AC1.label()),
                head(Measure.PERCENT.label()),
                head(Measure.UNION.label()),
                head(Measure.UNITIZING.label()),
                head("Units"));
        return new Element("thead").appendChild(heads);
    }

    private static Element head(String words) {
        return new Element("th").setAttribute("scope", "col").setText(words);
    }

    private Element row(Map<Measure, Figure> measures) {
        Figure kappa = measures.get(pair ? Measure.KAPPA : Measure.FLEISS);
        Figure alpha = measures.get(Measure.ALPHA);
        String name = alpha == null ? "" : alpha.name();
        Element row = new Element("tr");
        row.appendChild(
                new Element("th").setAttribute("scope", "row").setText(name),
                cell(alpha == null ? "" : String.format(Locale.UK, "%,d", alpha.n())),
                number(kappa));
        if (pair) {
            row.appendChild(
                    index(kappa == null ? null : kappa.prevalence()), index(kappa == null ? null : kappa.bias()));
        }
        row.appendChild(
                number(alpha),
                number(measures.get(Measure.AC1)),
                number(measures.get(Measure.PERCENT)),
                number(measures.get(Measure.UNION)),
                number(measures.get(Measure.UNITIZING)));
        if (alpha != null) {
            Element link = new Element("a")
                    .setAttribute("href", address.differing(exercise.id(), unit, alpha.code()))
                    .setAttribute("router-link", true)
                    .setAttribute("aria-label", "Where they differ on " + name)
                    .setText("Where they differ");
            row.appendChild(new Element("td").appendChild(link));
        }
        return row;
    }

    private static Element cell(String words) {
        return new Element("td").setText(words);
    }

    private static Element index(@Nullable Double index) {
        return cell(index == null ? "" : Told.number(index));
    }

    private static Element number(@Nullable Figure figure) {
        Element cell = new Element("td");
        if (figure == null) {
            return cell;
        }
        switch (figure.coefficient()) {
            case Undefined undefined -> {
                cell.getClassList().add("agreement-undefined");
                cell.appendChild(
                        new Element("span").setText("not defined"), new Element("small").setText(undefined.reason()));
            }
            case Defined defined ->
                cell.appendChild(
                        new Element("span").setText(Told.number(defined.value())),
                        new Element("small").setText(Told.interval(defined)));
        }
        return cell;
    }
}
