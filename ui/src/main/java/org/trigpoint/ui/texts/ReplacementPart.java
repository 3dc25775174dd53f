package org.trigpoint.ui.texts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.shared.Registration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.migrations.IntakeId;
import org.trigpoint.sources.IntakeService;
import org.trigpoint.sources.ReplacementFiles.Reading;
import org.trigpoint.texts.Corrected;
import org.trigpoint.ui.files.FileDrop;
import org.trigpoint.ui.parts.Notify;

/** A file in place of the text: chosen, read, foreseen, and then put there or taken back. */
final class ReplacementPart extends Section {

    private static final int LOOK_AGAIN_MILLIS = 800;
    private static final int NEVER = -1;

    private final OpenText text;
    private final Div shown = new Div();
    private final FileDrop drop;
    private @Nullable IntakeId file;
    private @Nullable Registration looking;

    ReplacementPart(OpenText text) {
        this.text = text;
        addClassName("trig-section");
        Paragraph hint =
                new Paragraph("A corrected transcript takes the place of this text as its next version. You see"
                        + " what becomes of every coding before it does.");
        hint.addClassName("trig-soft");
        drop = new FileDrop(
                        "Choose a file",
                        "docx, odt, rtf, pdf, txt, html, vtt, srt",
                        IntakeService.MOST_BYTES,
                        this::received)
                .one();
        shown.getElement().setAttribute("role", "status");
        add(new H2("Replace the text by a file"), hint, drop, shown);
        addDetachListener(gone -> stopLooking());
    }

    private void received(String name, byte[] bytes) {
        try {
            file = text.desk().replacing().receive(text.coder(), text.source(), name, bytes);
            UI ui = UI.getCurrent();
            ui.setPollInterval(LOOK_AGAIN_MILLIS);
            looking = ui.addPollListener(poll -> look());
            look();
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
        }
    }

    private void stopLooking() {
        Registration registration = looking;
        if (registration != null) {
            registration.remove();
            looking = null;
            UI ui = UI.getCurrent();
            if (ui != null) {
                ui.setPollInterval(NEVER);
            }
        }
    }

    private void look() {
        IntakeId one = Objects.requireNonNull(file);
        Reading reading = text.desk().replacing().reading(text.coder(), text.source(), one);
        shown.removeAll();
        switch (reading.state()) {
            case WAITING, READING -> shown.add(new Paragraph("\u201c" + reading.name() + "\u201d is being read\u2026"));
            case READ -> {
                stopLooking();
                drop.setVisible(false);
                foreseen(reading.name(), one);
            }
            default -> {
                stopLooking();
                shown.add(new Paragraph(Objects.requireNonNullElse(reading.sentence(), "The file was not read.")));
            }
        }
    }

    private void foreseen(String name, IntakeId one) {
        TextField reason = new TextField("Why");
        reason.setMaxLength(300);
        reason.setPlaceholder("Such as: listened again");
        Button replace = new Button(
                "Replace the text",
                pressed -> text.attempt(() -> {
                    Corrected made = text.desk()
                            .replacing()
                            .replace(text.coder(), text.source(), text.present().version(), one, reason.getValue());
                    Notify.said(OpenText.sentence(made));
                }));
        replace.addThemeVariants(ButtonVariant.PRIMARY);
        Button keep = new Button(
                "Leave the text as it is",
                pressed -> text.attempt(() -> {
                    text.desk().replacing().takeBack(text.coder(), text.source(), one);
                    Notify.said("The text is as it was.");
                }));
        Div actions = new Div(replace, keep);
        actions.addClassName("trig-actions");
        Div panel = new Div(
                new Paragraph("If \u201c" + name + "\u201d takes the place of the text:"),
                new ForeseenTable(text.desk().replacing().foresee(text.coder(), text.source(), one)),
                reason,
                actions);
        panel.addClassName("replacement");
        shown.add(panel);
    }
}
