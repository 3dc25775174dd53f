package org.trigpoint.codebooks.fidelity;

import static org.trigpoint.codebooks.fidelity.Choice.EVER_IN_POST;
import static org.trigpoint.codebooks.fidelity.Choice.UNLISTED_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trigpoint.codebooks.Fraction;
import org.trigpoint.codebooks.fidelity.Behind.Standing;
import org.trigpoint.codebooks.fidelity.Delivery.Course;
import org.trigpoint.codebooks.fidelity.Delivery.Keyworker;
import org.trigpoint.codebooks.fidelity.Delivery.SeniorStaff;
import org.trigpoint.codebooks.fidelity.Part.Threshold;

/** The measures of who attended which training. */
final class TrainingRules {

    static final String CORE = "the five days";
    private static final String CHAMPIONS_COURSE = "the champions' ten days";
    private static final String LEADERS_DAY = "the leaders' day";
    private static final Threshold MAJORITY = new Threshold(Fraction.of(1, 2), true, "more than half");

    private final Delivery delivery;
    private final Definitions definitions;
    private final Attendance attendance;

    TrainingRules(Delivery delivery, Definitions definitions, Attendance attendance) {
        this.delivery = delivery;
        this.definitions = definitions;
        this.attendance = attendance;
    }

    /** F1. */
    Found leaders(List<String> sites) {
        Gathering found = new Gathering();
        for (String site : sites) {
            List<SeniorStaff> listed = delivery.seniorStaff().stream()
                    .filter(each -> each.site().equals(site))
                    .toList();
            if (listed.isEmpty()) {
                found.obstacles.add("No senior staff of " + site + " are listed.");
            }
            found.gaps.addAll(attendance.gaps(site, Course.LEADERS, LEADERS_DAY));
            for (SeniorStaff each : listed) {
                Days days = attendance.days(each.person(), site, Course.LEADERS);
                found.units.add(new Behind(each.person(), site, days.atLeast(1), days.words(), rows(each.row(), days)));
            }
        }
        return found.share("senior staff who attended", "senior staff", MAJORITY);
    }

    /** F2, F3 and F4. */
    Found days(List<String> sites, int wanted, int percent) {
        Gathering found = new Gathering();
        for (String site : sites) {
            missing(site, found);
            denominator(site, found);
            found.gaps.addAll(attendance.gaps(site, Course.CORE, CORE));
            for (Keyworker each : listed(site)) {
                Days days = attendance.days(each.id(), site, Course.CORE);
                boolean in = inPost(each);
                found.units.add(new Behind(
                        each.id(),
                        site,
                        in ? days.atLeast(wanted) : Standing.LEFT_OUT,
                        days.words() + (in ? "" : "; not in post on the first training day"),
                        rows(each.row(), days)));
            }
        }
        unlisted(found);
        return found.share(
                wanted == Course.CORE.days()
                        ? "keyworkers with all 5 days"
                        : "keyworkers with at least " + wanted + " days",
                "keyworkers",
                Threshold.percent(percent));
    }

    /** F5. */
    Found champions(List<String> sites) {
        Gathering found = new Gathering();
        for (String site : sites) {
            List<Keyworker> chosen =
                    listed(site).stream().filter(Keyworker::champion).toList();
            if (chosen.isEmpty()) {
                found.obstacles.add("No keyworker of " + site + " is marked as a systemic champion.");
            }
            found.gaps.addAll(attendance.gaps(site, Course.CORE, CORE));
            found.gaps.addAll(attendance.gaps(site, Course.CHAMPION, CHAMPIONS_COURSE));
            for (Keyworker each : chosen) {
                Days core = attendance.days(each.id(), site, Course.CORE);
                Days more = attendance.days(each.id(), site, Course.CHAMPION);
                Days all = new Days(
                        core.attended() + more.attended(),
                        core.unknown() + more.unknown(),
                        core.of() + more.of(),
                        Stream.concat(core.rows().stream(), more.rows().stream())
                                .toList());
                found.units.add(new Behind(each.id(), site, all.atLeast(all.of()), all.words(), rows(each.row(), all)));
            }
        }
        chosen(sites, found);
        return found.share("champions who completed 15 days", "champions chosen", Threshold.percent(50));
    }

    /** F5's companion: how many were chosen, which decides nothing. */
    private void chosen(List<String> sites, Gathering found) {
        List<Keyworker> all = sites.stream()
                .flatMap(site -> listed(site).stream())
                .filter(this::inPost)
                .toList();
        long champions = all.stream().filter(Keyworker::champion).count();
        if (!all.isEmpty()) {
            found.notes.add(champions + " of " + all.size() + " keyworkers in the denominator are champions ("
                    + Fraction.of(champions, all.size()).times(Fraction.of(100)).written(1)
                    + "%); 10-20% were to be chosen.");
        }
    }

    List<Keyworker> listed(String site) {
        return delivery.keyworkers().stream()
                .filter(each -> each.site().equals(site))
                .toList();
    }

    private void missing(String site, Gathering found) {
        if (listed(site).isEmpty()) {
            found.obstacles.add("No keyworker of " + site + " is listed.");
        }
    }

    private void denominator(String site, Gathering found) {
        if (definitions.has(EVER_IN_POST)) {
            return;
        }
        if (attendance.firstDay(site).isEmpty()) {
            found.obstacles.add(
                    attendance.registered(site, Course.CORE)
                            ? "No day of " + site
                                    + "'s training has a date, so that who was in post then can't be told."
                            : "No attendance of " + CORE + " is recorded for " + site + ".");
        }
        long without = listed(site).stream().filter(each -> each.from() == null).count();
        if (without > 0) {
            found.notes.add(without + " of " + site
                    + "'s keyworkers have no first day in post, and are taken as in post" + " from the beginning.");
        }
    }

    /** Whether somebody is in the denominator; where the first training day is not known, everybody is shown. */
    private boolean inPost(Keyworker each) {
        Optional<LocalDate> first = attendance.firstDay(each.site());
        if (definitions.has(EVER_IN_POST) || first.isEmpty()) {
            return true;
        }
        LocalDate day = first.get();
        LocalDate from = each.from();
        LocalDate to = each.to();
        return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }

    private void unlisted(Gathering found) {
        if (definitions.has(UNLISTED_UNKNOWN)) {
            found.gaps.add("Whoever has no line in a day's register is taken as not known.");
        }
    }

    static List<String> rows(String first, Days days) {
        List<String> rows = new ArrayList<>();
        rows.add(first);
        rows.addAll(days.rows());
        return rows;
    }
}
