package org.trigpoint.ui.triangulation;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouteParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.coding.Passage;
import org.trigpoint.triangulation.Figure;
import org.trigpoint.triangulation.Finding;
import org.trigpoint.triangulation.TriangulationQueries.Offered;
import org.trigpoint.triangulation.TriangulationQueries.ThemeLine;
import org.trigpoint.ui.parts.FormDialog;

/** Puts evidence to a finding: extracts of a theme, and numbers. */
final class EvidenceForms {

    private final TriangulationDesk desk;
    private final RouteParameters route;
    private final Finding finding;
    private final Strand strand;
    private final Runnable then;

    EvidenceForms(TriangulationDesk desk, RouteParameters route, Finding finding, Strand strand, Runnable then) {
        this.desk = desk;
        this.route = route;
        this.finding = finding;
        this.strand = strand;
        this.then = then;
    }

    /** Chooses among the extracts of a theme in sources of the strand. */
    void extracts() {
        Reader reader = desk.door().reader(route);
        ComboBox<ThemeLine> theme = new ComboBox<>("Theme");
        List<ThemeLine> themes = desk.queries().themes(reader);
        theme.setItems(themes);
        theme.setItemLabelGenerator(line -> line.name() + " (" + line.analysis() + ")");
        theme.setWidthFull();
        Div offered = new Div();
        offered.addClassName("trig-offered");
        Map<Checkbox, Passage> boxes = new LinkedHashMap<>();
        theme.addValueChangeListener(changed -> offer(changed.getValue(), offered, boxes));
        themes.stream()
                .filter(line -> line.id().equals(finding.words().theme()))
                .findFirst()
                .ifPresent(theme::setValue);
        new FormDialog(
                        "Extracts of a theme",
                        "Put them to the finding",
                        () -> take(theme.getValue(), boxes),
                        theme,
                        offered)
                .open();
    }

    private void offer(ThemeLine theme, Div offered, Map<Checkbox, Passage> boxes) {
        offered.removeAll();
        boxes.clear();
        if (theme == null) {
            return;
        }
        List<Offered> extracts = desk.queries().extracts(desk.door().reader(route), theme.id(), strand);
        if (extracts.isEmpty()) {
            offered.add(new Paragraph("This theme has no extract in sources of this strand."));
        }
        for (Offered extract : extracts) {
            Checkbox box = new Checkbox("\u201c" + extract.words().strip() + "\u201d " + extract.title());
            boxes.put(box, extract.passage());
            offered.add(box);
        }
    }

    private void take(ThemeLine theme, Map<Checkbox, Passage> boxes) {
        List<Passage> chosen = boxes.entrySet().stream()
                .filter(each -> each.getKey().getValue())
                .map(Map.Entry::getValue)
                .toList();
        if (theme == null || chosen.isEmpty()) {
            throw new Refusal("Choose a theme, and tick one of its extracts at least.");
        }
        desk.evidence().linkExtracts(desk.door().coder(route), finding.id(), strand, theme.id(), chosen);
        then.run();
    }

    /** Chooses a number of the strand, as it is at this moment. */
    void number() {
        List<Figure> offered = desk.queries().numbers(desk.door().reader(route)).stream()
                .filter(figure -> figure.strand() == strand)
                .toList();
        ComboBox<Figure> number = new ComboBox<>("Number");
        number.setItems(offered);
        number.setItemLabelGenerator(figure -> figure.label() + ": " + figure.words());
        number.setHelperText(
                offered.isEmpty()
                        ? "There is no number of this strand yet."
                        : "It is kept with what it is now, and followed.");
        number.setWidthFull();
        TextArea note = new TextArea("Note");
        note.setWidthFull();
        new FormDialog(
                        "A number",
                        "Put it to the finding",
                        () -> {
                            Figure chosen = number.getValue();
                            if (chosen == null) {
                                throw new Refusal("Choose a number.");
                            }
                            desk.evidence()
                                    .linkNumber(desk.door().coder(route), finding.id(), chosen.key(), note.getValue());
                            then.run();
                        },
                        number,
                        note)
                .open();
    }

    /** Writes what the strand says about the finding. */
    void account() {
        TextArea says = new TextArea("What " + strand.label() + " say");
        says.setMaxLength(2_000);
        says.setWidthFull();
        says.setValue(finding.says().getOrDefault(strand, ""));
        new FormDialog(
                        strand.label(),
                        "Keep it",
                        () -> {
                            desk.findings().say(desk.door().coder(route), finding.id(), strand, says.getValue());
                            then.run();
                        },
                        says)
                .open();
    }
}
