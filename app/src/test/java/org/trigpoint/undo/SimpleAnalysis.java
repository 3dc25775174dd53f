package org.trigpoint.undo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An analysis as a few maps: what codes, codings and undoing must come to, without a database. Order of siblings aside. */
final class SimpleAnalysis {

    /** A code. */
    record ACode(String name, @Nullable Long parent, boolean removed) {}

    /** A coding; {@code at} is when it was made, in steps. */
    record ACoding(long code, int span, int coder, int at) {}

    /** One row before and after. */
    record Change(
            boolean ofCode,
            long id,
            @Nullable Record before,
            @Nullable Record after) {

        Change back() {
            return new Change(ofCode, id, /* before= */ after, /* after= */ before);
        }
    }

    /** Something that somebody did. */
    static final class Done {
        final int number;
        final List<Change> changes;
        boolean undone;
        boolean out;
        int turned;

        Done(int number, List<Change> changes) {
            this.number = number;
            this.changes = changes;
            this.turned = number;
        }
    }

    Map<Long, ACode> codes = new TreeMap<>();
    Map<Long, ACoding> codings = new TreeMap<>();
    private final Map<Integer, List<Done>> gestures = new HashMap<>();
    private int clock;

    int tick() {
        return ++clock;
    }

    /** What a person did, already seen to be allowed. */
    void done(int person, List<Change> changes) {
        changes.forEach(this::put);
        List<Done> mine = gestures.computeIfAbsent(person, first -> new ArrayList<>());
        mine.removeIf(gesture -> gesture.undone);
        mine.add(new Done(tick(), changes));
    }

    /** Undoes the last of a person's gestures, or says that it can't; empty when there is none. */
    Optional<Boolean> undo(int person) {
        return gestures.getOrDefault(person, List.of()).stream()
                .filter(gesture -> !gesture.undone && !gesture.out)
                .reduce((one, other) -> other.number > one.number ? other : one)
                .map(gesture -> turn(person, gesture, true));
    }

    /** Does again what a person undid last, or says that it can't; empty when there is none. */
    Optional<Boolean> redo(int person) {
        return gestures.getOrDefault(person, List.of()).stream()
                .filter(gesture -> gesture.undone && !gesture.out)
                .reduce((one, other) -> other.turned > one.turned ? other : one)
                .map(gesture -> turn(person, gesture, false));
    }

    private boolean turn(int person, Done gesture, boolean back) {
        Map<Long, ACode> codesBefore = new TreeMap<>(codes);
        Map<Long, ACoding> codingsBefore = new TreeMap<>(codings);
        List<Change> steps =
                back ? gesture.changes.reversed().stream().map(Change::back).toList() : gesture.changes;
        boolean possible = steps.stream().allMatch(step -> step(person, gesture, step))
                && (steps.stream().noneMatch(Change::ofCode) || lost().isEmpty());
        if (!possible) {
            codes = codesBefore;
            codings = codingsBefore;
            gesture.out = true;
            return false;
        }
        gesture.undone = back;
        gesture.turned = tick();
        return true;
    }

    private boolean step(int person, Done gesture, Change step) {
        if (step.ofCode()) {
            return codeStep(person, gesture, step.id(), (ACode) step.before(), (ACode) step.after());
        }
        ACoding is = codings.get(step.id());
        ACoding was = (ACoding) step.before();
        ACoding wanted = (ACoding) step.after();
        if (!Objects.equals(is, was)) {
            return false;
        }
        if (wanted != null && (!live(wanted.code()) || coded(wanted))) {
            return false;
        }
        put(step);
        return true;
    }

    private boolean codeStep(int person, Done gesture, long id, @Nullable ACode was, @Nullable ACode wanted) {
        ACode is = codes.get(id);
        if (was == null || wanted == null) {
            boolean free = wanted != null
                    ? is == null && (wanted.parent() == null || codes.containsKey(wanted.parent()))
                    : Objects.equals(was, is)
                            && codings.values().stream().noneMatch(coding -> coding.code() == id)
                            && codes.values().stream().noneMatch(code -> Objects.equals(code.parent(), id));
            if (!free || (wanted != null && taken(wanted.parent(), wanted.name(), id))) {
                return false;
            }
            put(new Change(true, id, was, wanted));
            return true;
        }
        if (is == null) {
            return false;
        }
        boolean named = !was.name().equals(wanted.name());
        boolean moved = !Objects.equals(was.parent(), wanted.parent());
        boolean binned = was.removed() != wanted.removed();
        if ((named && !is.name().equals(was.name()))
                || (moved && !Objects.equals(is.parent(), was.parent()))
                || (binned && is.removed() != was.removed())) {
            return false;
        }
        ACode next = new ACode(
                named ? wanted.name() : is.name(),
                moved ? wanted.parent() : is.parent(),
                binned ? wanted.removed() : is.removed());
        boolean usedSince = codings.values().stream()
                .anyMatch(coding -> coding.code() == id && coding.coder() != person && coding.at() > gesture.turned);
        if ((!next.removed() && taken(next.parent(), next.name(), id)) || (binned && wanted.removed() && usedSince)) {
            return false;
        }
        codes.put(id, next);
        return true;
    }

    private void put(Change change) {
        if (change.ofCode()) {
            set(codes, change.id(), (ACode) change.after());
        } else {
            set(codings, change.id(), (ACoding) change.after());
        }
    }

    private static <T> void set(Map<Long, T> rows, long id, @Nullable T row) {
        if (row == null) {
            rows.remove(id);
        } else {
            rows.put(id, row);
        }
    }

    ACode code(long id) {
        return Objects.requireNonNull(codes.get(id));
    }

    ACoding coding(long id) {
        return Objects.requireNonNull(codings.get(id));
    }

    boolean live(long code) {
        ACode found = codes.get(code);
        return found != null && !found.removed();
    }

    boolean taken(@Nullable Long parent, String name, long but) {
        return codes.entrySet().stream()
                .anyMatch(code -> code.getKey() != but
                        && !code.getValue().removed()
                        && Objects.equals(code.getValue().parent(), parent)
                        && code.getValue().name().equals(name));
    }

    boolean coded(ACoding as) {
        return codings.values().stream()
                .anyMatch(coding ->
                        coding.code() == as.code() && coding.span() == as.span() && coding.coder() == as.coder());
    }

    /** A code and those under it that are not in the bin. */
    List<Long> withSubcodes(long top) {
        List<Long> found = new ArrayList<>(List.of(top));
        for (int next = 0; next < found.size(); next++) {
            Long parent = found.get(next);
            codes.forEach((id, code) -> {
                if (!code.removed() && parent.equals(code.parent())) {
                    found.add(id);
                }
            });
        }
        return found;
    }

    /** Codes that are not in the bin and stand under none that could be seen. */
    Set<Long> lost() {
        Set<Long> lost = new HashSet<>();
        codes.forEach((id, code) -> {
            if (!code.removed()) {
                lost.add(id);
            }
        });
        codes.forEach((id, code) -> {
            if (!code.removed() && code.parent() == null) {
                withSubcodes(id).forEach(lost::remove);
            }
        });
        return lost;
    }
}
