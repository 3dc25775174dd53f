package org.trigpoint.ui.sources;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.event.SortEvent;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceQueries.SourceRow;

/**
 * The list of sources. A title opens the text, and so does Enter on it; beside it stands the way to what describes the source.
 * On a narrow screen the title carries what the columns say on a wide one.
 */
@JsModule("context://trigpoint/grid-keys.js")
final class SourceGrid extends Grid<SourceRow> {

    private final String base;
    private Map<SourceId, Double> read = Map.of();

    SourceGrid(String base) {
        this.base = base;
        addClassNames("trig-dense", "trig-source-grid", "trig-follow");
        addComponentColumn(this::title)
                .setKey("title")
                .setHeader("Title")
                .setComparator(SourceRow::title)
                .setWidth("14rem")
                .setFlexGrow(4);
        words("kind", "Kind", row -> row.kind().label(), "8rem");
        words("site", "Site", row -> Objects.requireNonNullElse(row.siteName(), ""), "9rem");
        words("wave", "Wave", row -> Objects.requireNonNullElse(row.waveName(), ""), "8rem");
        words("participants", "Participants", row -> String.join(", ", row.participants()), "8.5rem");
        number("words", "Words", SourceRow::words);
        number("coded", "Coded", SourceRow::coded);
        reading();
        addComponentColumn(this::details)
                .setKey("details")
                .setHeader("")
                .setWidth("5.5rem")
                .setFlexGrow(0);
        setEmptyStateText("No source is like this: change a filter, or show everything.");
        Narrow.tell(this, this::fit);
    }

    /** Takes how much one has read of each source; before the sources themselves. */
    void reads(Map<SourceId, Double> shares) {
        read = shares;
    }

    private void reading() {
        addColumn(row -> Words.share(share(row)))
                .setKey("read")
                .setHeader("Read")
                .setComparator(this::share)
                .setTextAlign(ColumnTextAlign.END)
                .setTooltipGenerator(row -> "How much of it you have marked as read")
                .setWidth("5.5rem")
                .setFlexGrow(0);
    }

    private double share(SourceRow row) {
        return read.getOrDefault(row.id(), 0d);
    }

    /** Sorts as the address says, without asking for it again. */
    void sortAs(SourceFilter filter) {
        Column<SourceRow> by = filter.sort().isEmpty() ? null : getColumnByKey(filter.sort());
        sort(
                by == null || !by.isSortable()
                        ? List.of()
                        : List.of(new GridSortOrder<>(
                                by, filter.down() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }

    /** Tells when a person chose another order: the key of the column, with a minus before it where the greatest come first. */
    void onSort(SerializableConsumer<GridSortOrder<SourceRow>> then, Runnable asBefore) {
        addSortListener((SortEvent<Grid<SourceRow>, GridSortOrder<SourceRow>> chosen) -> {
            if (chosen.isFromClient()) {
                chosen.getSortOrder().stream().findFirst().ifPresentOrElse(then, asBefore);
            }
        });
    }

    private void fit(boolean narrow) {
        List.of("kind", "site", "wave", "participants", "words", "read")
                .forEach(key -> getColumnByKey(key).setVisible(!narrow));
        getColumnByKey("title").setWidth(narrow ? "9rem" : "14rem");
        getColumnByKey("coded").setWidth(narrow ? "4.75rem" : "6rem");
        setClassName("trig-narrow", narrow);
    }

    private void words(String key, String header, ValueProvider<SourceRow, String> of, String width) {
        addColumn(of)
                .setKey(key)
                .setHeader(header)
                .setSortable(true)
                .setWidth(width)
                .setFlexGrow(1);
    }

    private void number(String key, String header, ValueProvider<SourceRow, Integer> of) {
        addColumn(row -> Words.number(of.apply(row)))
                .setKey(key)
                .setHeader(header)
                .setComparator(of)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6rem")
                .setFlexGrow(0);
    }

    private Div title(SourceRow row) {
        Anchor open = new Anchor(base + "/coding?source=" + row.id().value(), row.title());
        open.setTitle(row.title());
        Span about = new Span(Stream.of(row.kind().label(), row.siteName(), row.waveName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" \u00b7 ")));
        about.addClassNames("trig-soft", "trig-about");
        Div cell = new Div(open, about);
        cell.addClassName("trig-source-title");
        return cell;
    }

    private Anchor details(SourceRow row) {
        Anchor details = new Anchor(base + "/sources/" + row.id().value() + "/details", "Details");
        details.setAriaLabel("Details of " + row.title());
        return details;
    }
}
