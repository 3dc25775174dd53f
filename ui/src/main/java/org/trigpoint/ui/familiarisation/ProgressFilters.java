package org.trigpoint.ui.familiarisation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codes.Analysis;
import org.trigpoint.familiarisation.Progress.Line;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.sources.SourceKind;

/** Narrows the table by what sources are, and says what its cells show. */
final class ProgressFilters extends Div {

    private final Select<Measure> measure = new Select<>();
    private final Select<Analysis> analysis = new Select<>();
    private final Select<SourceKind> kind = new Select<>();
    private final Select<String> site = new Select<>();
    private final Select<String> wave = new Select<>();

    ProgressFilters(
            ProgressAsked now, List<Line> all, List<Analysis> analyses, SerializableConsumer<ProgressAsked> ask) {
        addClassName("trig-filters");
        measure.setLabel("Show");
        measure.setItems(Measure.values());
        measure.setItemLabelGenerator(Measure::label);
        measure.setValue(now.measure());
        offerAnalyses(now, analyses);
        offerKinds(now, all);
        among(site, "Site", "All sites", names(all, Line::site), now.site());
        among(wave, "Wave", "All waves", names(all, Line::wave), now.wave());
        add(measure, analysis, kind, site, wave);
        Stream.of(measure, analysis, kind, site, wave)
                .forEach(field -> field.addValueChangeListener(changed -> {
                    if (changed.isFromClient()) {
                        ask.accept(asked());
                    }
                }));
    }

    private void offerAnalyses(ProgressAsked now, List<Analysis> analyses) {
        offer(analysis, "Analysis", "All analyses", analyses);
        analysis.setItemLabelGenerator(one -> one == null ? "All analyses" : one.name());
        analyses.stream()
                .filter(one -> one.id().equals(now.analysis()))
                .findFirst()
                .ifPresent(analysis::setValue);
        analysis.setVisible(analyses.size() > 1 || now.analysis() != null);
    }

    private void offerKinds(ProgressAsked now, List<Line> all) {
        List<SourceKind> kinds =
                all.stream().map(Line::kind).distinct().sorted().toList();
        offer(kind, "Kind", "All kinds", kinds);
        kind.setItemLabelGenerator(one -> one == null ? "All kinds" : one.label());
        kinds.stream().filter(one -> one.word().equals(now.kind())).findFirst().ifPresent(kind::setValue);
    }

    private ProgressAsked asked() {
        Analysis chosen = analysis.getValue();
        AnalysisId within = chosen == null ? null : chosen.id();
        SourceKind one = kind.getValue();
        return new ProgressAsked(
                within,
                one == null ? "" : one.word(),
                Objects.requireNonNullElse(site.getValue(), ""),
                Objects.requireNonNullElse(wave.getValue(), ""),
                measure.getValue());
    }

    private static void among(Select<String> field, String label, String all, List<String> names, String now) {
        offer(field, label, all, names);
        field.setVisible(!names.isEmpty());
        if (names.contains(now)) {
            field.setValue(now);
        }
    }

    private static <T> void offer(Select<T> field, String label, String all, List<T> items) {
        field.setLabel(label);
        field.setItems(items);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(all);
    }

    private static List<String> names(List<Line> all, Function<Line, @Nullable String> of) {
        return all.stream()
                .map(of)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .distinct()
                .sorted()
                .toList();
    }
}
