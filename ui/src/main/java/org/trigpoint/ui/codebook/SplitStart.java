package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trigpoint.Plural;
import org.trigpoint.Refusal;
import org.trigpoint.codes.Code;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.recoding.SplitQueue;

/** Which codes the segments are split into. */
final class SplitStart extends Section {

    private static final int KEYS = 9;

    private final OpenCodebook book;
    private final Code code;
    private final MultiSelectComboBox<Code> known = new MultiSelectComboBox<>("Codes there are");
    private final TextArea fresh = new TextArea("New codes, one a line");
    private final Paragraph refused = new Paragraph();

    SplitStart(OpenCodebook book, Code code) {
        this.book = book;
        this.code = code;
        SplitQueue queue = book.desk().splitting().queue(book.coder(), code.id());
        known.setItems(book.tree().flat());
        known.setItemLabelGenerator(one -> book.tree().path(one.id()));
        known.setHelperText("Such as those under it. The code itself may be among them: a segment can keep it.");
        known.setValue(book.tree().under(code.id()).stream().limit(KEYS).toList());
        known.setWidthFull();
        fresh.setHelperText("They are made under \u201c" + code.name() + "\u201d.");
        fresh.setMinRows(2);
        fresh.setWidthFull();
        refused.addClassName("trig-form-refused");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        Paragraph count = new Paragraph(Plural.of(queue.segments().size(), "segment") + " to read."
                + (queue.colleagues() == 0
                        ? ""
                        : " " + queue.colleagues() + " more are colleagues\u2019: they, or a lead, decide on those."));
        count.addClassName("trig-soft");
        Button begin = new Button("Begin reading", pressed -> begin());
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setEnabled(!queue.segments().isEmpty());
        Div form = new Div(count, known, fresh, refused, begin);
        form.addClassNames("trig-form", "split-start");
        add(form);
    }

    private void begin() {
        try {
            List<CodeId> targets = new ArrayList<>(known.getValue().stream()
                    .sorted(Comparator.comparingInt(one -> book.tree().flat().indexOf(one)))
                    .map(Code::id)
                    .toList());
            List<String> names =
                    fresh.getValue().lines().filter(line -> !line.isBlank()).toList();
            if (targets.size() + names.size() < 2 || targets.size() + names.size() > KEYS) {
                throw new Refusal("Choose or name 2 to 9 codes: each gets a key.");
            }
            names.forEach(name -> targets.add(
                    book.desk().codes().make(book.coder(), book.address().analysis(), code.id(), name, null)));
            Going.to(book.address().split(code.id(), targets));
        } catch (Refusal refusal) {
            refused.setText(refusal.sentence());
            refused.setVisible(true);
        }
    }
}
