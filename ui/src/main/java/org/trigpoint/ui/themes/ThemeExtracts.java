package org.trigpoint.ui.themes;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.trigpoint.Plural;
import org.trigpoint.coding.Extract;
import org.trigpoint.coding.ExtractQueries;
import org.trigpoint.coding.Extracts;
import org.trigpoint.evidence.Stance;
import org.trigpoint.evidence.ThemeEvidence;
import org.trigpoint.themes.Theme;
import org.trigpoint.ui.parts.LineButton;

/** What a theme rests on: what speaks against it first, what was set for it by hand, and all that carries its codes. */
final class ThemeExtracts extends Section {

    private static final int AT_A_TIME = 50;
    private static final int AROUND = 60;

    private final OpenTheme open;
    private final Theme theme;
    private final ExtractLines lines;
    private final H3 head = new H3();
    private final Button more = new Button();
    private int shown;

    ThemeExtracts(OpenTheme open) {
        this.open = open;
        this.theme = open.theme();
        this.lines = new ExtractLines(open.address(), open.tree(), this::deeds);
        addClassName("trig-section");
        more.addClickListener(pressed -> showMore());
        H2 title = new H2("Extracts");
        title.addClassName("trig-unseen");
        ThemeEvidence evidence = open.desk().evidence().of(open.reader(), theme.id());
        add(title);
        byHand(evidence, "Against it", stance -> stance != Stance.SUPPORTS, """
                Nothing is set against this theme yet. Look for the case that does not fit: in the text, select its words and \
                choose Set to a theme.""");
        byHand(evidence, "Set for it by hand", stance -> stance == Stance.SUPPORTS, "");
        coded();
    }

    private void byHand(
            ThemeEvidence evidence, String title, java.util.function.Predicate<Stance> which, String nothing) {
        var these = evidence.extracts().stream()
                .filter(one -> which.test(one.stance()))
                .toList();
        if (these.isEmpty() && nothing.isEmpty()) {
            return;
        }
        add(new H3(title));
        if (these.isEmpty()) {
            Paragraph hint = new Paragraph(nothing);
            hint.addClassName("trig-soft");
            add(hint);
        } else {
            add(new AttachedLines(open, these));
        }
    }

    private void coded() {
        add(head);
        if (theme.codes().isEmpty()) {
            head.setText("Coded extracts");
            add(new Paragraph("Gather a code, and all that was coded with it is read here."));
            return;
        }
        add(lines, more);
        showMore();
    }

    private List<Component> deeds(Extract extract) {
        if (!open.open()) {
            return List.of();
        }
        String what = "\u201c" + AttachedLines.brief(extract.quotation().words()) + "\u201d";
        return List.of(
                new LineButton(
                        "Choose to print",
                        what,
                        () -> open.choose(
                                coder -> open.desk().quotations().chooseSegment(coder, theme.id(), extract.coding()))),
                new LineButton(
                        "Set against\u2026",
                        what,
                        () -> new StanceDialog(
                                        "Set these words to the theme",
                                        Stance.CONTRADICTS,
                                        "",
                                        (stance, note) -> open.changeAndOffer(
                                                ThemePart.EXTRACTS,
                                                "The passage is set to the theme.",
                                                coder -> open.desk()
                                                        .against()
                                                        .attachSegment(
                                                                coder, theme.id(), extract.coding(), stance, note)))
                                .open()));
    }

    private void showMore() {
        Extracts page = open.desk()
                .extracts()
                .of(
                        open.readerNow(),
                        new ExtractQueries.Request(
                                open.address().analysis(), theme.codes(), List.of(), AROUND, shown, AT_A_TIME));
        lines.show(page.page());
        shown += page.page().size();
        int left = page.total() - shown;
        head.setText(Plural.of(page.total(), "coded extract"));
        more.setVisible(left > 0);
        more.setText("Show " + Math.min(left, AT_A_TIME) + " more");
    }
}
