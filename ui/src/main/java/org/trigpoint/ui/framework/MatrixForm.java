package org.trigpoint.ui.framework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.framework.MatrixPlan;
import org.trigpoint.framework.MatrixPlan.Narrowing;
import org.trigpoint.framework.MatrixPlan.RowsBy;
import org.trigpoint.framework.MatrixPlan.Topic;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.studies.PlanQueries.SiteLine;
import org.trigpoint.studies.PlanQueries.StudyPlan;
import org.trigpoint.studies.PlanQueries.WaveLine;
import org.trigpoint.ui.parts.FormDialog;

/** What a matrix shall set against what. */
final class MatrixForm {

    /** A theme or code that can be a column, as people read it. */
    private record Choice(Topic topic, String label) {}

    private final TextField name = new TextField("Name");
    private final Select<RowsBy> rows = new Select<>();
    private final Select<String> attribute = new Select<>();
    private final Select<SourceKind> kind = new Select<>();
    private final Select<SiteLine> site = new Select<>();
    private final Select<WaveLine> wave = new Select<>();
    private final Select<String> role = new Select<>();
    private final MultiSelectComboBox<Choice> columns = new MultiSelectComboBox<>("Columns, in the order of choosing");
    private final Checkbox subcodes = new Checkbox("Codes with the codes below them", true);
    private final List<Choice> chosen = new ArrayList<>();

    MatrixForm(FrameworkDesk desk, Reader reader, AnalysisId analysis) {
        StudyPlan plan = desk.plans().plan(reader);
        name.setMaxLength(200);
        name.setWidthFull();
        name.setHelperText("Such as \u201cFamilies by theme\u201d.");
        rows.setLabel("Rows");
        rows.setItems(RowsBy.values());
        rows.setItemLabelGenerator(one -> one == null ? "" : one.label());
        rows.setValue(RowsBy.PARTICIPANTS);
        offer(attribute, "Attribute", desk.attributes().grid(reader).attributes());
        attribute.setVisible(false);
        rows.addValueChangeListener(to -> attribute.setVisible(to.getValue() == RowsBy.ATTRIBUTE));
        offer(kind, "Only of kind", List.of(SourceKind.values()));
        kind.setItemLabelGenerator(one -> one == null ? "Any" : one.label());
        offer(site, "Only at site", plan.sites());
        site.setItemLabelGenerator(one -> one == null ? "Any" : one.details().code());
        offer(wave, "Only in wave", plan.waves());
        wave.setItemLabelGenerator(one -> one == null ? "Any" : one.name());
        offer(
                role,
                "Only of role",
                plan.participants().stream()
                        .map(one -> one.details().role())
                        .distinct()
                        .sorted()
                        .toList());
        fillColumns(choices(desk, reader, analysis));
    }

    private void fillColumns(List<Choice> choices) {
        columns.setItems(choices);
        columns.setItemLabelGenerator(Choice::label);
        columns.setWidthFull();
        columns.addValueChangeListener(to -> follow(to.getValue()));
    }

    private static <T> void offer(Select<T> select, String label, List<T> items) {
        select.setLabel(label);
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption("Any");
    }

    /** Keeps the order in which columns were chosen. */
    private void follow(Set<Choice> now) {
        chosen.removeIf(one -> !now.contains(one));
        now.stream().filter(one -> !chosen.contains(one)).forEach(chosen::add);
    }

    private static List<Choice> choices(FrameworkDesk desk, Reader reader, AnalysisId analysis) {
        List<Choice> choices = new ArrayList<>();
        desk.themes()
                .of(reader, analysis)
                .forEach(theme -> choices.add(new Choice(Topic.of(theme.id()), "Theme: " + theme.name())));
        CodeTree tree = desk.codes().uncounted(reader, analysis);
        tree.flat()
                .forEach(code -> choices.add(new Choice(Topic.of(code.id(), true), "Code: " + tree.path(code.id()))));
        return choices;
    }

    private MatrixPlan plan() {
        return new MatrixPlan(
                name.getValue(),
                rows.getValue(),
                rows.getValue() == RowsBy.ATTRIBUTE ? attribute.getValue() : null,
                new Narrowing(
                        kind.getValue(),
                        site.getValue() == null ? null : site.getValue().site(),
                        wave.getValue() == null ? null : wave.getValue().wave(),
                        role.getValue()),
                chosen.stream().map(this::topic).toList());
    }

    private Topic topic(Choice one) {
        var code = one.topic().code();
        return code == null ? one.topic() : Topic.of(code, subcodes.getValue());
    }

    /** A form for a new matrix. */
    FormDialog making(Consumer<MatrixPlan> step) {
        return dialog("New framework matrix", "Make the matrix", step);
    }

    /** A form that holds what a matrix is. */
    FormDialog changing(MatrixPlan now, Consumer<MatrixPlan> step) {
        name.setValue(now.name());
        rows.setValue(now.rows());
        rows.setReadOnly(true);
        attribute.setValue(now.attribute());
        kind.setValue(now.narrowing().kind());
        choose(site, now.narrowing().site(), SiteLine::site);
        choose(wave, now.narrowing().wave(), WaveLine::wave);
        role.setValue(now.narrowing().role());
        List<Choice> all = columns.getListDataView().getItems().toList();
        Set<Choice> kept = now.columns().stream()
                .flatMap(topic -> all.stream().filter(one -> same(one.topic(), topic)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        chosen.addAll(kept);
        subcodes.setValue(now.columns().stream().allMatch(topic -> topic.code() == null || topic.withSubcodes()));
        columns.setValue(kept);
        return dialog("Change the matrix", "Change it", step);
    }

    private static boolean same(Topic one, Topic other) {
        return Objects.equals(one.theme(), other.theme()) && Objects.equals(one.code(), other.code());
    }

    private static <T, K> void choose(Select<T> select, @Nullable K key, java.util.function.Function<T, K> keyOf) {
        select.getListDataView()
                .getItems()
                .filter(one -> keyOf.apply(one).equals(key))
                .findFirst()
                .ifPresent(select::setValue);
    }

    private FormDialog dialog(String title, String verb, Consumer<MatrixPlan> step) {
        Component[] fields = {name, rows, attribute, role, kind, site, wave, columns, subcodes};
        return new FormDialog(title, verb, () -> step.accept(plan()), fields);
    }
}
