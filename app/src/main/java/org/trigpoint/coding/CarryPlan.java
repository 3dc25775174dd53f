package org.trigpoint.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.coding.CodingRepository.Placed;
import org.trigpoint.coding.LaidCoding.Known;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.sources.Span;
import org.trigpoint.texts.Carried;
import org.trigpoint.texts.Carrier.Tally;
import org.trigpoint.texts.TextChange;

/** Works out where the codings of a source go when its text changes; it writes nothing. */
final class CarryPlan {

    private final TextChange change;
    private final List<Placed> placed = new ArrayList<>();
    private final Map<CodingId, Known> known = new LinkedHashMap<>();
    private final Set<CodingId> settled = new HashSet<>();
    private final Map<Same, CodingId> taken = new HashMap<>();
    private int stayed;
    private int moved;
    private int changed;
    private int gone;
    private int joined;
    private int returned;

    /** Takes every coding of the source, whichever version it lies on. */
    CarryPlan(TextChange change, List<LaidCoding> all) {
        this.change = change;
        Map<Boolean, List<LaidCoding>> byPresent = all.stream()
                .collect(Collectors.partitioningBy(
                        one -> one.lies().version().equals(change.before())));
        List<LaidCoding> present = byPresent.getOrDefault(true, List.of());
        List<Going> going = present.stream().map(this::going).toList();
        going.stream().filter(one -> one.way() == Way.EXACT).forEach(this::put);
        going.stream().filter(one -> one.way() == Way.CHANGED).forEach(this::put);
        going.stream().filter(one -> one.way() == Way.GONE).forEach(this::leave);
        Set<CodingId> there = present.stream().map(LaidCoding::id).collect(Collectors.toSet());
        byPresent.getOrDefault(false, List.of()).forEach(one -> returning(one, there));
    }

    /** Codings that the same coder gave the same passage with the same code are one. */
    private record Same(CodeId code, PersonId coder, Span span) {}

    private enum Way {
        EXACT,
        CHANGED,
        GONE
    }

    /** One that lay on the version before: where it goes, and what still waits for a look; null for nothing. */
    private record Going(
            LaidCoding coding, Way way, Span span, @Nullable Origin waits) {}

    /** Where each of those goes that go on to the new version. */
    List<Placed> placed() {
        return placed;
    }

    /** What is to be known of codings from now on. */
    Map<CodingId, Known> known() {
        return known;
    }

    /** Codings of which nothing is to be known any more. */
    Set<CodingId> settled() {
        return settled;
    }

    Tally tally() {
        return new Tally(stayed, moved, changed, gone, joined, returned);
    }

    private Going going(LaidCoding coding) {
        Span span = coding.lies().span();
        Origin waits = coding.changedSince();
        if (waits != null && carried(waits) instanceof Carried.Exact(Span again)) {
            return new Going(coding, Way.EXACT, again, null);
        }
        return switch (carried(coding.lies())) {
            case Carried.Exact(Span now) -> new Going(coding, Way.EXACT, now, waits);
            case Carried.Changed(Span now) when change.sameButForBlanks(span, now) ->
                new Going(coding, Way.EXACT, now, waits);
            case Carried.Changed(Span now) ->
                new Going(coding, Way.CHANGED, now, waits == null ? coding.lies() : waits);
            case Carried.Gone nothing -> new Going(coding, Way.GONE, span, waits == null ? coding.lies() : waits);
        };
    }

    private Carried carried(Origin words) {
        return change.since(words.version()).carry(words.span());
    }

    private void put(Going going) {
        LaidCoding coding = going.coding();
        CodingId other = taken.putIfAbsent(new Same(coding.code(), coding.coder(), going.span()), coding.id());
        if (other != null) {
            joined++;
            known.put(coding.id(), new Known(Outcome.JOINED, coding.lies(), null, other));
            return;
        }
        placed.add(new Placed(coding.id(), going.span()));
        note(coding, going.span(), going.waits());
        if (going.way() == Way.CHANGED) {
            changed++;
        } else if (going.span().equals(coding.lies().span())) {
            stayed++;
        } else {
            moved++;
        }
    }

    private void leave(Going going) {
        gone++;
        Origin waits = going.waits();
        known.put(
                going.coding().id(),
                new Known(Outcome.GONE, waits == null ? going.coding().lies() : waits, null, null));
    }

    private void note(LaidCoding coding, Span now, @Nullable Origin waits) {
        if (waits != null) {
            known.put(coding.id(), new Known(Outcome.CHANGED, waits, now, null));
        } else if (coding.known() != null) {
            settled.add(coding.id());
        }
    }

    /** One that an earlier change left behind comes back when its words are all there again. */
    private void returning(LaidCoding coding, Set<CodingId> present) {
        Known left = coding.known();
        if (left != null && left.joinedTo() != null && !present.contains(left.joinedTo())) {
            return;
        }
        Origin origin = coding.origin();
        boolean whole = carried(origin) instanceof Carried.Exact;
        Carried now = whole ? carried(origin) : carried(coding.lies());
        if (!(now instanceof Carried.Exact(Span span))) {
            return;
        }
        CodingId other = taken.putIfAbsent(new Same(coding.code(), coding.coder(), span), coding.id());
        if (other != null) {
            known.put(coding.id(), new Known(Outcome.JOINED, coding.lies(), null, other));
            return;
        }
        returned++;
        placed.add(new Placed(coding.id(), span));
        note(coding, span, whole ? null : origin);
    }
}
