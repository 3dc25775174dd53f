package org.trigpoint.ui.casefiles;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.trigpoint.access.Lead;
import org.trigpoint.access.PeopleQueries.MemberLine;
import org.trigpoint.casefiles.Sample;
import org.trigpoint.ui.days.DayField;
import org.trigpoint.ui.parts.FormDialog;

/** Who shall review the files of a sample, by when, and how many of them each file. */
final class AskDialog {

    private final MultiSelectComboBox<MemberLine> people = new MultiSelectComboBox<>("Who");
    private final IntegerField each = new IntegerField("Each file by how many of them");
    private final DatePicker due = new DayField("By");
    private final Checkbox missing = new Checkbox("Ask though texts are missing");

    private AskDialog(List<MemberLine> members, Sample.Head sample) {
        people.setItems(members.stream().filter(one -> !one.closed()).toList());
        people.setItemLabelGenerator(
                one -> one.fullName() + (one.siteCode() == null ? "" : " (" + one.siteCode() + ")"));
        people.setHelperText(
                "Whoever is held to a site gets files of their own authority alone; that is flagged and counted"
                        + " apart. Whoever drew the sample or brought texts can\u2019t review.");
        each.setHelperText("Empty: by all.");
        each.setMin(1);
        missing.setVisible(sample.texts() < sample.drawn());
        List.<HasSize>of(people, each, due).forEach(HasSize::setWidthFull);
    }

    static void open(CasefileDesk desk, RouteParameters route, Sample.Head sample, Consumer<String> then) {
        AskDialog dialog = new AskDialog(desk.people().members(desk.door().lead(route)), sample);
        new FormDialog(
                        "Ask reviewers",
                        "Ask them",
                        () -> then.accept(
                                Words.counted(dialog.ask(desk, desk.door().lead(route), sample), "review")
                                        + " asked for, each person\u2019s in an order of their own."),
                        dialog.people,
                        dialog.each,
                        dialog.due,
                        dialog.missing)
                .open();
    }

    private int ask(CasefileDesk desk, Lead lead, Sample.Head sample) {
        return desk.reviewers()
                .ask(
                        lead,
                        sample.id(),
                        people.getValue().stream().map(MemberLine::person).collect(Collectors.toSet()),
                        Objects.requireNonNullElse(each.getValue(), 0),
                        missing.getValue(),
                        due.getValue());
    }
}
