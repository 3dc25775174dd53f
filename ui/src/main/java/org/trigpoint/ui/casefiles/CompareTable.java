package org.trigpoint.ui.casefiles;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.trigpoint.casefiles.Comparison.Criterion;
import org.trigpoint.casefiles.Comparison.Group;
import org.trigpoint.codebooks.statistics.Estimate;
import org.trigpoint.codebooks.statistics.Estimate.Undefined;
import org.trigpoint.ui.charts.NumbersTable;

/** Criterion by criterion: how many files, their means, the difference with its interval, and what has no number. */
final class CompareTable extends Section {

    CompareTable(String title, List<Criterion> criteria) {
        addClassName("trig-section");
        NumbersTable numbers = new NumbersTable(
                "Late less before, with 95 % intervals",
                1,
                List.of(
                        "Criterion",
                        "Before: files",
                        "Mean",
                        "Late: files",
                        "Mean",
                        "Difference",
                        "A late file is higher"));
        criteria.forEach(criterion -> numbers.row(List.of(
                criterion.title(),
                files(criterion.before()),
                Words.number(criterion.before().mean()),
                files(criterion.late()),
                Words.number(criterion.late().mean()),
                Words.estimate(criterion.difference()),
                Words.estimate(criterion.superiority()))));
        add(new H2(title), numbers, undefined(criteria), without(criteria));
    }

    private static String files(Group group) {
        return group.n() == group.files() ? String.valueOf(group.n()) : group.n() + " of " + group.files();
    }

    private static Section undefined(List<Criterion> criteria) {
        Section all = new Section();
        UnorderedList list = new UnorderedList();
        for (Criterion criterion : criteria) {
            for (Estimate estimate : List.of(criterion.difference())) {
                if (estimate instanceof Undefined(String reason)) {
                    list.add(new ListItem(criterion.title() + ": " + reason));
                }
            }
        }
        if (list.getComponentCount() > 0) {
            all.add(new NativeDetails("Why " + list.getComponentCount() + " are undefined", list));
        }
        return all;
    }

    /** What has no number is counted by reviews, and is never a zero. */
    private static Section without(List<Criterion> criteria) {
        NumbersTable table = new NumbersTable(
                "Reviews without a number",
                1,
                List.of(
                        "Criterion",
                        "Before: no evidence",
                        "not applicable",
                        "not answered",
                        "Late: no evidence",
                        "not applicable",
                        "not answered"));
        criteria.stream()
                .filter(criterion -> missing(criterion.before()) + missing(criterion.late()) > 0)
                .forEach(criterion -> table.row(List.of(
                        criterion.title(),
                        String.valueOf(criterion.before().noEvidence()),
                        String.valueOf(criterion.before().notApplicable()),
                        String.valueOf(criterion.before().unanswered()),
                        String.valueOf(criterion.late().noEvidence()),
                        String.valueOf(criterion.late().notApplicable()),
                        String.valueOf(criterion.late().unanswered()))));
        boolean any =
                criteria.stream().anyMatch(criterion -> missing(criterion.before()) + missing(criterion.late()) > 0);
        return any ? new Section(table) : new Section(new Paragraph("Every review gave a number to every criterion."));
    }

    private static int missing(Group group) {
        return group.noEvidence() + group.notApplicable() + group.unanswered();
    }
}
