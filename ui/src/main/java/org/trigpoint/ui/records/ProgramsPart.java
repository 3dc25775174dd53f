package org.trigpoint.ui.records;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteParameters;
import org.trigpoint.access.ProgramAccess.ProgramLine;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.LineButton;
import org.trigpoint.ui.parts.Moments;

/** Programs that may bring records in, each by a token of its own. */
final class ProgramsPart extends Section {

    private final RecordDesk desk;
    private final RouteParameters route;

    ProgramsPart(RecordDesk desk, RouteParameters route) {
        this.desk = desk;
        this.route = route;
        addClassName("trig-section");
        show();
    }

    private void show() {
        removeAll();
        Paragraph hint =
                new Paragraph("A program sends a CSV or XLSX file, or a JSON array of flat objects as application/json,"
                        + " with its token to /api/records/ and the word of a kind, such as /api/records/training."
                        + " What it brings, it brings in your name.");
        hint.addClassName("trig-hint");
        add(new H2("Programs"), hint);
        UnorderedList list = new UnorderedList();
        list.addClassName("trig-record-files");
        desk.programs().all(desk.door().lead(route)).forEach(program -> list.add(line(program)));
        if (list.getComponentCount() > 0) {
            add(list);
        }
        add(new Button("Let a program in", pressed -> make()));
    }

    private ListItem line(ProgramLine program) {
        Span words = new Span("made by " + program.by() + ", " + Moments.brief(program.at())
                + (program.usedAt() == null ? ", never used" : ", used " + Moments.brief(program.usedAt()))
                + (program.revokedAt() == null ? "" : ", closed " + Moments.brief(program.revokedAt())));
        words.addClassName("trig-soft");
        ListItem line = new ListItem(new Span(program.name()), words);
        if (program.revokedAt() == null) {
            line.add(new LineButton(
                    "Close",
                    program.name(),
                    () -> new Confirm(
                                    "Close the way in of \u201c" + program.name() + "\u201d?",
                                    "The program can bring nothing any more. What it brought stays.",
                                    "Close it",
                                    () -> {
                                        desk.programs().revoke(desk.door().lead(route), program.id());
                                        show();
                                    })
                            .open()));
        }
        return line;
    }

    private void make() {
        TextField name = new TextField("Which program");
        new FormDialog(
                        "Let a program in",
                        "Make a token",
                        () -> {
                            String token = desk.programs().make(desk.door().lead(route), name.getValue());
                            show();
                            told(token);
                        },
                        name)
                .open();
    }

    private static void told(String token) {
        Dialog dialog = new Dialog("The token");
        TextField shown = new TextField("It is shown this once");
        shown.setValue(token);
        shown.setReadOnly(true);
        shown.setWidthFull();
        dialog.add(
                new Paragraph(
                        "Give it to the program as \u201cAuthorization: Bearer\u201d and the token, and keep it nowhere"
                                + " else."),
                shown);
        dialog.getFooter().add(new Button("Done", pressed -> dialog.close()));
        dialog.open();
    }
}
