package org.trigpoint.ui.triangulation;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trigpoint.Refusal;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.coding.Passage;
import org.trigpoint.triangulation.Finding;
import org.trigpoint.triangulation.TriangulationQueries.CodeLine;
import org.trigpoint.triangulation.TriangulationQueries.Offered;
import org.trigpoint.ui.parts.FormDialog;

/** Puts passages to a finding that are no theme's: found by their words, or by a code that they have. */
final class PassageForm {

    private final TriangulationDesk desk;
    private final RouteParameters route;
    private final Finding finding;
    private final Strand strand;
    private final Runnable then;
    private final Div offered = new Div();
    private final Map<Checkbox, Passage> boxes = new LinkedHashMap<>();
    private final TextField note = new TextField("Note");

    PassageForm(TriangulationDesk desk, RouteParameters route, Finding finding, Strand strand, Runnable then) {
        this.desk = desk;
        this.route = route;
        this.finding = finding;
        this.strand = strand;
        this.then = then;
        offered.addClassName("trig-offered");
        note.setMaxLength(2_000);
        note.setWidthFull();
    }

    void open() {
        TextField words = new TextField("Words that they hold");
        words.setWidthFull();
        Button find = new Button("Find passages", pressed -> worded(words));
        words.addKeyPressListener(Key.ENTER, pressed -> worded(words));
        ComboBox<CodeLine> code = new ComboBox<>("Or a code that they have");
        code.setItems(desk.queries().codes(desk.door().reader(route)));
        code.setItemLabelGenerator(line -> line.name() + " (" + line.analysis() + ")");
        code.setWidthFull();
        code.addValueChangeListener(changed -> {
            if (changed.getValue() != null) {
                offer(desk.queries()
                        .coded(desk.door().reader(route), changed.getValue().id(), strand));
            }
        });
        new FormDialog(
                        "Passages of " + strand.label().toLowerCase(Locale.UK),
                        "Put them to the finding",
                        this::take,
                        words,
                        find,
                        code,
                        offered,
                        note)
                .open();
    }

    private void worded(TextField words) {
        try {
            words.setInvalid(false);
            offer(desk.queries().worded(desk.door().reader(route), words.getValue(), strand));
        } catch (Refusal unclear) {
            words.setErrorMessage(unclear.getMessage());
            words.setInvalid(true);
        }
    }

    private void offer(List<Offered> found) {
        offered.removeAll();
        boxes.clear();
        if (found.isEmpty()) {
            offered.add(new Paragraph("Nothing is found in sources of this strand."));
        }
        for (Offered each : found) {
            Checkbox box = new Checkbox("\u201c" + each.words().strip() + "\u201d " + each.title());
            boxes.put(box, each.passage());
            offered.add(box);
        }
    }

    private void take() {
        List<Passage> chosen = boxes.entrySet().stream()
                .filter(each -> each.getKey().getValue())
                .map(Map.Entry::getValue)
                .toList();
        if (chosen.isEmpty()) {
            throw new Refusal("Find passages by words or by a code, and tick one at least.");
        }
        desk.evidence().linkAll(desk.door().coder(route), finding.id(), strand, chosen, note.getValue());
        then.run();
    }
}
