package org.trigpoint.ui.narrowing;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.finding.FindQuestion.Narrowing;
import org.trigpoint.finding.FindQuestion.Narrowing.Attribute;
import org.trigpoint.finding.FindingQueries.AnalysisChoice;
import org.trigpoint.finding.FindingQueries.Choices;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceKind;

/** The fields that narrow a question; a field that the study has no use for is not there. */
public final class NarrowingFields extends Div {

    private final Select<SourceKind> kind = new Select<>();
    private final Select<String> site = new Select<>();
    private final Select<String> wave = new Select<>();
    private final ComboBox<String> speaker = new ComboBox<>("Speaker");
    private final Select<String> role = new Select<>();
    private final ComboBox<Attribute> attribute = new ComboBox<>("Attribute");
    private final ComboBox<Code> code = new ComboBox<>("Coded with");
    private final Select<AnalysisChoice> analysis = new Select<>();
    private final Checkbox uncoded = new Checkbox("Not coded yet");
    private final Checkbox said = new Checkbox("Only in turns");
    private final Checkbox oneSource = new Checkbox("Only this source");
    private final @Nullable SourceId source;

    /**
     * The fields as they stand.
     *
     * @param choices what the study can be narrowed to
     * @param tree the codes of the analysis
     * @param now what is narrowed to
     * @param within the analysis; null for none
     * @param changed told of every change
     */
    public NarrowingFields(
            Choices choices, CodeTree tree, Narrowing now, @Nullable AnalysisId within, SerializableRunnable changed) {
        this.source = now.source();
        addClassName("trig-filters");
        offer(kind, "Kind", "All kinds", List.of(SourceKind.values()));
        kind.setItemLabelGenerator(one -> one == null ? "All kinds" : one.label());
        offer(site, "Site", "All sites", choices.sites());
        offer(wave, "Wave", "All waves", choices.waves());
        offerVoices(choices);
        offerCodes(choices, tree);
        show(choices, tree, now, within);
        add(kind, site, wave, role, speaker, attribute, code, analysis, said, uncoded, oneSource);
        List.<HasValue<?, ?>>of(kind, site, wave, role, speaker, attribute, code, analysis, said, uncoded, oneSource)
                .forEach(field -> field.addValueChangeListener(change -> changed.run()));
    }

    /** Without the tick for what is not coded yet. */
    public NarrowingFields codedOnly() {
        remove(uncoded);
        return this;
    }

    /** What is asked of sources, and the analysis. */
    public NarrowingFields sourcesOnly() {
        remove(role, speaker, code, said, uncoded);
        return this;
    }

    /** Kind, site, wave and code alone, within the analysis that is open. */
    public NarrowingFields framesOnly() {
        remove(role, speaker, attribute, analysis, said, uncoded);
        return this;
    }

    private void offerVoices(Choices choices) {
        List<String> roles = new ArrayList<>(List.of(Narrowing.ANY_PARTICIPANT));
        roles.addAll(choices.roles());
        roles.add(Narrowing.NO_PARTICIPANT);
        offer(role, "Role of who speaks", "Everybody", roles);
        role.setItemLabelGenerator(NarrowingFields::roleLabel);
        role.setVisible(!choices.roles().isEmpty());
        speaker.setItems(choices.speakers());
        speaker.setClearButtonVisible(true);
        speaker.setVisible(!choices.speakers().isEmpty());
        attribute.setItems(choices.attributes());
        attribute.setItemLabelGenerator(one -> one.name() + ": " + one.value());
        attribute.setClearButtonVisible(true);
        attribute.setVisible(!choices.attributes().isEmpty());
    }

    private static String roleLabel(@Nullable String role) {
        if (role == null) {
            return "Everybody";
        }
        return switch (role) {
            case Narrowing.ANY_PARTICIPANT -> "Participants, any role";
            case Narrowing.NO_PARTICIPANT -> "No participant, such as interviewers";
            default -> role;
        };
    }

    private void offerCodes(Choices choices, CodeTree tree) {
        code.setItems(tree.flat());
        code.setItemLabelGenerator(one -> tree.path(one.id()));
        code.setClearButtonVisible(true);
        code.setVisible(!choices.analyses().isEmpty());
        analysis.setLabel("Analysis");
        analysis.setItems(choices.analyses());
        analysis.setItemLabelGenerator(AnalysisChoice::name);
        analysis.setVisible(choices.analyses().size() > 1);
        uncoded.setVisible(!choices.analyses().isEmpty());
        site.setVisible(!choices.sites().isEmpty());
        wave.setVisible(!choices.waves().isEmpty());
    }

    private static <T> void offer(Select<T> field, String label, String all, List<T> items) {
        field.setLabel(label);
        field.setItems(items);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(all);
    }

    private void show(Choices choices, CodeTree tree, Narrowing now, @Nullable AnalysisId within) {
        kind.setValue(now.kind());
        site.setValue(held(choices.sites(), now.site()));
        wave.setValue(held(choices.waves(), now.wave()));
        speaker.setValue(held(choices.speakers(), now.speaker()));
        String asked = now.role();
        boolean special = Narrowing.ANY_PARTICIPANT.equals(asked) || Narrowing.NO_PARTICIPANT.equals(asked);
        role.setValue(special ? asked : held(choices.roles(), asked));
        Attribute described = now.attribute();
        attribute.setValue(choices.attributes().contains(described) ? described : null);
        if (now.code() != null) {
            tree.find(now.code()).ifPresent(code::setValue);
        }
        choices.analyses().stream()
                .filter(one -> one.id().equals(within))
                .findFirst()
                .ifPresent(analysis::setValue);
        uncoded.setValue(now.uncoded());
        said.setValue(now.said());
        oneSource.setValue(now.source() != null);
        oneSource.setVisible(now.source() != null);
    }

    private static @Nullable String held(List<String> among, @Nullable String value) {
        return value != null && among.contains(value) ? value : null;
    }

    /**
     * The analysis that is chosen.
     *
     * @param otherwise taken when none is
     */
    public @Nullable AnalysisId analysis(@Nullable AnalysisId otherwise) {
        AnalysisChoice chosen = analysis.getValue();
        return chosen == null ? otherwise : chosen.id();
    }

    /**
     * What is narrowed to.
     *
     * @param before the analysis that the codes on offer belong to; another that was chosen has other codes
     */
    public Narrowing narrowing(@Nullable AnalysisId before) {
        AnalysisId within = analysis(before);
        boolean same = within == null || within.equals(before);
        Code coded = code.getValue();
        return new Narrowing(
                kind.getValue(),
                site.getValue(),
                wave.getValue(),
                speaker.getValue(),
                coded == null || !same ? null : coded.id(),
                uncoded.getValue(),
                role.getValue(),
                attribute.getValue(),
                said.getValue(),
                oneSource.getValue() ? source : null);
    }
}
