package org.trigpoint.ui.themes;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.coding.Extract;
import org.trigpoint.matrices.ThemeMatrixQueries.Line;
import org.trigpoint.ui.parts.Trig;

/** What a cell counts, each one step from where it was said; who could be recognised is told before they are quoted. */
final class CellLines extends OrderedList {

    private final OpenMatrix open;
    private final SerializableBiConsumer<Line, Boolean> picked;

    CellLines(OpenMatrix open, SerializableBiConsumer<Line, Boolean> picked) {
        this.open = open;
        this.picked = picked;
        addClassNames("trig-extracts", "trig-cell-lines");
    }

    int size() {
        return Math.toIntExact(getChildren().count());
    }

    void show(List<Line> more) {
        more.forEach(line -> add(item(line)));
    }

    private ListItem item(Line line) {
        Extract extract = line.extract();
        String where = extract.speaker() == null ? extract.title() : extract.speaker() + " in " + extract.title();
        Trig trig = new Trig(
                "The passage of " + where, pressed -> Going.to(open.address().passage(extract)));
        Paragraph words = new Paragraph();
        words.add(
                around(extract.quotation().before()),
                new Span(extract.quotation().words()),
                around(extract.quotation().after()));
        Paragraph origin = new Paragraph(origin(extract));
        origin.addClassNames("trig-soft", "trig-extract-origin");
        Div said = new Div(words, origin);
        BeforePrinting.of(line.quotable()).forEach(said::add);
        Checkbox tick = new Checkbox("Quote");
        tick.setAriaLabel("Quote the passage of " + where);
        tick.addValueChangeListener(change -> picked.accept(line, change.getValue()));
        tick.setEnabled(line.quotable().printable());
        said.add(tick);
        return new ListItem(trig, said);
    }

    private static Span around(String words) {
        Span span = new Span(words);
        span.addClassName("trig-around");
        return span;
    }

    private String origin(Extract extract) {
        return Stream.of(
                        extract.speaker(),
                        extract.title(),
                        extract.site(),
                        extract.wave(),
                        "coded " + open.tree().path(extract.code()) + " by " + extract.coderName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" \u00b7 "));
    }
}
