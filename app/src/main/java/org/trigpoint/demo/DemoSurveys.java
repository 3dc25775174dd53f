package org.trigpoint.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What keyworkers answered, counts about those who did not consent, and facts of sites; invented, always the same. */
final class DemoSurveys {

    static final int FOLLOWED_UP = 168;
    private static final long SEED = 20251105;
    private static final int ITEMS = 6;

    private final SplittableRandom chance = new SplittableRandom(SEED);
    private final DemoTable surveys = new DemoTable(
            "keyworker", "wave", "wellbeing1", "wellbeing2", "wellbeing3", "practice1", "practice2", "practice3");
    private final DemoTable aggregates = new DemoTable("site", "period", "measure", "count", "of");
    private final DemoTable facts = new DemoTable("site", "fact", "value");

    DemoSurveys(List<DemoSite> sites) {
        int asked = 0;
        for (DemoSite site : sites) {
            facts.row(site.code(), "early help structure", site.structure());
            if (site.withdrawn()) {
                continue;
            }
            for (int number = 1; number <= DemoDelivery.keyworkers(site.code()); number++) {
                asked++;
                boolean intervention = site.arm().equals("intervention");
                answer(DemoDelivery.keyworker(site.code(), number), "baseline", 3.2);
                if ((long) asked * FOLLOWED_UP / 240 > (long) (asked - 1) * FOLLOWED_UP / 240) {
                    answer(DemoDelivery.keyworker(site.code(), number), "endline", intervention ? 3.9 : 3.3);
                }
            }
            aggregates.row(
                    site.code(),
                    "2025",
                    "families without consent",
                    20 + site.code().charAt(3) % 7,
                    "");
            aggregates.row(
                    site.code(),
                    "2025",
                    "of these closed with positive progress",
                    8,
                    20 + site.code().charAt(3) % 7);
        }
    }

    List<Map.Entry<String, DemoTable>> tables() {
        return List.of(Map.entry("survey", surveys), Map.entry("aggregate", aggregates), Map.entry("site-fact", facts));
    }

    private void answer(String keyworker, String wave, double mean) {
        List<Object> row = new ArrayList<>(List.of(keyworker, wave));
        for (int item = 0; item < ITEMS; item++) {
            row.add(Math.clamp(Math.round(mean + chance.nextDouble(-1.3, 1.3)), 1, 5));
        }
        surveys.row(row);
    }
}
