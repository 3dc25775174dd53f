package org.trigpoint.ui.analyses;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import org.trigpoint.codes.Analysis;
import org.trigpoint.codes.Method;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;

/** What can be done with analyses. The proof is asked for anew at each gesture. */
final class AnalysisGestures {

    private final AnalysesDesk desk;
    private final RouteParameters route;

    AnalysisGestures(AnalysesDesk desk, RouteParameters route) {
        this.desk = desk;
        this.route = route;
    }

    void begin() {
        TextField name = name("");
        MethodChoice method = new MethodChoice(Method.REFLEXIVE);
        new FormDialog(
                        "Begin an analysis",
                        "Begin the analysis",
                        () -> {
                            desk.choice()
                                    .choose(
                                            desk.door().reader(route),
                                            desk.analyses()
                                                    .add(desk.door().coder(route), name.getValue(), method.getValue()));
                            again("The analysis has begun, and you work in it.");
                        },
                        name,
                        method)
                .open();
    }

    void rename(Analysis analysis) {
        TextField name = name(analysis.name());
        new FormDialog(
                        "Rename the analysis",
                        "Rename",
                        () -> {
                            desk.analyses().rename(desk.door().coder(route), analysis.id(), name.getValue());
                            again("The analysis is renamed.");
                        },
                        name)
                .open();
    }

    void declare(Analysis analysis) {
        MethodChoice method = new MethodChoice(analysis.method());
        Paragraph against = new Paragraph();
        against.addClassName("trig-soft");
        against.getElement().setAttribute("role", "status");
        method.addValueChangeListener(chosen -> against.setText(standing(analysis, chosen.getValue())));
        TextArea reason = reason();
        new FormDialog(
                        "Method of \u201c" + analysis.name() + "\u201d",
                        "Declare this method",
                        () -> {
                            desk.analyses()
                                    .declare(
                                            desk.door().lead(route),
                                            analysis.id(),
                                            method.getValue(),
                                            reason.getValue());
                            again("The method is declared.");
                        },
                        method,
                        against,
                        reason)
                .open();
    }

    private String standing(Analysis analysis, Method wanted) {
        List<String> against = desk.analyses().against(desk.door().lead(route), analysis.id(), wanted);
        return against.isEmpty()
                ? "Nothing in this analysis contradicts it."
                : "In its way: " + String.join(", and ", against) + ".";
    }

    void lock(Analysis analysis, boolean locked) {
        TextArea reason = reason();
        new FormDialog(
                        (locked ? "Unlock" : "Lock") + " the codebook of \u201c" + analysis.name() + "\u201d",
                        locked ? "Unlock the codebook" : "Lock the codebook",
                        () -> {
                            if (locked) {
                                desk.locks().unlock(desk.door().lead(route), analysis.id(), reason.getValue());
                            } else {
                                desk.locks().lock(desk.door().lead(route), analysis.id(), reason.getValue());
                            }
                            again(locked ? "The codebook is open." : "The codebook is locked.");
                        },
                        new Paragraph(
                                locked
                                        ? "Codes can be made, worded, moved and merged again."
                                        : "Until it is unlocked nobody makes, words, moves, merges or removes a code. Coding goes"
                                                + " on."),
                        reason)
                .open();
    }

    void choose(Analysis analysis) {
        desk.choice().choose(desk.door().reader(route), analysis.id());
        again("You work in \u201c" + analysis.name() + "\u201d now: coding, codebook and themes open there.");
    }

    private static TextField name(String before) {
        TextField name = new TextField("Name");
        name.setHelperText("Such as \u201cWhat families say about waiting\u201d");
        name.setMaxLength(200);
        name.setValue(before);
        name.setAutofocus(true);
        return name;
    }

    private static TextArea reason() {
        TextArea reason = new TextArea("Why");
        reason.setHelperText("The reason stands in the journal and in the log of the analysis.");
        reason.setMaxLength(1000);
        return reason;
    }

    private static void again(String said) {
        UI.getCurrent().refreshCurrentRoute(false);
        Notify.said(said);
    }
}
