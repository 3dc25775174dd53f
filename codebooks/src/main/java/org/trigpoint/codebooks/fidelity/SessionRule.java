package org.trigpoint.codebooks.fidelity;

import static org.trigpoint.codebooks.fidelity.Definitions.MONTHS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trigpoint.codebooks.Fraction;
import org.trigpoint.codebooks.fidelity.Behind.Standing;
import org.trigpoint.codebooks.fidelity.Delivery.ReflectiveSession;
import org.trigpoint.codebooks.fidelity.Part.Threshold;

/** F7: in how many months there was a session, and how many came. */
final class SessionRule {

    private static final Fraction SIXTY = Fraction.of(60, 100);
    private static final Threshold MEAN = Threshold.percent(60);

    private final Delivery delivery;
    private final Definitions definitions;

    SessionRule(Delivery delivery, Definitions definitions) {
        this.delivery = delivery;
        this.definitions = definitions;
    }

    Found held(List<String> sites) {
        Gathering found = new Gathering();
        List<ReflectiveSession> counted = new ArrayList<>();
        long known = 0;
        long possible = 0;
        for (String site : sites) {
            List<ReflectiveSession> inside = inside(site, found);
            long months = inside.stream()
                    .flatMap(session -> month(session).stream())
                    .distinct()
                    .count();
            long undated =
                    inside.stream().filter(session -> session.date() == null).count();
            known += months;
            possible += Math.min(MONTHS, months + undated);
            counted.addAll(inside);
        }
        if (!found.units.isEmpty()) {
            found.parts.add(months(known, possible, (long) MONTHS * sites.size()));
        }
        attended(counted).ifPresent(found.parts::add);
        lowest(counted).ifPresent(found.notes::add);
        return found.found();
    }

    private List<ReflectiveSession> inside(String site, Gathering found) {
        List<ReflectiveSession> all = delivery.sessions().stream()
                .filter(session -> session.site().equals(site))
                .toList();
        if (all.isEmpty()) {
            found.obstacles.add("No reflective session is recorded for " + site + ".");
        }
        all.forEach(session -> found.units.add(behind(session, found)));
        return all.stream().filter(this::mayCount).toList();
    }

    private static Part months(long known, long possible, long of) {
        return new Part(
                "months with a session",
                "months",
                Fraction.of(known),
                of,
                Fraction.of(known, of),
                Fraction.of(possible, of),
                PractitionerRule.TWELVE);
    }

    private Optional<Part> attended(List<ReflectiveSession> counted) {
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (definitions.of(Setting.SESSIONS)) {
                    case EACH_MONTH -> months(counted);
                    case MEAN_OF_SESSIONS -> mean(counted);
                    default ->
                        every(
                                "sessions with at least 60%",
                                "sessions",
                                counted.stream().map(SessionRule::standing).toList());
                });
    }

    private static Part every(String label, String of, List<Standing> standings) {
        long in = standings.stream().filter(each -> each == Standing.COUNTS).count();
        long open = standings.stream().filter(each -> each == Standing.UNKNOWN).count();
        int all = standings.size();
        Threshold threshold = new Threshold(Fraction.ONE, false, "all " + of);
        return new Part(label, of, Fraction.of(in), all, Fraction.of(in, all), Fraction.of(in + open, all), threshold);
    }

    private static Part months(List<ReflectiveSession> counted) {
        Map<String, List<ReflectiveSession>> months = counted.stream()
                .collect(Collectors.groupingBy(
                        session -> session.site() + " "
                                + month(session).map(YearMonth::toString).orElse("undated"),
                        TreeMap::new,
                        Collectors.toList()));
        return every(
                "months with at least 60%",
                "months", months.values().stream().map(SessionRule::together).toList());
    }

    private static Standing together(List<ReflectiveSession> month) {
        long of = 0;
        long came = 0;
        for (ReflectiveSession session : month) {
            Integer eligible = session.eligible();
            Integer attended = session.attended();
            if (eligible == null
                    || attended == null
                    || session.date() == null
                    || session.share().isEmpty()) {
                return Standing.UNKNOWN;
            }
            of += eligible;
            came += attended;
        }
        return Fraction.of(came, of).compareTo(SIXTY) >= 0 ? Standing.COUNTS : Standing.COUNTS_NOT;
    }

    private static Part mean(List<ReflectiveSession> counted) {
        Fraction sum =
                counted.stream().flatMap(session -> session.share().stream()).reduce(Fraction.ZERO, Fraction::plus);
        long open =
                counted.stream().filter(session -> session.share().isEmpty()).count();
        int all = counted.size();
        return new Part(
                "attendance on average",
                "sessions",
                sum,
                all,
                sum.over(all),
                sum.plus(Fraction.of(open)).over(all),
                MEAN);
    }

    private static Standing standing(ReflectiveSession session) {
        return session.share()
                .map(share -> share.compareTo(SIXTY) >= 0 ? Standing.COUNTS : Standing.COUNTS_NOT)
                .filter(known -> session.date() != null || known == Standing.COUNTS)
                .orElse(Standing.UNKNOWN);
    }

    private Behind behind(ReflectiveSession session, Gathering found) {
        LocalDate date = session.date();
        String when = date == null ? "no date" : date.toString();
        String came = session.share()
                .map(share ->
                        session.attended() + " of " + session.eligible() + " (" + share.percentBeside(SIXTY) + "%)")
                .orElse("attendance not known");
        boolean inside = mayCount(session);
        if (inside && session.share().isEmpty()) {
            found.gaps.add("How many came to the session of " + when + " at " + session.site() + " can't be told.");
        }
        if (date == null) {
            found.gaps.add("A session of " + session.site() + " has no date.");
        }
        return new Behind(
                when,
                session.site(),
                inside ? standing(session) : Standing.LEFT_OUT,
                inside ? came : came + "; outside the fifteen months",
                List.of(session.row()));
    }

    private static Optional<String> lowest(List<ReflectiveSession> counted) {
        return counted.stream()
                .flatMap(session -> session.share().stream())
                .min(Fraction::compareTo)
                .map(share -> "The lowest attendance of a session is " + share.percentBeside(SIXTY) + "%.");
    }

    private boolean mayCount(ReflectiveSession session) {
        return month(session)
                .map(month -> !month.isBefore(definitions.firstMonth()) && !month.isAfter(definitions.lastMonth()))
                .orElse(true);
    }

    private static Optional<YearMonth> month(ReflectiveSession session) {
        return Optional.ofNullable(session.date()).map(YearMonth::from);
    }
}
