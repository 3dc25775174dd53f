package org.trigpoint.ui.charts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.dom.Element;
import java.util.Locale;

/** A chart with its title, its caption and the table of the same numbers; what is drawn says nothing that the table does not. */
@Tag("figure")
@JsModule("context://trigpoint/chart.js")
@StyleSheet("context://trigpoint/chart.css")
public final class ChartFigure extends Component {

    /**
     * A figure.
     *
     * @param title what is shown, in a few words
     * @param caption what the marks mean, n, and what was left out
     * @param drawing what is drawn
     * @param table the same in numbers
     */
    public ChartFigure(String title, String caption, Drawing drawing, NumbersTable table) {
        getElement().getClassList().add("trig-figure-of-chart");
        Element chart = new Element("trig-chart");
        String kind = drawing.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        chart.executeJs(
                "const chart = this; customElements.whenDefined('trig-chart').then(() => chart.show($0, $1, $2));",
                kind,
                drawing,
                title + ", drawn; the same numbers stand in the table below");
        getElement()
                .appendChild(
                        new H3(title).getElement(),
                        chart,
                        new Element("figcaption").setText(caption),
                        table.getElement());
    }
}
