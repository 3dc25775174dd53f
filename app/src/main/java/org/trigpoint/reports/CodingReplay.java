package org.trigpoint.reports;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.GestureId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.reports.AuditRows.Change;
import org.trigpoint.reports.AuditRows.Line;
import org.trigpoint.reports.AuditRows.Standing;
import org.trigpoint.reports.AuditRows.Turning;
import org.trigpoint.reports.CodingAudit.Deed;
import org.trigpoint.reports.CodingAudit.Turned;
import org.trigpoint.sources.Span;
import tools.jackson.databind.JsonNode;

/**
 * Plays what happened to codings once more, from the first to the last: a kept row tells only what it changed, so what it
 * leaves as it was is known from the rows before it.
 */
final class CodingReplay {

    private final Map<Long, Standing> standing = new HashMap<>();
    private final Map<Long, State> states = new HashMap<>();
    private final Set<Long> known = new HashSet<>();
    private final List<Told> told = new ArrayList<>();

    CodingReplay(List<Standing> standing) {
        standing.forEach(one -> this.standing.put(one.coding().value(), one));
    }

    /** A coding at one moment; its span is null where a text came in between and nobody kept where it went. */
    record State(
            long analysis,
            long code,
            long coder,
            boolean agreed,
            VersionId version,
            @Nullable Span span) {}

    /** Something done: what the coding was afterwards, or had been where it was taken off, and before. */
    record Told(OffsetDateTime at, String person, Deed deed, Turned turned, State state, State was, long line) {}

    private record Step(OffsetDateTime at, String person, Turned turned, long line, Change change) {}

    /** Plays the kept rows, each where it was done and wherever its gesture was turned. */
    void play(List<Change> changes, List<Turning> turnings) {
        List<Step> steps = new ArrayList<>();
        Map<GestureId, List<Change>> byGesture = new HashMap<>();
        for (Change change : changes) {
            known.add(change.coding());
            byGesture
                    .computeIfAbsent(change.gesture(), first -> new ArrayList<>())
                    .add(change);
            steps.add(new Step(change.at(), change.person(), Turned.DONE, change.line(), change));
        }
        for (Turning turning : turnings) {
            List<Change> turned = byGesture.getOrDefault(turning.gesture(), List.of());
            (turning.back() ? turned.reversed() : turned)
                    .forEach(change -> steps.add(new Step(
                            turning.at(),
                            turning.person(),
                            turning.back() ? Turned.UNDONE : Turned.REDONE,
                            turning.line(),
                            change)));
        }
        steps.stream().sorted(Comparator.comparing(Step::at)).forEach(this::play);
    }

    private void play(Step step) {
        Change change = step.change();
        JsonNode before = change.before();
        JsonNode after = change.after();
        boolean back = step.turned() == Turned.UNDONE;
        if (before == null || after == null) {
            State state = whole(Objects.requireNonNull(before == null ? after : before));
            states.put(change.coding(), state);
            tell(step, before == null ? given(state) : taken(state), state, state);
            return;
        }
        State earlier = states.get(change.coding());
        Standing now = standing.get(change.coding());
        State base = earlier == null && now != null ? present(now) : earlier;
        Deed deed = deed(after);
        if (base != null && deed != null) {
            State was = with(base, before, change.version());
            State becomes = with(base, after, change.version());
            states.put(change.coding(), back ? was : becomes);
            tell(step, deed, becomes, was);
        }
    }

    private static Deed given(State state) {
        return state.agreed() ? Deed.AGREED : Deed.CODED;
    }

    private static Deed taken(State state) {
        return state.agreed() ? Deed.TAKEN_BACK : Deed.REMOVED;
    }

    private static @Nullable Deed deed(JsonNode after) {
        if (after.has("code_id")) {
            return Deed.RECODED;
        }
        if (after.has("version_id")) {
            return Deed.CARRIED;
        }
        if (after.has("span_start") || after.has("span_end")) {
            return Deed.MOVED;
        }
        if (after.has("agreed_in")) {
            return after.path("agreed_in").isNull() ? Deed.SPEAKS_AGAIN : Deed.SPOKEN_FOR;
        }
        return null;
    }

    private void tell(Step step, Deed deed, State state, State was) {
        told.add(new Told(step.at(), step.person(), deed, step.turned(), state, was, step.line()));
    }

    /** Takes from the journal what no kept row tells of. */
    void add(List<Line> lines) {
        Set<Long> ofLines = new HashSet<>();
        for (Line line : lines) {
            JsonNode payload = line.payload();
            long coding = payload.path("coding").asLong();
            if (known.contains(coding)) {
                continue;
            }
            ofLines.add(coding);
            boolean moved = line.kind().equals("CodingResized");
            State state = written(line, payload.path(moved ? "after" : "span"));
            told.add(new Told(
                    line.at(),
                    line.person(),
                    moved ? Deed.MOVED : line.kind().equals("PassageCoded") ? Deed.CODED : Deed.REMOVED,
                    Turned.DONE,
                    state,
                    moved ? written(line, payload.path("before")) : state,
                    line.line()));
        }
        known.addAll(ofLines);
    }

    /** A moved coding's line names no coder: who coded it is known from where it stands, else it is taken for the mover's. */
    private State written(Line line, JsonNode span) {
        JsonNode payload = line.payload();
        Standing now = standing.get(payload.path("coding").asLong());
        long coder = payload.has("coder")
                ? payload.path("coder").asLong()
                : now == null ? line.by() : now.coder().value();
        return new State(
                payload.path("analysis").asLong(),
                payload.path("code").asLong(),
                coder,
                false,
                new VersionId(payload.path("version").asLong()),
                new Span(span.path("start").asInt(), span.path("end").asInt()));
    }

    /** What stands there and nothing tells of, such as codings that were brought in; by the names of people. */
    void addRest(Map<Long, String> people) {
        for (Standing one : standing.values()) {
            if (!known.contains(one.coding().value())) {
                State state = present(one);
                told.add(new Told(
                        one.at(),
                        people.getOrDefault(one.coder().value(), ""),
                        given(state),
                        Turned.DONE,
                        state,
                        state,
                        0));
            }
        }
    }

    /** What happened to codings of an analysis, but for those of some coders; the oldest first. */
    List<Told> told(long analysis, List<Long> hidden) {
        return told.stream()
                .filter(one -> one.state().analysis() == analysis
                        && !hidden.contains(one.state().coder()))
                .sorted(Comparator.comparing(Told::at).thenComparingLong(Told::line))
                .toList();
    }

    private static State whole(JsonNode image) {
        return new State(
                image.path("analysis_id").asLong(),
                image.path("code_id").asLong(),
                image.path("coder_id").asLong(),
                image.path("origin").asString().equals("consensus"),
                new VersionId(image.path("version_id").asLong()),
                new Span(
                        image.path("span_start").asInt(), image.path("span_end").asInt()));
    }

    private static State present(Standing one) {
        return new State(
                one.analysis().value(),
                one.code().value(),
                one.coder().value(),
                one.origin().equals("consensus"),
                one.version(),
                one.span());
    }

    private static State with(State base, JsonNode differing, VersionId version) {
        VersionId on = differing.has("version_id")
                ? new VersionId(differing.path("version_id").asLong())
                : version;
        return new State(
                base.analysis(),
                differing.has("code_id") ? differing.path("code_id").asLong() : base.code(),
                base.coder(),
                base.agreed(),
                on,
                span(on.equals(base.version()) ? base.span() : null, differing));
    }

    private static @Nullable Span span(@Nullable Span base, JsonNode differing) {
        int start = differing.path("span_start").asInt(base == null ? -1 : base.start());
        int end = differing.path("span_end").asInt(base == null ? -1 : base.end());
        return start < 0 || end <= start ? null : new Span(start, end);
    }
}
