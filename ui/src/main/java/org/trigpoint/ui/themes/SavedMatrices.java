package org.trigpoint.ui.themes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.matrices.SavedMatrix;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;

/** The matrices that the team saved: opened and counted anew, saved, taken away. */
final class SavedMatrices extends Div {

    private final MatrixDesk desk;
    private final AnalysisAddress address;
    private final MatrixRequest request;

    SavedMatrices(MatrixDesk desk, Reader reader, AnalysisAddress address, MatrixRequest request) {
        this.desk = desk;
        this.address = address;
        this.request = request;
        addClassName("trig-saved-matrices");
        List<SavedMatrix> all = desk.saved().list(reader, address.analysis());
        SavedMatrix now = all.stream()
                .filter(one -> one.request().equals(request))
                .findFirst()
                .orElse(null);
        Select<SavedMatrix> choose = new Select<>();
        choose.setLabel("Saved matrices");
        choose.setItems(all);
        choose.setItemLabelGenerator(one -> one.name() + ", by " + one.author());
        choose.setPlaceholder("Open one");
        choose.setVisible(!all.isEmpty());
        choose.setValue(now);
        choose.addValueChangeListener(
                chosen -> Going.to(address.matrix(chosen.getValue().request())));
        add(choose);
        if (reader instanceof Coder coder) {
            addActions(coder, now);
        }
    }

    private void addActions(Coder coder, @Nullable SavedMatrix now) {
        if (now == null) {
            Button save = new Button("Save this matrix", pressed -> ask(coder));
            save.addThemeVariants(ButtonVariant.PRIMARY);
            add(save);
        } else {
            add(new Button("Take it away", pressed -> {
                desk.saving().remove(coder, now.id());
                Going.to(address.matrix(request));
                desk.themes()
                        .undo()
                        .offer(
                                coder.study(),
                                "\u201c" + now.name() + "\u201d is no longer saved.",
                                () -> Going.to(address.matrix(request)));
            }));
        }
    }

    private void ask(Coder coder) {
        TextField name = new TextField("Name");
        name.setHelperText("The whole team has it. It keeps what is asked, and is counted anew whenever it is opened.");
        new FormDialog(
                        "Save this matrix",
                        "Save",
                        () -> {
                            desk.saving().save(coder, name.getValue(), request);
                            Going.to(address.matrix(request));
                            Notify.said("The matrix is saved for the team.");
                        },
                        name)
                .open();
        name.focus();
    }
}
