package org.trigpoint.ui.coding;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceQueries.SourceRow;

/** The sources of the study, to go from one to the next. */
final class SourceList extends Div {

    private static final String ROW = """
            <a class="source" href="${item.address}" aria-current="${item.here}">
              <span class="source-title">${item.title}</span>
              <span class="source-what">${item.what}</span><span class="source-coded" title="codings">${item.coded}</span>
            </a>""";

    private final List<SourceRow> sources = new ArrayList<>();
    private final Map<SourceId, Integer> coded = new HashMap<>();
    private final ListDataProvider<SourceRow> shown = new ListDataProvider<>(sources);
    private final TextField filter = new TextField();

    SourceList(Workplace place) {
        addClassName("source-list");
        filter.setPlaceholder("Find a source");
        filter.setAriaLabel("Find a source");
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.setValueChangeTimeout(150);
        filter.addValueChangeListener(typed -> shown.refreshAll());
        shown.setFilter(this::isAskedFor);
        VirtualList<SourceRow> list = new VirtualList<>();
        list.setDataProvider(shown);
        list.setRenderer(LitRenderer.<SourceRow>of(ROW)
                .withProperty(
                        "address", source -> place.address().of(source.id()).path())
                .withProperty(
                        "here",
                        source -> String.valueOf(
                                source.id().equals(place.address().source())))
                .withProperty("title", SourceRow::title)
                .withProperty("what", SourceList::what)
                .withProperty("coded", source -> number(coded.getOrDefault(source.id(), 0))));
        list.getElement().setAttribute("aria-label", "Sources");
        add(filter, list);
    }

    void show(List<SourceRow> of) {
        sources.clear();
        sources.addAll(of);
        coded.clear();
        of.forEach(source -> coded.put(source.id(), source.coded()));
        shown.refreshAll();
    }

    /** Counts so many codings more, or fewer, in a source. */
    void count(SourceId source, int more) {
        coded.merge(source, more, Integer::sum);
        sources.stream().filter(row -> row.id().equals(source)).findFirst().ifPresent(shown::refreshItem);
    }

    private boolean isAskedFor(SourceRow source) {
        String all = Stream.of(
                        Stream.of(source.title(), source.kind().label(), source.siteName(), source.waveName()),
                        source.participants().stream())
                .flatMap(words -> words)
                .filter(Objects::nonNull)
                .reduce("", (one, other) -> one + " " + other)
                .toLowerCase(Locale.UK);
        return Stream.of(filter.getValue().toLowerCase(Locale.UK).split("\\s+")).allMatch(all::contains);
    }

    private static String what(SourceRow source) {
        String site = source.siteName();
        return source.kind().label() + (site == null ? "" : " \u00b7 " + site) + " \u00b7 " + number(source.words())
                + " words";
    }

    private static String number(int number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
