package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.Plural;
import org.trigpoint.Refusal;
import org.trigpoint.codes.Code;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.recoding.MergePlan;

/** Merging codes: which ones, which of them stays, and what it will do before it is done. */
final class MergeDialog extends Dialog {

    private final OpenCodebook book;
    private final Code first;
    private final MultiSelectComboBox<Code> others = new MultiSelectComboBox<>("Merge with");
    private final Select<Code> stays = new Select<>();
    private final UnorderedList plan = new UnorderedList();
    private final Paragraph refused = new Paragraph();
    private final Button go = new Button("Merge", pressed -> merge());
    private boolean filling;

    MergeDialog(OpenCodebook book, Code first) {
        this.book = book;
        this.first = first;
        setHeaderTitle("Merge \u201c" + first.name() + "\u201d");
        setWidth("min(40rem, 94vw)");
        others.setItems(book.tree().flat().stream()
                .filter(code -> !code.id().equals(first.id()))
                .toList());
        others.setItemLabelGenerator(code -> book.tree().path(code.id()));
        others.setWidthFull();
        others.addValueChangeListener(chosen -> offer());
        stays.setLabel("The code that stays");
        stays.setItemLabelGenerator(code -> code == null ? "" : book.tree().path(code.id()));
        stays.setWidthFull();
        stays.addValueChangeListener(chosen -> foresee());
        plan.addClassName("merge-plan");
        plan.getElement().setAttribute("aria-live", "polite");
        refused.addClassName("trig-form-refused");
        refused.getElement().setAttribute("role", "alert");
        go.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(others, stays, plan, refused);
        form.addClassName("trig-form");
        add(form);
        getFooter().add(new Button("Cancel", pressed -> close()), go);
        offer();
    }

    private void offer() {
        List<Code> all = new ArrayList<>(List.of(first));
        all.addAll(others.getValue());
        Code before = stays.getValue();
        filling = true;
        stays.setItems(all);
        stays.setValue(before != null && all.contains(before) ? before : first);
        filling = false;
        foresee();
    }

    private List<CodeId> goers() {
        List<Code> all = new ArrayList<>(List.of(first));
        all.addAll(others.getValue());
        return all.stream()
                .filter(code -> !code.equals(stays.getValue()))
                .map(Code::id)
                .toList();
    }

    /** Says what it will do, as things stand. */
    private void foresee() {
        if (filling) {
            return;
        }
        plan.removeAll();
        refused.setVisible(false);
        go.setEnabled(false);
        List<CodeId> goers = goers();
        go.setText(goers.isEmpty() ? "Merge" : "Merge " + Plural.of(goers.size() + 1, "code"));
        if (goers.isEmpty()) {
            plan.add(new ListItem("Choose one or several codes; what merging will do is said here first."));
            return;
        }
        try {
            MergePlan foreseen =
                    book.desk().merging().plan(book.coder(), stays.getValue().id(), goers);
            foreseen.sentences().forEach(sentence -> plan.add(new ListItem(sentence)));
            plan.add(new ListItem("Who coded what stays as it is, and all of it can be undone."));
            go.setEnabled(true);
        } catch (Refusal refusal) {
            say(refusal);
        }
    }

    private void merge() {
        try {
            CodeId kept = stays.getValue().id();
            MergePlan done = book.desk().merging().merge(book.coder(), kept, goers());
            close();
            book.again();
            Going.to(book.address().code(kept));
            book.offer("\u201c" + done.name() + "\u201d has " + Plural.of(done.after(), "segment") + " now"
                    + (done.joined() == 0 ? "." : "; " + done.joined() + " were joined."));
        } catch (Refusal refusal) {
            say(refusal);
        }
    }

    private void say(Refusal refusal) {
        refused.setText(refusal.sentence());
        refused.setVisible(true);
    }
}
