package org.trigpoint.ui.finding;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import org.trigpoint.Plural;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeTree;

/** Codes the lines that are ticked. */
final class CodeHitsBar extends Div {

    private final ComboBox<Code> code = new ComboBox<>();
    private final Button apply = new Button();
    private int count;

    CodeHitsBar(CodeTree tree, SerializableConsumer<Boolean> tickAll, SerializableConsumer<Code> chosen) {
        addClassName("trig-code-hits");
        Checkbox all = new Checkbox("All on this page");
        all.addValueChangeListener(changed -> tickAll.accept(changed.getValue()));
        code.setAriaLabel("Code for the ticked hits");
        code.setPlaceholder("Code\u2026");
        code.setItems(tree.flat());
        code.setItemLabelGenerator(one -> tree.path(one.id()));
        code.addValueChangeListener(changed -> ticked(count));
        apply.addClickListener(pressed -> chosen.accept(code.getValue()));
        apply.setDisableOnClick(true);
        add(all, code, apply);
        ticked(0);
    }

    /** Says how many lines are ticked. */
    void ticked(int hits) {
        count = hits;
        Code chosen = code.getValue();
        String what = Plural.of(hits, "hit");
        apply.setText(
                chosen == null
                        ? "Code " + what + " with\u2026"
                        : "Code " + what + " with \u201c" + chosen.name() + "\u201d");
        apply.setEnabled(hits > 0 && chosen != null);
    }
}
