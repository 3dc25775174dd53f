package org.trigpoint.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.sources.Span;
import org.trigpoint.texts.Carrier.Laid;
import org.trigpoint.texts.Corrected.Tally;
import org.trigpoint.texts.EarlierPlaces.Earlier;

/** Works out where the things of one kind go when their text changes; it writes nothing. */
final class CarryPlan {

    private final TextChange change;
    private final Map<Long, List<Earlier>> earlier;
    private final Map<Long, Span> placed = new LinkedHashMap<>();
    private final Map<Long, Earlier> left = new LinkedHashMap<>();
    private final List<Long> returnedTo = new ArrayList<>();
    private final Set<Same> taken = new HashSet<>();
    private int stayed;
    private int moved;
    private int corrected;
    private int held;
    private int returned;

    /**
     * Takes every thing of the source, whichever version it lies on.
     *
     * @param earlier where they lay before corrections of their words, the last first
     */
    CarryPlan(TextChange change, List<Laid> all, Map<Long, List<Earlier>> earlier) {
        this.change = change;
        this.earlier = earlier;
        List<Laid> present = here(all)
                .sorted(Comparator.comparing(one -> !earlier.containsKey(one.key())))
                .toList();
        // what an earlier text still holds comes first when that is gone back to: its place was its own
        left(all).filter(one -> one.version().equals(change.madeOf())).forEach(this::returning);
        List<Laid> inDoubt = present.stream().filter(one -> !exactly(one)).toList();
        inDoubt.stream().filter(one -> !corrected(one)).filter(Laid::open).forEach(one -> held++);
        left(all).filter(one -> !one.version().equals(change.madeOf())).forEach(this::returning);
    }

    private Stream<Laid> here(List<Laid> all) {
        return all.stream().filter(one -> one.version().equals(change.before()));
    }

    private Stream<Laid> left(List<Laid> all) {
        return all.stream().filter(one -> !one.version().equals(change.before()));
    }

    /** Two that are the same may not come to lie on the same words. */
    private record Same(Object same, Span span) {}

    /** Where each of those goes that go on to the new version. */
    Map<Long, Span> placed() {
        return placed;
    }

    /** Those on words that were corrected, with the place that they left. */
    Map<Long, Earlier> left() {
        return left;
    }

    /** The earlier places to which things have returned. */
    List<Long> returnedTo() {
        return returnedTo;
    }

    /** What became of those that whoever changes the text may know of; the others go along and are not counted. */
    Tally tally() {
        return new Tally(stayed, moved, corrected, held, returned);
    }

    private boolean exactly(Laid one) {
        Span now = whole(one);
        if (now == null) {
            return false;
        }
        if (one.open() && now.equals(one.span())) {
            stayed++;
        } else if (one.open()) {
            moved++;
        }
        return true;
    }

    /** Puts a thing on exactly its words, as they are or as they were before a correction; null when it can't be. */
    private @Nullable Span whole(Laid one) {
        List<Long> passed = new ArrayList<>();
        Span before = beforeCorrections(one, passed);
        if (before != null && put(one, before)) {
            returnedTo.addAll(passed);
            return before;
        }
        Fate fate = change.fate(new Place(one.version(), one.span()));
        return fate instanceof Fate.Exact(Span same) && put(one, same) ? same : null;
    }

    /** The first of the earlier places of a thing that are whole again, unless somebody moved it since; null for none. */
    private @Nullable Span beforeCorrections(Laid one, List<Long> passed) {
        Place at = new Place(one.version(), one.span());
        Span found = null;
        List<Long> way = new ArrayList<>();
        for (Earlier place : earlier.getOrDefault(one.key(), List.of())) {
            PositionMap since = change.between(place.left().version(), at.version());
            if (!(since.carry(place.left().span()) instanceof Fate.Exact(Span there)) || !there.equals(at.span())) {
                break;
            }
            way.add(place.id());
            if (change.fate(place.was()) instanceof Fate.Exact(Span now)) {
                found = now;
                passed.addAll(way);
                way.clear();
            }
            at = place.was();
        }
        return found;
    }

    private boolean corrected(Laid one) {
        Span now = change.certain(one.span());
        if (now == null || !put(one, now)) {
            return false;
        }
        if (one.open()) {
            corrected++;
        }
        left.put(one.key(), new Earlier(0, new Place(one.version(), one.span()), new Place(change.after(), now)));
        return true;
    }

    /** One that an earlier change left behind comes back when its words are all there again. */
    private void returning(Laid one) {
        if (whole(one) != null && one.open()) {
            returned++;
        }
    }

    private boolean put(Laid one, Span now) {
        boolean free = taken.add(new Same(one.same(), now));
        if (free) {
            placed.put(one.key(), now);
        }
        return free;
    }
}
