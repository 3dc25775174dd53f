package org.trigpoint.ui.practice;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouteParameters;
import java.io.Serializable;
import java.util.List;
import org.trigpoint.Refusal;
import org.trigpoint.access.Invitation;
import org.trigpoint.access.Lead;
import org.trigpoint.practice.PractitionerQueries.Asked;
import org.trigpoint.practice.PractitionerQueries.PractitionerLine;
import org.trigpoint.studies.PlanQueries.ParticipantLine;
import org.trigpoint.studies.PlanQueries.SiteLine;
import org.trigpoint.texts.Corrected;
import org.trigpoint.ui.days.DayField;
import org.trigpoint.ui.parts.Confirm;
import org.trigpoint.ui.parts.FormDialog;
import org.trigpoint.ui.parts.Notify;

/** What a lead does about practitioners: each step asks for the proof anew. */
final class LeadGestures implements Serializable {

    private final transient LeadDesk desk;
    private final RouteParameters route;

    LeadGestures(LeadDesk desk, RouteParameters route) {
        this.desk = desk;
        this.route = route;
    }

    private Lead lead() {
        return desk.door().lead(route);
    }

    private static void anew() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    void invite() {
        List<SiteLine> sites = desk.plans().plan(lead()).sites();
        TextArea lines = new TextArea("Who is invited");
        lines.setPlaceholder("Rosa Marsh, rosa.marsh@council.example, LA03");
        lines.setHelperText("One a line: name, e-mail or sign-in name, site. Lines from a spreadsheet can be pasted.");
        lines.setMinHeight("10rem");
        Paragraph hint =
                new Paragraph("They see only their own tasks: nothing else of the study, and nothing of each other.");
        hint.addClassName("trig-hint");
        new FormDialog(
                        "Invite practitioners",
                        "Make the links",
                        () -> {
                            List<Invitation> made =
                                    desk.invitations().invite(lead(), InviteeLines.read(lines.getValue(), sites));
                            anew();
                            new LinksDialog(made).open();
                        },
                        hint,
                        lines)
                .open();
    }

    void renew(PractitionerLine line) {
        new Confirm(
                        "Make a new link for " + line.fullName() + "?",
                        "The link that they have stops working.",
                        "Make a new link",
                        () -> {
                            Invitation made = desk.invitations().renew(lead(), line.person());
                            anew();
                            new LinksDialog(List.of(made)).open();
                        })
                .open();
    }

    void ask(List<PractitionerLine> practitioners) {
        AskFields fields = new AskFields(desk.queries().forms(lead()), practitioners);
        new FormDialog(
                        "Ask for writings",
                        "Ask them",
                        () -> {
                            Lead lead = lead();
                            desk.practitioners().ask(lead, fields.wish(lead, desk.instruments()));
                            anew();
                            Notify.said("They find it among their tasks.");
                        },
                        fields)
                .open();
    }

    void writeAs(PractitionerLine line) {
        Select<ParticipantLine> whose = new Select<>();
        whose.setLabel("Pseudonym");
        whose.setItems(desk.plans().plan(lead()).participants());
        whose.setItemLabelGenerator(
                one -> one.details().pseudonym() + " \u00b7 " + one.details().role());
        Paragraph hint =
                new Paragraph("Their writings become sources under this pseudonym, and their consent to be quoted is"
                        + " recorded with it. What is a source already stays as it is.");
        hint.addClassName("trig-hint");
        new FormDialog(
                        "Under which pseudonym does " + line.fullName() + " write?",
                        "Save",
                        () -> {
                            if (whose.getValue() == null) {
                                throw new Refusal("Choose a pseudonym.");
                            }
                            desk.practitioners()
                                    .writeAs(
                                            lead(),
                                            line.person(),
                                            whose.getValue().participant());
                            anew();
                        },
                        hint,
                        whose)
                .open();
    }

    void question(Asked asked) {
        TextArea question = new TextArea("Your question");
        question.setMaxLength(2000);
        new FormDialog(
                        "Ask " + asked.fullName() + " about it",
                        "Ask",
                        () -> {
                            desk.questions().ask(lead(), asked.assessment(), question.getValue());
                            anew();
                            Notify.said("They find your question among their tasks.");
                        },
                        question)
                .open();
    }

    void reopen(Asked asked) {
        TextArea why = new TextArea("Why");
        why.setMaxLength(1000);
        why.setHelperText(asked.fullName() + " reads it, and it stands in the journal.");
        Paragraph hint = new Paragraph(
                "They can change what they wrote and send it again. The source stays as it is, with all that"
                        + " is coded, until you take their new words over.");
        hint.addClassName("trig-hint");
        new FormDialog(
                        "Open \u201c" + asked.title() + "\u201d of " + asked.fullName() + " again?",
                        "Open it again",
                        () -> {
                            desk.filling().reopen(lead(), asked.assessment(), why.getValue());
                            anew();
                            Notify.said("It is among their tasks again. What they submitted stays kept.");
                        },
                        hint,
                        why)
                .open();
    }

    void takeOver(Asked asked) {
        new Confirm(
                        "Take the new words over?",
                        "The source gets them as the next version of its text. What is coded comes along where its words"
                                + " are still there; the rest waits on the version before, to be looked at. What was corrected"
                                + " or replaced by a pseudonym in the source is not so in the new words.",
                        "Take them over",
                        () -> {
                            Corrected made = desk.again().takeOver(lead(), asked.assessment());
                            anew();
                            Notify.said("The source has version " + made.number() + " of its text. "
                                    + (made.held() == 0
                                            ? "All that lay on it came along."
                                            : made.held() + " to be looked at."));
                        })
                .open();
    }

    void postpone(Asked asked) {
        DayField due = new DayField("By");
        due.setWidthFull();
        due.setValue(asked.dueOn());
        due.setHelperText("Leave it empty for no day.");
        new FormDialog(
                        "By when shall " + asked.fullName() + " hand it in?",
                        "Change the day",
                        () -> {
                            desk.asking().postpone(lead(), asked.assessment(), due.day());
                            anew();
                            Notify.said("The day is changed.");
                        },
                        due)
                .open();
    }

    void withdraw(Asked asked) {
        new Confirm(
                        "Ask " + asked.fullName() + " no more?",
                        "\u201c" + asked.title() + "\u201d leaves their tasks. Nothing was written in it.",
                        "Ask no more",
                        () -> {
                            desk.asking().withdraw(lead(), asked.assessment());
                            anew();
                        })
                .open();
    }
}
