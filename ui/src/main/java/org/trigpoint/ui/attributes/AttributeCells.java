package org.trigpoint.ui.attributes;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.attributes.AttributeGrid;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.studies.PlanQueries.StudyPlan;
import org.trigpoint.studies.PlanQueries.WaveLine;

/** The cells of the grid. The element in the browser paints and moves; this side hands it the cells and hears what is written. */
@Tag("trig-attributes")
@JsModule("context://trigpoint/attribute-grid.js")
final class AttributeCells extends Component {

    private static final String CALL =
            "const grid = this; customElements.whenDefined('trig-attributes').then(() => grid[$0](...$1));";

    private record Column(String name, @Nullable List<String> choices, boolean required) implements Serializable {}

    private record Row(String source, String title, String href, List<String> cells) implements Serializable {}

    private record Shown(List<Column> columns, List<Row> rows, boolean editable) implements Serializable {}

    /** What a person wrote into a cell. */
    record Written(String source, String column, String value) implements Serializable {}

    /** Hears what is written. */
    AttributeCells onWritten(SerializableConsumer<Written> then) {
        getElement()
                .addEventListener("trig-attribute", heard -> then.accept(heard.getEventDetail(Written.class)))
                .addEventDetail();
        return this;
    }

    /** Shows the grid, with columns for attributes that no source has yet. */
    void show(AttributeGrid grid, StudyPlan plan, List<String> fresh, String base, boolean editable) {
        List<String> names = Stream.of(AttributeGrid.FIXED, grid.attributes(), fresh)
                .flatMap(List::stream)
                .distinct()
                .toList();
        List<Column> columns = names.stream().map(name -> column(name, plan)).toList();
        List<Row> rows = new ArrayList<>();
        for (AttributeGrid.Row row : grid.rows()) {
            String key = Long.toString(row.source().value());
            rows.add(new Row(
                    key,
                    row.title(),
                    base + "/sources/" + key + "/details",
                    names.stream().map(row::cell).toList()));
        }
        call("show", new Shown(columns, rows, editable));
    }

    /** Says what stands in a cell after it was written. */
    void settle(Written written, String now, String refused) {
        call("settle", written.source(), written.column(), now, refused);
    }

    private static Column column(String name, StudyPlan plan) {
        return switch (name) {
            case "Kind" ->
                new Column(
                        name,
                        Arrays.stream(SourceKind.values())
                                .map(SourceKind::label)
                                .toList(),
                        true);
            case "Site" ->
                new Column(
                        name,
                        plan.sites().stream().map(site -> site.details().name()).toList(),
                        false);
            case "Wave" ->
                new Column(name, plan.waves().stream().map(WaveLine::name).toList(), false);
            default -> new Column(name, null, false);
        };
    }

    private void call(String method, Object... arguments) {
        getElement().executeJs(CALL, method, List.of(arguments));
    }
}
