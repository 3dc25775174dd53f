package org.trigpoint.ui.casefiles;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.trigpoint.casefiles.Sample;
import org.trigpoint.ui.charts.NumbersTable;

/** How far the reviewers are, and nothing of what they answered. */
final class SampleReviewers extends Section {

    SampleReviewers(Sample sample) {
        addClassName("trig-section");
        add(new H2("Reviewers"));
        if (sample.reviewers().isEmpty()) {
            add(new Paragraph(
                    "Nobody is asked yet. Bring the texts of all files first: what comes later is reviewed last,"
                            + " and that may tell its period."));
            return;
        }
        NumbersTable table = new NumbersTable(
                "How far each reviewer is", 2, List.of("Who", "Of their own authority", "Files", "Begun", "Submitted"));
        sample.reviewers()
                .forEach(one -> table.row(List.of(
                        one.name(),
                        one.ownSite() ? "yes: counted apart" : "no",
                        String.valueOf(one.reviews()),
                        String.valueOf(one.started()),
                        String.valueOf(one.submitted()))));
        add(table);
    }
}
