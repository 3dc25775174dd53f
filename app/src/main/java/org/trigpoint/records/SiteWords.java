package org.trigpoint.records;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.trigpoint.codebooks.records.CellMeaning;
import org.trigpoint.studies.PlanQueries.StudyPlan;

/** What the sites of a study may be called in a cell. */
final class SiteWords {

    private SiteWords() {}

    static CellMeaning meaning(StudyPlan plan) {
        Map<String, String> sites = new HashMap<>();
        plan.sites().forEach(site -> {
            String code = site.details().code();
            sites.put(code.toLowerCase(Locale.UK), code);
            sites.putIfAbsent(site.details().name().toLowerCase(Locale.UK), code);
        });
        return new CellMeaning(sites);
    }
}
