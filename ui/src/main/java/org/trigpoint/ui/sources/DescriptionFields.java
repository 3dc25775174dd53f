package org.trigpoint.ui.sources;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.WaveId;
import org.trigpoint.sources.SourceDescription;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.studies.PlanQueries.ParticipantLine;
import org.trigpoint.studies.PlanQueries.SiteLine;
import org.trigpoint.studies.PlanQueries.StudyPlan;
import org.trigpoint.studies.PlanQueries.WaveLine;

/** What describes one source, or many at once; a field that is left empty for many leaves each as it is. */
final class DescriptionFields extends FormLayout {

    private final TextField title = new TextField("Title");
    private final ComboBox<SourceKind> kind = new ComboBox<>("Kind");
    private final ComboBox<SiteLine> site = new ComboBox<>("Site");
    private final ComboBox<WaveLine> wave = new ComboBox<>("Wave");
    private final MultiSelectComboBox<ParticipantLine> participants = new MultiSelectComboBox<>("Participants");
    private final TextArea attributes = new TextArea("Attributes");
    private final StudyPlan plan;
    private Map<String, String> attributesBefore = Map.of();
    private boolean many = true;

    DescriptionFields(StudyPlan plan) {
        this.plan = plan;
        kind.setItems(SourceKind.values());
        kind.setItemLabelGenerator(SourceKind::label);
        site.setItems(plan.sites());
        site.setItemLabelGenerator(
                line -> line.details().code() + " \u00b7 " + line.details().name());
        wave.setItems(plan.waves());
        wave.setItemLabelGenerator(WaveLine::name);
        participants.setItems(plan.participants());
        participants.setItemLabelGenerator(
                line -> line.details().pseudonym() + " \u00b7 " + line.details().role());
        attributes.setHelperText("One a line, such as: setting = online");
        for (ComboBox<?> box : Arrays.asList(kind, site, wave)) {
            box.setClearButtonVisible(true);
        }
        add(title, kind, site, wave, participants, attributes);
        setColspan(attributes, 2);
        setColspan(participants, 2);
    }

    /** For many: empty fields, no title, and a sentence that says what would change. */
    void forMany(String thing, List<ChangeWords.Now> now) {
        ChangeWords words = new ChangeWords(plan, thing, now);
        Paragraph sentence = new Paragraph(words.of(SourceDescription.unchanged()));
        sentence.addClassName("trig-will-change");
        sentence.getElement().setAttribute("role", "status");
        attributes.setValueChangeMode(ValueChangeMode.LAZY);
        List.<AbstractField<?, ?>>of(kind, site, wave, participants, attributes)
                .forEach(field -> field.addValueChangeListener(changed -> sentence.setText(words.of(written(false)))));
        add(sentence);
        setColspan(sentence, 2);
        attributes.setHelperText("One a line, such as: setting = online. Without a value, setting = takes it away.");
        title.setVisible(false);
        kind.setPlaceholder("As they are");
        site.setPlaceholder("As they are");
        wave.setPlaceholder("As they are");
        participants.setPlaceholder("As they are");
    }

    /** For one: the fields hold what is set now. */
    void forOne(
            String titleNow,
            SourceKind kindNow,
            @Nullable SiteId siteNow,
            @Nullable WaveId waveNow,
            Set<ParticipantId> participantsNow,
            Map<String, String> attributesNow) {
        many = false;
        title.setValue(titleNow);
        kind.setValue(kindNow);
        plan.sites().stream().filter(line -> line.site().equals(siteNow)).forEach(site::setValue);
        plan.waves().stream().filter(line -> line.wave().equals(waveNow)).forEach(wave::setValue);
        participants.setValue(plan.participants().stream()
                .filter(line -> participantsNow.contains(line.participant()))
                .collect(Collectors.toSet()));
        attributesBefore = attributesNow;
        attributes.setValue(attributesNow.entrySet().stream()
                .map(attribute -> attribute.getKey() + " = " + attribute.getValue())
                .collect(Collectors.joining("\n")));
    }

    /**
     * What the fields say is to change.
     *
     * @throws Refusal when a line of the attributes has no name or no equals sign
     */
    SourceDescription changes() {
        return written(true);
    }

    /** What can be read of the fields so far; strictly, a line that can't be read is refused. */
    private SourceDescription written(boolean strictly) {
        SourceDescription changes = SourceDescription.unchanged();
        if (!many) {
            changes = changes.titled(title.getValue());
        }
        if (kind.getValue() != null) {
            changes = changes.ofKind(kind.getValue());
        }
        if (!many || site.getValue() != null) {
            changes = changes.atSite(
                    site.getValue() == null ? null : site.getValue().site());
        }
        if (!many || wave.getValue() != null) {
            changes = changes.inWave(
                    wave.getValue() == null ? null : wave.getValue().wave());
        }
        if (!many || !participants.getValue().isEmpty()) {
            changes = changes.withParticipants(participants.getValue().stream()
                    .map(ParticipantLine::participant)
                    .collect(Collectors.toSet()));
        }
        return withAttributes(changes, strictly);
    }

    private SourceDescription withAttributes(SourceDescription changes, boolean strictly) {
        SourceDescription with = changes;
        for (String gone : attributesBefore.keySet()) {
            with = with.withAttribute(gone, "");
        }
        for (String line : attributes.getValue().lines().toList()) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.substring(0, equals).isBlank()) {
                with = with.withAttribute(line.substring(0, equals), line.substring(equals + 1));
            } else if (strictly && !line.isBlank()) {
                throw new Refusal("\u201c" + line.strip() + "\u201d is no attribute: write it as name = value.");
            }
        }
        return with;
    }
}
