package org.trigpoint.ui.themes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import org.trigpoint.Plural;
import org.trigpoint.evidence.ThemeEvidence.Chosen;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.studies.Recognisable;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.LineButton;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.parts.Trig;

/** The quotations chosen to be printed for a theme, in their order. */
final class QuotationLines extends Section {

    private final OpenTheme open;

    QuotationLines(OpenTheme open) {
        this.open = open;
        addClassName("trig-section");
        H2 title = new H2("Quotations");
        title.addClassName("trig-unseen");
        add(title);
        List<Chosen> chosen =
                open.desk().evidence().of(open.reader(), open.theme().id()).quotations();
        if (chosen.isEmpty()) {
            add(new Paragraph("No quotation is chosen yet. Choose to print stands beneath each extract."));
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassNames("trig-extracts", "trig-quotations");
        for (int at = 0; at < chosen.size(); at++) {
            list.add(line(chosen.get(at), at, chosen.size()));
        }
        copying(chosen);
        add(list);
    }

    /** Those that may be printed, for the clipboard; how many are left out is said. */
    private void copying(List<Chosen> chosen) {
        List<Chosen> printable = chosen.stream()
                .filter(one -> one.origin().quotable().printable())
                .toList();
        int left = chosen.size() - printable.size();
        if (left > 0) {
            add(BeforePrinting.warning(Plural.of(left, "quotation") + (left == 1 ? " is" : " are")
                    + " no longer to be printed: left out of files and of what is copied, and kept in the analysis."));
        }
        Button copy = new Button("Copy all", pressed -> Notify.said(copied(printable.size(), left)));
        String all = printable.stream().map(QuotationLines::plain).collect(Collectors.joining("\n\n"));
        // Browsers let a script copy only while it answers a click.
        copy.getElement().executeJs("this.addEventListener('click', () => navigator.clipboard.writeText($0))", all);
        add(copy);
    }

    private static String copied(int printable, int left) {
        return left == 0
                ? "The quotations are copied."
                : Plural.of(printable, "quotation") + " copied, " + left
                        + " left out: somebody who speaks there may not be quoted.";
    }

    private static String plain(Chosen chosen) {
        return "\u201c" + chosen.printed() + "\u201d (" + chosen.beneath() + ")"
                + chosen.origin().quotable().conditions().stream()
                        .map(condition -> "\nConsent to quote on conditions: " + condition)
                        .collect(Collectors.joining());
    }

    private ListItem line(Chosen chosen, int at, int all) {
        Trig trig = new Trig(
                "The passage of " + chosen.origin().title(),
                pressed -> Going.to(open.address()
                        .passage(
                                chosen.origin().passage().source(),
                                chosen.origin().passage().span())));
        Paragraph words = new Paragraph("\u201c" + chosen.printed() + "\u201d");
        Quotable quotable = chosen.origin().quotable();
        Span label = new Span(chosen.label().isEmpty() ? "No label" : chosen.label());
        label.addClassName("trig-quotation-label");
        Paragraph from = new Paragraph(
                label,
                new Span(" \u00b7 " + AttachedLines.where(chosen.origin()) + " \u00b7 chosen by " + chosen.person()));
        from.addClassNames("trig-soft", "trig-extract-origin");
        Div said = new Div(words, from);
        if (quotable.printable()) {
            quotable.warnings().forEach(sentence -> said.add(BeforePrinting.warning(sentence)));
            chosen.shown().ifPresent(alone -> said.add(wider(chosen, alone)));
        } else {
            words.addClassName("trig-not-printed");
            quotable.refusal().ifPresent(why -> said.add(BeforePrinting.warning("No longer to be printed. " + why)));
        }
        if (open.open()) {
            said.add(deeds(chosen, at, all));
        }
        return new ListItem(trig, said);
    }

    /** Who could be recognised by the label, and labels that others share; one press keeps one of them. */
    private Div wider(Chosen chosen, Recognisable.Alone alone) {
        Div offered = new Div(BeforePrinting.warning("The label points at one person. " + alone.advice()));
        if (open.open()) {
            String what = "\u201c" + AttachedLines.brief(chosen.printed()) + "\u201d";
            Div labels = new Div();
            labels.addClassName("trig-extract-actions");
            alone.wider()
                    .forEach(label -> labels.add(new LineButton(
                            "Label \u201c" + label + "\u201d",
                            what,
                            () -> open.changeAndOffer(
                                    ThemePart.QUOTATIONS,
                                    "The label is wider now.",
                                    coder -> open.desk()
                                            .quotations()
                                            .print(coder, chosen.id(), chosen.printed(), label)))));
            offered.add(labels);
        }
        return offered;
    }

    private Div deeds(Chosen chosen, int at, int all) {
        String what = "\u201c" + AttachedLines.brief(chosen.printed()) + "\u201d";
        LineButton up = new LineButton("Up", what, () -> move(chosen, at - 1));
        LineButton down = new LineButton("Down", what, () -> move(chosen, at + 1));
        up.setEnabled(at > 0);
        down.setEnabled(at < all - 1);
        Div deeds = new Div(
                up,
                down,
                new LineButton("Shorten or label\u2026", what, () -> print(chosen)),
                new LineButton(
                        "Take off",
                        what,
                        () -> open.changeAndOffer(
                                ThemePart.QUOTATIONS,
                                "The quotation is taken off.",
                                coder -> open.desk().quotations().remove(coder, chosen.id()))));
        deeds.addClassName("trig-extract-actions");
        return deeds;
    }

    private void move(Chosen chosen, int to) {
        open.change(ThemePart.QUOTATIONS, coder -> open.desk().quotations().move(coder, chosen.id(), to));
    }

    private void print(Chosen chosen) {
        TextArea words = new TextArea("As printed");
        words.setHelperText(
                "Take words out where it is too long, and change none: each gap is printed as [\u2026]. Empty prints"
                        + " the whole.");
        words.setValue(chosen.printed());
        words.setWidthFull();
        words.setMinRows(5);
        TextField label = new TextField("Label");
        label.setHelperText("Printed beneath it. Ask whether one person can be known by it.");
        label.setMaxLength(200);
        label.setValue(chosen.label());
        new FormDialog(
                        "How the quotation is printed",
                        "Save",
                        () -> open.changeAndOffer(
                                ThemePart.QUOTATIONS,
                                "The quotation is changed.",
                                coder -> open.desk()
                                        .quotations()
                                        .print(coder, chosen.id(), words.getValue(), label.getValue())),
                        words,
                        label)
                .open();
        words.focus();
    }
}
