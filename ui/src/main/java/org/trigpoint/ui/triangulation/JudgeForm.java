package org.trigpoint.ui.triangulation;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.codebooks.convergence.Comparison;
import org.trigpoint.codebooks.convergence.Comparison.Reason;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.codebooks.convergence.Strand.Pair;
import org.trigpoint.ui.parts.FormDialog;

/** How two strands compare: who covers the finding, then the two components, or why one is silent. The code follows. */
final class JudgeForm {

    private final Pair pair;
    private final RadioButtonGroup<Covering> covering = new RadioButtonGroup<>("Who covers the finding?");
    private final RadioButtonGroup<Boolean> meaning = new RadioButtonGroup<>("Meaning and prominence");
    private final RadioButtonGroup<Boolean> coverage = new RadioButtonGroup<>("Coverage and specific examples");
    private final RadioButtonGroup<Reason> reason = new RadioButtonGroup<>("Why is it silent?");
    private final TextArea rationale = new TextArea("Why");
    private final Paragraph follows = new Paragraph();

    /** Who of the two covers it. */
    private record Covering(String label, @Nullable Strand silent) {}

    private JudgeForm(Pair pair) {
        this.pair = pair;
        covering.setItems(
                new Covering("Both", null),
                new Covering(pair.first().label() + " only", pair.second()),
                new Covering(pair.second().label() + " only", pair.first()));
        covering.setItemLabelGenerator(Covering::label);
        for (RadioButtonGroup<Boolean> component : List.of(meaning, coverage)) {
            component.setItems(true, false);
            component.setItemLabelGenerator(alike -> alike ? "Alike" : "They differ");
        }
        reason.setItems(Reason.values());
        reason.setItemLabelGenerator(Reason::label);
        rationale.setWidthFull();
        rationale.setMaxLength(5_000);
        follows.addClassName("trig-follows");
        follows.getElement().setAttribute("aria-live", "polite");
        List.of(covering, meaning, coverage, reason).forEach(group -> group.addValueChangeListener(changed -> show()));
        show();
    }

    /**
     * A form for two strands.
     *
     * @param title of the dialog
     * @param pair which strands
     * @param before what was judged before; null when nothing was
     * @param why the rationale of that; empty when nothing was
     * @param step what is done with the comparison and its rationale
     */
    static FormDialog of(
            String title, Pair pair, @Nullable Comparison before, String why, BiConsumer<Comparison, String> step) {
        JudgeForm form = new JudgeForm(pair);
        form.fill(before, why);
        return new FormDialog(
                title,
                "Keep this",
                () -> step.accept(form.comparison(), form.rationale.getValue()),
                form.covering,
                form.meaning,
                form.coverage,
                form.reason,
                form.follows,
                form.rationale);
    }

    private void fill(@Nullable Comparison before, String why) {
        rationale.setValue(why);
        if (before == null) {
            return;
        }
        switch (before) {
            case Comparison.Both(boolean meant, boolean covered) -> {
                choose(null);
                meaning.setValue(meant);
                coverage.setValue(covered);
            }
            case Comparison.Silent(Strand strand, Reason because) -> {
                choose(strand);
                reason.setValue(because);
            }
        }
    }

    private void choose(@Nullable Strand silent) {
        covering.getListDataView()
                .getItems()
                .filter(each -> each.silent() == silent)
                .findFirst()
                .ifPresent(covering::setValue);
    }

    private void show() {
        Covering chosen = covering.getValue();
        boolean both = chosen != null && chosen.silent() == null;
        boolean silent = chosen != null && chosen.silent() != null;
        meaning.setVisible(both);
        coverage.setVisible(both);
        reason.setVisible(silent);
        boolean whole =
                both ? meaning.getValue() != null && coverage.getValue() != null : silent && reason.getValue() != null;
        follows.setText(whole ? "This gives: " + comparison().words() + "." : "The code follows from your answers.");
    }

    private Comparison comparison() {
        Covering chosen = covering.getValue();
        if (chosen == null) {
            throw new Refusal("Say who covers the finding: both, or one of " + pair.label() + ".");
        }
        Strand silent = chosen.silent();
        if (silent == null) {
            Boolean meant = meaning.getValue();
            Boolean covered = coverage.getValue();
            if (meant == null || covered == null) {
                throw new Refusal("Judge both components: meaning and prominence, and coverage and examples.");
            }
            return new Comparison.Both(meant, covered);
        }
        Reason because = reason.getValue();
        if (because == null) {
            throw new Refusal("Say why " + silent.label().toLowerCase(Locale.UK) + " are silent.");
        }
        return new Comparison.Silent(silent, because);
    }
}
