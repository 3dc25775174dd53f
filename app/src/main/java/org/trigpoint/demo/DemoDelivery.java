package org.trigpoint.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was delivered at each site, invented so that every rule of fidelity is met or missed somewhere: LA01 meets all, LA02
 * stands exactly on the thresholds, at LA03 one session had too few, at LA04 the practitioner was half a month short, at LA05
 * the hub was used by too few, and of LA06 no attendance was sent.
 */
final class DemoDelivery {

    static final int DAYS = 5;
    static final int CHAMPION_DAYS = 10;
    private static final int MONTHS = 15;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 10, 7);
    private static final List<String> SUPPORT = List.of("i", "ii", "iii");

    /**
     * What is planned at a site where the programme runs.
     *
     * @param keyworkers in post on the first day of training
     * @param days how many came to at least 1, 3, 4 and 5 of the 5 days
     * @param champions how many were chosen, and how many of them came to all 15 days
     * @param seniors how many senior staff there are, and how many came to the leaders' day
     * @param employed from when to when the practitioner was in post
     * @param sessions how many months had a reflective session
     * @param thin how many of 12 came to the thinnest session; the others had 9 or more
     * @param hub how many of those trained used the hub
     */
    private record Plan(
            int keyworkers,
            List<Integer> days,
            List<Integer> champions,
            List<Integer> seniors,
            List<LocalDate> employed,
            int sessions,
            int thin,
            int hub) {}

    private static final List<LocalDate> FIFTEEN_MONTHS =
            List.of(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 12, 31));
    private static final List<LocalDate> TWELVE_MONTHS = List.of(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 9, 30));
    private static final List<LocalDate> HALF_A_MONTH_SHORT =
            List.of(LocalDate.of(2024, 11, 16), LocalDate.of(2025, 10, 31));

    private static final Map<String, Plan> PLANS = Map.of(
            "LA01", plan(21, List.of(21, 21, 20, 17), List.of(4, 3), List.of(7, 6), FIFTEEN_MONTHS, 15, 9, 19),
            "LA02", plan(30, List.of(28, 27, 24, 18), List.of(6, 3), List.of(8, 5), TWELVE_MONTHS, 12, 9, 21),
            "LA03", plan(22, List.of(22, 21, 19, 15), List.of(4, 2), List.of(6, 4), FIFTEEN_MONTHS, 14, 7, 18),
            "LA04", plan(22, List.of(22, 20, 18, 14), List.of(3, 2), List.of(5, 3), HALF_A_MONTH_SHORT, 13, 8, 17),
            "LA05", plan(40, List.of(39, 37, 34, 26), List.of(6, 4), List.of(9, 6), FIFTEEN_MONTHS, 13, 8, 29),
            "LA06", plan(21, List.of(0, 0, 0, 0), List.of(3, 0), List.of(6, 0), FIFTEEN_MONTHS, 12, 8, 12));

    private final DemoTable keyworkers = new DemoTable("keyworker", "site", "role", "team", "from", "to", "champion");
    private final DemoTable seniors = new DemoTable("person", "site", "role");
    private final DemoTable training = new DemoTable("person", "course", "day", "present", "date");
    private final DemoTable practitioners = new DemoTable("person", "site", "from", "to", "level");
    private final DemoTable sessions = new DemoTable("session", "site", "date", "eligible", "attended");
    private final DemoTable hub = new DemoTable("keyworker", "date", "support");

    private static Plan plan(
            int keyworkers,
            List<Integer> days,
            List<Integer> champions,
            List<Integer> seniors,
            List<LocalDate> employed,
            int sessions,
            int thin,
            int hub) {
        return new Plan(keyworkers, days, champions, seniors, employed, sessions, thin, hub);
    }

    DemoDelivery(List<DemoSite> sites) {
        for (DemoSite site : sites) {
            if (site.withdrawn()) {
                continue;
            }
            Plan plan = PLANS.get(site.code());
            if (plan == null) {
                staff(site.code(), 21, 0);
            } else {
                staff(site.code(), plan.keyworkers(), plan.champions().getFirst());
                deliver(site.code(), plan);
            }
        }
    }

    /** The files, by the word of their kind, in the order in which they are brought. */
    List<Map.Entry<String, DemoTable>> tables() {
        return List.of(
                Map.entry("keyworker", keyworkers),
                Map.entry("senior-staff", seniors),
                Map.entry("training", training),
                Map.entry("practitioner", practitioners),
                Map.entry("reflective-session", sessions),
                Map.entry("hub-use", hub));
    }

    static String keyworker(String site, int number) {
        return String.format("KW-%s-%02d", site, number);
    }

    /** How many keyworkers were in post at a site. */
    static int keyworkers(String site) {
        Plan plan = PLANS.get(site);
        return plan == null ? 21 : plan.keyworkers();
    }

    private void staff(String site, int many, int champions) {
        for (int number = 1; number <= many; number++) {
            keyworkers.row(
                    keyworker(site, number),
                    site,
                    number % 7 == 0 ? "senior keyworker" : "keyworker",
                    "Team " + (char) ('A' + number % 3),
                    LocalDate.of(2022, 1 + number % 12, 1),
                    number == many && site.equals("LA03") ? LocalDate.of(2025, 7, 31) : "",
                    number <= champions ? "yes" : "no");
        }
    }

    private void deliver(String site, Plan plan) {
        LocalDate first = FIRST_DAY.plusWeeks(4L * (site.charAt(3) - '1'));
        practitioners.row(
                "SP-" + site, site, plan.employed().getFirst(), plan.employed().getLast(), "intermediate");
        for (int number = 1; number <= plan.seniors().getFirst(); number++) {
            String senior = String.format("SS-%s-%02d", site, number);
            seniors.row(senior, site, number == 1 ? "head of service" : "team manager");
            if (!site.equals("LA06")) {
                training.row(
                        senior, "leaders", 1, number <= plan.seniors().getLast() ? "yes" : "no", first.minusDays(7));
            }
        }
        if (!site.equals("LA06")) {
            attend(site, plan, first);
        }
        meet(site, plan);
        int trained = site.equals("LA06") ? plan.keyworkers() : plan.days().getFirst();
        for (int number = 1; number <= Math.min(plan.hub(), trained); number++) {
            hub.row(keyworker(site, number), first.plusDays(30L + number), SUPPORT.get(number % 3));
        }
    }

    private void attend(String site, Plan plan, LocalDate first) {
        for (int number = 1; number <= plan.keyworkers(); number++) {
            int came = days(plan, number);
            for (int day = 1; day <= DAYS; day++) {
                training.row(
                        keyworker(site, number),
                        "core",
                        day,
                        day <= came ? "yes" : "no",
                        first.plusDays(7L * (day - 1)));
            }
        }
        for (int number = 1; number <= plan.champions().getFirst(); number++) {
            int came = number <= plan.champions().getLast() ? CHAMPION_DAYS : CHAMPION_DAYS - 3;
            for (int day = 1; day <= CHAMPION_DAYS; day++) {
                training.row(
                        keyworker(site, number),
                        "champion",
                        day,
                        day <= came ? "yes" : "no",
                        first.plusDays(60 + 7L * day));
            }
        }
    }

    /** How many of the five days the so-manieth came to: the first ones to all. */
    private static int days(Plan plan, int number) {
        List<Integer> atLeast = plan.days();
        if (number <= atLeast.get(3)) {
            return 5;
        }
        if (number <= atLeast.get(2)) {
            return 4;
        }
        if (number <= atLeast.get(1)) {
            return 3;
        }
        return number <= atLeast.getFirst() ? 1 : 0;
    }

    private void meet(String site, Plan plan) {
        List<Integer> attended = new ArrayList<>();
        for (int month = 0; month < Math.min(plan.sessions(), MONTHS); month++) {
            attended.add(month == 4 ? plan.thin() : 9 + month % 3);
        }
        for (int month = 0; month < attended.size(); month++) {
            boolean exact = site.equals("LA02") && month == 4;
            sessions.row(
                    String.format("RS-%s-%02d", site, month + 1),
                    site,
                    LocalDate.of(2024, 10, 15).plusMonths(month),
                    exact ? 15 : 12,
                    attended.get(month));
        }
    }
}
