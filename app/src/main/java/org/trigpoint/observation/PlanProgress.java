package org.trigpoint.observation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.scoring.Part;

/**
 * How far the observation of one kind of session is at one site. Reference sessions are for training, and do not count.
 *
 * @param site the code of the site
 * @param use which kind
 * @param planned how many shall be observed; null where nobody said
 * @param sessions how many are planned or held
 * @param held how many of them are held
 * @param scored how many of them somebody has scored and submitted
 * @param twice how many of them two or more have scored by the same form, and submitted
 * @param twicePlanned how many shall be scored by two; null where nobody said
 */
public record PlanProgress(
        String site,
        Instrument.Use use,
        @Nullable Integer planned,
        int sessions,
        int held,
        int scored,
        int twice,
        @Nullable Integer twicePlanned) {

    private record Place(String site, Instrument.Use use) {}

    /**
     * How far each site is.
     *
     * @param sessions as a reader sees them; what is hidden from the reader is not counted as scored
     * @param plans what was said
     * @return by site and kind, those with a session or a plan
     */
    public static List<PlanProgress> of(List<SessionLine> sessions, List<PlanLine> plans) {
        Comparator<Place> order = Comparator.comparing(Place::site).thenComparing(Place::use);
        Map<Place, List<SessionLine>> there = sessions.stream()
                .filter(line -> !line.details().reference())
                .collect(Collectors.groupingBy(
                        line -> new Place(line.site(), line.details().use()),
                        () -> new TreeMap<>(order),
                        Collectors.toList()));
        Map<Place, PlanLine> said = plans.stream()
                .filter(plan -> plan.sessions() > 0)
                .collect(Collectors.toMap(plan -> new Place(plan.site(), plan.use()), plan -> plan));
        said.keySet().forEach(place -> there.putIfAbsent(place, List.of()));
        return there.entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue(), said.get(each.getKey())))
                .toList();
    }

    private static PlanProgress row(Place place, List<SessionLine> lines, @Nullable PlanLine plan) {
        return new PlanProgress(
                place.site(),
                place.use(),
                plan == null ? null : plan.sessions(),
                lines.size(),
                (int) lines.stream()
                        .filter(line -> line.details().heldOn() != null)
                        .count(),
                (int) lines.stream().filter(line -> scorers(line) >= 1).count(),
                (int) lines.stream().filter(line -> scorers(line) >= 2).count(),
                plan == null ? null : Math.ceilDiv(plan.sessions() * plan.twice(), 100));
    }

    /** How many have submitted the form that most have. */
    private static long scorers(SessionLine line) {
        Map<InstrumentId, Long> byForm = line.asked().stream()
                .filter(asked -> asked.part() == Part.RATER && asked.state() == SessionLine.State.SUBMITTED)
                .collect(Collectors.groupingBy(SessionLine.Asked::instrument, Collectors.counting()));
        return byForm.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
