package org.trigpoint.ui.casefiles;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.trigpoint.Plural;
import org.trigpoint.access.Lead;
import org.trigpoint.access.PeopleQueries.MemberLine;
import org.trigpoint.casefiles.Sample;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.ui.days.DayField;
import org.trigpoint.ui.parts.FormDialog;

/** Who shall review the files of a sample, by when, and how many of them each file. */
final class AskDialog {

    private final MultiSelectComboBox<MemberLine> people = new MultiSelectComboBox<>("Who");
    private final IntegerField each = new IntegerField("Each file by how many of them");
    private final DayField due = new DayField("By");
    private final Checkbox missing = new Checkbox("Ask though texts are missing");

    private AskDialog(List<MemberLine> members, Sample sample) {
        people.setItems(members.stream()
                .filter(one -> !one.closed() && !sample.knowing().contains(one.person()))
                .toList());
        people.setItemLabelGenerator(
                one -> one.fullName() + (one.siteCode() == null ? "" : " (" + one.siteCode() + ")"));
        people.setHelperText(
                "Whoever is held to a site gets files of their own authority alone; that is flagged and counted"
                        + " apart." + leftOut(members, sample.knowing()));
        each.setHelperText("Empty: by all.");
        each.setMin(1);
        missing.setVisible(sample.head().texts() < sample.head().drawn());
        List.<HasSize>of(people, each, due).forEach(HasSize::setWidthFull);
    }

    /** Who is not offered, and why. */
    private static String leftOut(List<MemberLine> members, List<PersonId> knowing) {
        String names = members.stream()
                .filter(one -> knowing.contains(one.person()))
                .map(MemberLine::fullName)
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? ""
                : " Not offered, for whoever drew the sample or brought texts knows which file is which: " + names
                        + ".";
    }

    static void open(CasefileDesk desk, RouteParameters route, Sample sample, Consumer<String> then) {
        AskDialog dialog = new AskDialog(desk.people().members(desk.door().lead(route)), sample);
        new FormDialog(
                        "Ask reviewers",
                        "Ask them",
                        () -> then.accept(Plural.of(dialog.ask(desk, desk.door().lead(route), sample), "review")
                                + " asked for, each person\u2019s in an order of their own."),
                        dialog.people,
                        dialog.each,
                        dialog.due,
                        dialog.missing)
                .open();
    }

    private int ask(CasefileDesk desk, Lead lead, Sample sample) {
        return desk.reviewers()
                .ask(
                        lead,
                        sample.head().id(),
                        people.getValue().stream().map(MemberLine::person).collect(Collectors.toSet()),
                        Objects.requireNonNullElse(each.getValue(), 0),
                        missing.getValue(),
                        due.day());
    }
}
