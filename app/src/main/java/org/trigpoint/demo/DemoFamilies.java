package org.trigpoint.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Families, who belongs to them, and what they answered: 940 at baseline and 452 of them at the end, invented, always the
 * same. Where the programme ran goals moved further, and answers about workers stand near the top of their scale everywhere.
 */
final class DemoFamilies {

    static final int FAMILIES = 940;
    static final int FOLLOWED = 452;
    static final int COMPLETE = 545;
    private static final long SEED = 20260131;
    private static final List<String> GOALS = List.of(
            "Fewer rows at bedtime",
            "Get to school on time",
            "Talk about money without shouting",
            "Do one thing together each week",
            "Worry less about the flat",
            "Keep to the plan with dad",
            "Know whom to ask when it gets too much",
            "Have a friend round");

    private final SplittableRandom chance = new SplittableRandom(SEED);
    private final DemoTable families = new DemoTable("family", "site", "keyworker", "opened", "consent");
    private final DemoTable persons = new DemoTable("person", "family", "age", "form");
    private final DemoTable goals =
            new DemoTable("person", "instrument", "time", "form", "date", "goal1", "goal2", "goal3", "q1", "q2", "q3");
    private final DemoTable scores = items(15);
    private final DemoTable care = items(10);
    private final DemoTable closures = new DemoTable("family", "date", "reason", "outcome", "complete");

    DemoFamilies(List<DemoSite> sites) {
        List<DemoSite> there = sites.stream().filter(site -> !site.withdrawn()).toList();
        for (int number = 1; number <= FAMILIES; number++) {
            family(number, there.get((number - 1) % there.size()));
        }
    }

    List<Map.Entry<String, DemoTable>> tables() {
        return List.of(
                Map.entry("family", families),
                Map.entry("person", persons),
                Map.entry("questionnaire", goals),
                Map.entry("questionnaire", scores),
                Map.entry("questionnaire", care),
                Map.entry("closure", closures));
    }

    private static DemoTable items(int many) {
        List<String> heads = new ArrayList<>(List.of("person", "instrument", "time", "form", "date"));
        for (int item = 1; item <= many; item++) {
            heads.add("q" + item);
        }
        return new DemoTable(heads.toArray(String[]::new));
    }

    private void family(int number, DemoSite site) {
        String family = String.format("F%04d", number);
        LocalDate opened = LocalDate.of(2025, 1, 6).plusDays(number % 390);
        int worker = 1 + chance.nextInt(DemoDelivery.keyworkers(site.code()));
        families.row(
                family,
                site.code(),
                DemoDelivery.keyworker(site.code(), worker),
                opened,
                number % 11 == 0 ? "no" : "yes");
        boolean followed = followed(number);
        boolean intervention = site.arm().equals("intervention");
        int members = number % 20 == 7 ? 3 : 1 + number % 2;
        for (int member = 1; member <= members; member++) {
            person(number, member, family, opened, followed, intervention);
        }
        close(number, family, opened, intervention);
    }

    /** Every other one or so, so that 452 of 940 are followed up. */
    static boolean followed(int number) {
        return (long) number * FOLLOWED / FAMILIES > (long) (number - 1) * FOLLOWED / FAMILIES;
    }

    private void person(
            int number, int member, String family, LocalDate opened, boolean followed, boolean intervention) {
        String person = family + "-" + member;
        boolean child = member > 1;
        int age = child ? 8 + (number + member) % 9 : 24 + (number * 7 + member) % 35;
        String form = child ? "child" : "adult";
        persons.row(person, family, age, form);
        int floor = child ? 0 : 1;
        int[] before = {floor + chance.nextInt(4), floor + chance.nextInt(5), floor + chance.nextInt(4)};
        List<String> texts = List.of(
                GOALS.get(chance.nextInt(GOALS.size())),
                GOALS.get(chance.nextInt(GOALS.size())),
                number % 3 == 0 ? "" : GOALS.get(chance.nextInt(GOALS.size())));
        rated(person, "baseline", form, opened.plusDays(20), texts, before);
        answered(scores, "score-15", person, "baseline", form, opened.plusDays(20), family(number, 3.1));
        if (followed) {
            LocalDate end = opened.plusDays(150);
            int[] after = before.clone();
            for (int goal = 0; goal < after.length; goal++) {
                after[goal] = Math.min(10, before[goal] + (intervention ? 2 : 1) + chance.nextInt(4));
            }
            rated(person, "endline", form, end, texts, after);
            answered(scores, "score-15", person, "endline", form, end, family(number, intervention ? 2.5 : 2.9));
            answered(care, "care", person, "endline", form, end, caring(number, member));
        }
    }

    private void rated(String person, String time, String form, LocalDate date, List<String> texts, int[] goals) {
        List<Object> row = new ArrayList<>(List.of(person, "gbo", time, form, date));
        row.addAll(texts);
        for (int goal = 0; goal < goals.length; goal++) {
            row.add(texts.get(goal).isEmpty() ? "" : goals[goal]);
        }
        this.goals.row(row);
    }

    private static void answered(
            DemoTable table,
            String instrument,
            String person,
            String time,
            String form,
            LocalDate date,
            List<String> items) {
        List<Object> row = new ArrayList<>(List.of(person, instrument, time, form, date));
        row.addAll(items);
        table.row(row);
    }

    /** Answers to SCORE-15 about a mean; some leave one out or do not want to say. */
    private List<String> family(int number, double mean) {
        List<String> items = new ArrayList<>();
        for (int item = 1; item <= 15; item++) {
            boolean positive = item == 1 || item == 3 || item == 6 || item == 10 || item == 15;
            double wanted = positive ? mean : 6 - mean;
            long answer = Math.round(wanted + chance.nextDouble(-1.4, 1.4));
            items.add(String.valueOf(Math.clamp(answer, 1, 5)));
        }
        if (number % 25 == 3) {
            items.set(number % 15, "");
        } else if (number % 40 == 5) {
            items.set(number % 15, "Do not want to answer");
        }
        return items;
    }

    /** Answers to CARE near the top; to some, one, two or three items do not apply. */
    private List<String> caring(int number, int member) {
        List<String> items = new ArrayList<>();
        for (int item = 1; item <= 10; item++) {
            items.add(chance.nextInt(6) == 0 ? "4" : "5");
        }
        int skipped = number % 30 == 4 && member == 1 ? 1 + number / 30 % 3 : 0;
        for (int item = 0; item < skipped; item++) {
            items.set(3 * item, "Does not apply");
        }
        return items;
    }

    private void close(int number, String family, LocalDate opened, boolean intervention) {
        boolean complete = (long) number * COMPLETE / FAMILIES > (long) (number - 1) * COMPLETE / FAMILIES;
        int lot = number % 10;
        String outcome = lot < 2 ? "open" : lot < (intervention ? 3 : 4) ? "step-up" : lot < 9 ? "positive" : "other";
        String reason = switch (outcome) {
            case "open" -> "";
            case "step-up" -> "Step up/escalated to statutory children\u2019s services";
            case "positive" -> "End of casework: positive progress made against all issues";
            default -> "Moved out of area";
        };
        closures.row(
                family, outcome.equals("open") ? "" : opened.plusDays(160), reason, outcome, complete ? "yes" : "no");
    }
}
