package org.trigpoint.ui.casefiles;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.trigpoint.Plural;
import org.trigpoint.casefiles.CaseList;
import org.trigpoint.casefiles.Period;
import org.trigpoint.ui.charts.NumbersTable;

/** A list as it was read: which lines can't be taken and why, and how many cases each site has. */
final class LookedAt extends Section {

    private static final int MOST = 200;

    LookedAt(CaseList list) {
        addClassName("trig-section");
        int good = list.lines().size() - list.refused();
        add(new H2("What it says"));
        add(new Paragraph(Plural.of(good, "case") + " can be drawn from."
                + (list.refused() == 0
                        ? ""
                        : " " + Plural.of(list.refused(), "line")
                                + " can\u2019t be taken, so nothing is drawn: mend them and bring the list again.")));
        if (list.refused() > 0) {
            add(faults(list));
        }
        if (good > 0) {
            add(counts(list));
        }
    }

    private static NumbersTable faults(CaseList list) {
        NumbersTable faults = new NumbersTable("Lines that can\u2019t be taken", 3, List.of("Line", "Case", "Why"));
        list.lines().stream()
                .filter(line -> !line.good())
                .limit(MOST)
                .forEach(line -> faults.row(List.of(String.valueOf(line.number()), line.reference(), line.fault())));
        return faults;
    }

    private static NumbersTable counts(CaseList list) {
        NumbersTable counts =
                new NumbersTable("Cases by site", 1, List.of("Site", Period.BEFORE.label(), Period.LATE.label()));
        list.sites()
                .forEach(site -> counts.row(List.of(
                        site,
                        String.valueOf(list.count(site, Period.BEFORE)),
                        String.valueOf(list.count(site, Period.LATE)))));
        return counts;
    }
}
