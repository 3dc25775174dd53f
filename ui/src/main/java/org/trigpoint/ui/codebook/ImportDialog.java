package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import org.trigpoint.Plural;
import org.trigpoint.Refusal;
import org.trigpoint.exchange.CodebookImport;
import org.trigpoint.exchange.CodebookPreview;

/** A codebook of another program: what it would make is shown first, then it is made whole or not at all. */
final class ImportDialog extends Dialog {

    private final OpenCodebook book;
    private final Div shown = new Div();
    private final Button make = new Button("Make the codes", pressed -> make());
    private byte[] file = {};

    ImportDialog(OpenCodebook book) {
        this.book = book;
        setHeaderTitle("Bring in a codebook");
        setWidth("min(40rem, 94vw)");
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> look(bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(CodebookImport.MOST_BYTES);
        upload.setUploadButton(new Button("Choose a file"));
        upload.setDropLabel(new Span("or drop it here: a codebook as QDC (REFI-QDA), up to 5 MB"));
        upload.getElement().setAttribute("accept", ".qdc,.xml");
        upload.addClassName("trig-drop");
        upload.addFileRejectedListener(refused -> refuse("This file is larger than 5 MB, or no codebook."));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        shown.addClassName("codebook-arriving");
        shown.getElement().setAttribute("role", "status");
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setEnabled(false);
        add(
                new Paragraph(
                        "Codes that stand here already, by name and place, stay as they are. Nothing is made before"
                                + " you have seen what."),
                upload,
                shown);
        getFooter().add(new Button("Cancel", pressed -> close()), make);
    }

    private void look(byte[] bytes) {
        try {
            CodebookPreview preview =
                    book.desk().imports().look(book.coder(), book.address().analysis(), bytes);
            file = bytes;
            show(preview);
        } catch (Refusal refusal) {
            refuse(refusal.sentence());
        }
    }

    private void show(CodebookPreview preview) {
        shown.removeAll();
        long groups = preview.groups().stream().filter(group -> !group.there()).count();
        make.setEnabled(preview.fresh() > 0 || groups > 0);
        make.setText(preview.fresh() > 0 ? "Make " + Plural.of(preview.fresh(), "code") : "Make the groups");
        String origin = preview.origin().isBlank() ? "" : "From " + preview.origin() + ": ";
        shown.add(
                new Paragraph(
                        origin + Plural.of(preview.fresh(), "new code") + ", " + preview.there() + " there already."),
                lines("Codes", preview.codes()));
        if (!preview.groups().isEmpty()) {
            shown.add(new H3("Groups"), lines("Groups", preview.groups()));
        }
        if (!preview.notCarried().isEmpty()) {
            UnorderedList notes = new UnorderedList();
            preview.notCarried().forEach(note -> notes.add(new ListItem(note)));
            shown.add(new H3("Not as it is in the file"), notes);
        }
    }

    private static UnorderedList lines(String label, List<CodebookPreview.Line> lines) {
        UnorderedList list = new UnorderedList();
        list.addClassName("codebook-arriving-lines");
        list.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", label);
        for (CodebookPreview.Line line : lines) {
            Span state = new Span(line.there() ? "there already" : "new");
            state.addClassName(line.there() ? "trig-soft" : "codebook-arriving-new");
            ListItem item = new ListItem(new Span(line.name()), state);
            item.getStyle().set("--level", String.valueOf(line.level()));
            list.add(item);
        }
        return list;
    }

    private void make() {
        try {
            CodebookPreview made =
                    book.desk().imports().take(book.coder(), book.address().analysis(), file);
            close();
            book.again();
            book.offer(Plural.of(made.fresh(), "code") + " made.");
        } catch (Refusal refusal) {
            refuse(refusal.sentence());
        }
    }

    private void refuse(String sentence) {
        shown.removeAll();
        make.setEnabled(false);
        Paragraph refused = new Paragraph(sentence);
        refused.addClassName("trig-form-refused");
        shown.add(refused);
    }
}
