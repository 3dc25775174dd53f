package org.trigpoint.codebooks.fidelity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found, before it is asked whether the time for it has come.
 *
 * @param parts its comparisons
 * @param behind what they count
 * @param notes what stands beside them
 * @param obstacles why nothing can be said at all, in sentences
 * @param gaps what is missing and may decide, in sentences
 */
record Found(List<Part> parts, List<Behind> behind, List<String> notes, List<String> obstacles, List<String> gaps) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    Reading reading(Measure measure, @Nullable String site, LocalDate asOf, LocalDate lastDay) {
        Status status = status(asOf, lastDay);
        return new Reading(measure, site, status, reason(status, lastDay), parts, behind, notes, lastDay);
    }

    private Status status(LocalDate asOf, LocalDate lastDay) {
        if (!asOf.isAfter(lastDay)) {
            return Status.NOT_YET_DUE;
        }
        if (!obstacles.isEmpty() || parts.isEmpty()) {
            return Status.CANNOT_BE_COMPUTED;
        }
        List<Status> held = parts.stream().map(Part::status).toList();
        return Stream.of(Status.NOT_MET, Status.CANNOT_BE_COMPUTED)
                .filter(held::contains)
                .findFirst()
                .orElse(Status.MET);
    }

    private String reason(Status status, LocalDate lastDay) {
        return switch (status) {
            case NOT_YET_DUE -> "What it measures goes on until " + DAY.format(lastDay) + ".";
            case CANNOT_BE_COMPUTED ->
                String.join(
                        " ",
                        Stream.concat(obstacles.stream(), gaps.stream())
                                .distinct()
                                .toList());
            case MET, NOT_MET -> "";
        };
    }
}
