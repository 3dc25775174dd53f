package org.trigpoint.codebooks.fidelity;

import static org.trigpoint.codebooks.fidelity.Choice.TRAINED_ALL_DAYS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.codebooks.Fraction;
import org.trigpoint.codebooks.fidelity.Behind.Standing;
import org.trigpoint.codebooks.fidelity.Delivery.Course;
import org.trigpoint.codebooks.fidelity.Delivery.HubUse;
import org.trigpoint.codebooks.fidelity.Delivery.Keyworker;
import org.trigpoint.codebooks.fidelity.Part.Threshold;

/** F8: how many of those who attend the training use the hub. */
final class HubRule {

    private static final Threshold THRESHOLD = Threshold.percent(75);

    private final TrainingRules training;
    private final Attendance attendance;
    private final int wanted;
    private final Map<String, List<HubUse>> uses = new HashMap<>();

    HubRule(Delivery delivery, Definitions definitions, TrainingRules training, Attendance attendance) {
        this.training = training;
        this.attendance = attendance;
        this.wanted = definitions.has(TRAINED_ALL_DAYS) ? Course.CORE.days() : 1;
        for (HubUse use : delivery.hubUses()) {
            uses.computeIfAbsent(use.keyworker(), fresh -> new ArrayList<>()).add(use);
        }
    }

    Found used(List<String> sites) {
        Gathering found = new Gathering();
        Tally tally = new Tally();
        for (String site : sites) {
            List<Keyworker> listed = training.listed(site);
            if (listed.isEmpty()) {
                found.obstacles.add("No keyworker of " + site + " is listed.");
            } else if (listed.stream().noneMatch(each -> uses.containsKey(each.id()))) {
                found.obstacles.add("No use of the hub is recorded for " + site + ".");
            }
            found.gaps.addAll(attendance.gaps(site, Course.CORE, TrainingRules.CORE));
            listed.forEach(each -> found.units.add(tally.looked(each)));
        }
        if (tally.trained > 0) {
            found.parts.add(tally.part());
        } else if (found.obstacles.isEmpty() && tally.maybe() == 0) {
            found.obstacles.add("No keyworker attended the training.");
        }
        return found.found();
    }

    /** Who attended for certain, and who may have. */
    private final class Tally {
        private long trained;
        private long used;
        private long maybeUsing;
        private long maybeWithout;

        long maybe() {
            return maybeUsing + maybeWithout;
        }

        Behind looked(Keyworker each) {
            Days days = attendance.days(each.id(), each.site(), Course.CORE);
            Standing attended = days.atLeast(wanted);
            List<HubUse> own = uses.getOrDefault(each.id(), List.of());
            boolean uses = own.stream().anyMatch(HubUse::counted);
            Standing standing = switch (attended) {
                case COUNTS -> trained(uses);
                case UNKNOWN -> perhaps(uses);
                default -> Standing.LEFT_OUT;
            };
            List<String> rows = new ArrayList<>(TrainingRules.rows(each.row(), days));
            own.forEach(use -> rows.add(use.row()));
            return new Behind(each.id(), each.site(), standing, words(own, uses) + "; " + days.words(), rows);
        }

        private Standing trained(boolean uses) {
            trained++;
            used += uses ? 1 : 0;
            return uses ? Standing.COUNTS : Standing.COUNTS_NOT;
        }

        private Standing perhaps(boolean uses) {
            maybeUsing += uses ? 1 : 0;
            maybeWithout += uses ? 0 : 1;
            return Standing.UNKNOWN;
        }

        Part part() {
            return new Part(
                    "trained keyworkers who used the hub",
                    "trained keyworkers",
                    Fraction.of(used),
                    trained,
                    Fraction.of(used, trained + maybeWithout),
                    Fraction.of(used + maybeUsing, trained + maybeUsing),
                    THRESHOLD);
        }
    }

    private static String words(List<HubUse> own, boolean uses) {
        if (own.isEmpty()) {
            return "no use of the hub";
        }
        return uses ? "used the hub" : "used the hub for none of the printed types";
    }
}
