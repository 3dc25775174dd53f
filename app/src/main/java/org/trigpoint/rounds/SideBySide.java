package org.trigpoint.rounds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.rounds.Comparison.Agreed;
import org.trigpoint.rounds.Comparison.Given;
import org.trigpoint.rounds.Comparison.Likeness;
import org.trigpoint.sources.Span;

/** Gathers the codings of several coders into places: codings of one code that overlap, each with the next. */
final class SideBySide {

    private SideBySide() {}

    /** A coding with its code and what was agreed about it. */
    record Work(
            CodeId code, String name, Given given, @Nullable Agreed agreed) {}

    /** Codings of one code that overlap one another, or that one agreement speaks for. */
    record Place(CodeId code, String name, Span span, List<Work> works) {

        @Nullable
        Agreed agreed() {
            return works.getFirst().agreed();
        }

        List<Given> given() {
            return works.stream()
                    .map(Work::given)
                    .sorted(Comparator.comparingLong((Given one) -> one.coder().value())
                            .thenComparingInt(one -> one.span().start()))
                    .toList();
        }

        Likeness likeness(Set<PersonId> coders) {
            Set<PersonId> here = new HashSet<>();
            works.forEach(work -> here.add(work.given().coder()));
            if (!here.containsAll(coders)) {
                return Likeness.PARTLY;
            }
            return works.stream().allMatch(work -> work.given().span().equals(span)) ? Likeness.SAME : Likeness.BOUNDS;
        }
    }

    /** The places, in the order of the text. */
    static List<Place> places(List<Work> works) {
        Map<Object, List<Work>> apart = new LinkedHashMap<>();
        for (Work work : works) {
            Agreed agreed = work.agreed();
            Object key = agreed == null ? work.code() : agreed.agreement();
            apart.computeIfAbsent(key, one -> new ArrayList<>()).add(work);
        }
        List<Place> places = new ArrayList<>();
        apart.forEach((key, group) -> {
            group.sort(Comparator.comparingInt(work -> work.given().span().start()));
            boolean whole = group.getFirst().agreed() != null;
            List<Work> place = new ArrayList<>();
            int end = -1;
            for (Work work : group) {
                Span span = work.given().span();
                if (!whole && !place.isEmpty() && span.start() >= end) {
                    places.add(place(place));
                    place = new ArrayList<>();
                }
                place.add(work);
                end = Math.max(end, span.end());
            }
            places.add(place(place));
        });
        places.sort(Comparator.comparingInt((Place place) -> place.span().start())
                .thenComparingInt(place -> place.span().end())
                .thenComparing(Place::name));
        return places;
    }

    private static Place place(List<Work> works) {
        Work first = works.getFirst();
        int end =
                works.stream().mapToInt(work -> work.given().span().end()).max().orElseThrow();
        return new Place(
                first.code(), first.name(), new Span(first.given().span().start(), end), List.copyOf(works));
    }
}
