package org.trigpoint.ui.guides;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.guides.TopicGuide;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ThemeId;

/** The themes and codes of an analysis that questions can ask about. */
final class AskedTopics {

    /** One of them; one of the two keys is there. */
    private record Topic(@Nullable ThemeId theme, @Nullable CodeId code, String label) {}

    private final AnalysisId analysis;
    private final List<Topic> topics = new ArrayList<>();

    AskedTopics(GuideDesk desk, Reader reader, AnalysisId analysis) {
        this.analysis = analysis;
        desk.themes()
                .of(reader, analysis)
                .forEach(theme -> topics.add(new Topic(theme.id(), null, "Theme: " + theme.name())));
        CodeTree tree = desk.codes().uncounted(reader, analysis);
        tree.flat().forEach(code -> topics.add(new Topic(null, code.id(), "Code: " + tree.path(code.id()))));
    }

    /** The analysis whose they are. */
    AnalysisId analysis() {
        return analysis;
    }

    /** What one question asks about, to be chosen. */
    MultiSelectComboBox<?> of(
            TopicGuide.Question question, boolean editable, BiConsumer<Set<ThemeId>, Set<CodeId>> chosen) {
        MultiSelectComboBox<Topic> field = new MultiSelectComboBox<>();
        field.setItems(topics);
        field.setItemLabelGenerator(Topic::label);
        field.setPlaceholder("Asks about\u2026");
        field.setAriaLabel("What \u201c" + question.wording() + "\u201d asks about");
        field.setWidthFull();
        field.setReadOnly(!editable);
        field.setValue(topics.stream()
                .filter(topic -> question.themes().contains(topic.theme())
                        || question.codes().contains(topic.code()))
                .collect(Collectors.toSet()));
        field.addValueChangeListener(to -> {
            if (to.isFromClient()) {
                chosen.accept(
                        to.getValue().stream()
                                .map(Topic::theme)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()),
                        to.getValue().stream()
                                .map(Topic::code)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
            }
        });
        return field;
    }
}
