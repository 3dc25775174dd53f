package org.trigpoint.ui.codebook;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.exchange.CodebookFormat;
import org.trigpoint.migrations.CodebookVersionId;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;
import org.trigpoint.ui.security.FileLink;

/** What can be done with a codebook as a whole. */
final class CodebookActions {

    private final OpenCodebook book;

    CodebookActions(OpenCodebook book) {
        this.book = book;
    }

    Component[] all(Component undo) {
        List<Component> actions = new ArrayList<>(List.of(undo));
        if (book.mayChange()) {
            actions.add(new Button("Bring in QDC", pressed -> new ImportDialog(book).open()));
        }
        if (book.codebook().entries().isEmpty()) {
            return actions.toArray(Component[]::new);
        }
        if (book.mayChange()) {
            actions.add(new Button("Name this version", pressed -> name()));
        }
        actions.add(link("Versions", book.address().versions()));
        actions.add(link("Read and print", book.address().whole(null)));
        actions.addAll(files(book, null));
        return actions.toArray(Component[]::new);
    }

    static Anchor link(String words, String address) {
        Anchor link = new Anchor(address, words);
        link.addClassName("trig-export");
        return link;
    }

    /** A codebook as files. */
    static List<FileLink> files(OpenCodebook book, @Nullable CodebookVersionId version) {
        List<FileLink> files = new ArrayList<>();
        for (CodebookFormat format : CodebookFormat.values()) {
            FileLink link = new FileLink(
                    "Export " + format.name(),
                    () -> book.desk()
                            .export()
                            .file(book.reader(), book.address().analysis(), version, format));
            link.setTitle(format.label());
            link.addClassName("trig-export");
            files.add(link);
        }
        return files;
    }

    private void name() {
        TextField name = new TextField("Name");
        name.setHelperText("Such as \u201cAfter round 1\u201d. The whole codebook is kept under it and never changes.");
        name.setWidthFull();
        TextArea note = new TextArea("Note");
        note.setHelperText("Why now; may be empty.");
        note.setWidthFull();
        new FormDialog(
                        "Name this version",
                        "Keep this version",
                        () -> {
                            book.desk()
                                    .versions()
                                    .name(book.coder(), book.address().analysis(), name.getValue(), note.getValue());
                            Notify.said("The codebook is kept as \u201c"
                                    + name.getValue().strip() + "\u201d.");
                        },
                        name,
                        note)
                .open();
        name.focus();
    }
}
