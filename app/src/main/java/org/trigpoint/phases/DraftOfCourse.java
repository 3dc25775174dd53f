package org.trigpoint.phases;

import static org.trigpoint.phases.Wording.listed;
import static org.trigpoint.phases.Wording.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trigpoint.Plural;
import org.trigpoint.phases.Development.Pointer;
import org.trigpoint.phases.Development.Stretch;
import org.trigpoint.phases.Development.To;
import org.trigpoint.phases.DraftFacts.ThemeNow;
import org.trigpoint.phases.ThemesTold.Change;
import org.trigpoint.phases.ThemesTold.Sort;

/** The part of a draft that tells how the analysis went: its phases, its log, and what became of its themes. */
final class DraftOfCourse {

    private final Prose prose;

    DraftOfCourse(Prose prose) {
        this.prose = prose;
    }

    DraftOfCourse phases(List<Stretch> stretches) {
        prose.about("Phases");
        if (stretches.size() > 1) {
            Stretch first = stretches.getFirst();
            prose.say(
                    Pointer.to(To.PHASES),
                    "From " + Wording.day(first.from()) + " we were in phase " + named(first.phase()));
            stretches.stream().skip(1).forEach(this::move);
        }
        long returns = stretches.stream().filter(Stretch::back).count();
        if (returns > 0) {
            prose.say(
                    Pointer.to(To.PHASES),
                    returns == 1
                            ? "The phases were not passed in a line: we went back to an earlier one once"
                            : "The phases were not passed in a line: we went back to an earlier one " + returns
                                    + " times");
        }
        if (stretches.size() > 1) {
            Phase present = stretches.getLast().phase();
            prose.say(Pointer.to(To.PHASES), "The analysis is in phase " + named(present));
        }
        return this;
    }

    private void move(Stretch stretch) {
        prose.say(
                Pointer.to(To.PHASES),
                "On " + Wording.day(stretch.from()) + " we " + (stretch.back() ? "went back to" : "moved on to")
                        + " phase " + named(stretch.phase()) + AnalysisTold.because(stretch.reason()));
    }

    DraftOfCourse log(List<LogEntry> entries) {
        prose.about("Reflexivity and the log");
        List<String> kinds = new ArrayList<>();
        for (EntryKind kind : EntryKind.values()) {
            int number = of(entries, kind).size();
            if (number > 0) {
                kinds.add(kind.label().toLowerCase(Locale.UK) + " " + number);
            }
        }
        if (entries.isEmpty()) {
            return this;
        }
        List<String> authors =
                entries.stream().map(LogEntry::authorName).distinct().sorted().toList();
        prose.say(
                Pointer.to(To.PHASES),
                listed(authors) + " kept a log with " + Plural.of(entries.size(), "entry", "entries") + " ("
                        + String.join(", ", kinds) + ")");
        standpoints(of(entries, EntryKind.POSITIONALITY));
        return this;
    }

    private void standpoints(List<LogEntry> statements) {
        if (!statements.isEmpty()) {
            List<String> who = statements.stream()
                    .map(LogEntry::authorName)
                    .distinct()
                    .sorted()
                    .toList();
            prose.say(
                    entry(statements.getLast()),
                    listed(who) + " wrote down where " + (who.size() == 1 ? "this researcher stands" : "they stand")
                            + " towards what is studied");
        }
    }

    DraftOfCourse themes(List<Change> changes, List<ThemeNow> themes) {
        prose.about("Themes");
        List<Change> made =
                changes.stream().filter(change -> change.sort() == Sort.MADE).toList();
        if (!made.isEmpty()) {
            String first = Wording.day(made.getFirst().line().at());
            String last = Wording.day(made.getLast().line().at());
            prose.say(
                    Pointer.to(To.THEMES),
                    "We made " + Plural.of(made.size(), "theme")
                            + (first.equals(last) ? " on " + first : " between " + first + " and " + last));
        }
        changes.stream()
                .filter(change ->
                        change.sort() == Sort.RENAMED || change.sort() == Sort.MERGED || change.sort() == Sort.DROPPED)
                .forEach(this::changed);
        now(themes, "kept", "is kept", "are kept");
        now(themes, "candidate", "is still a candidate", "are still candidates");
        return this;
    }

    private void changed(Change change) {
        prose.say(
                new Pointer(To.THEME, change.line().id()),
                "On " + Wording.day(change.line().at()) + " we " + Wording.small(change.words())
                        + AnalysisTold.because(change.reason()));
    }

    private void now(List<ThemeNow> themes, String status, String one, String many) {
        List<ThemeNow> such =
                themes.stream().filter(theme -> theme.status().equals(status)).toList();
        if (!such.isEmpty()) {
            Pointer evidence = such.size() == 1
                    ? new Pointer(To.THEME, such.getFirst().id().value())
                    : Pointer.to(To.THEMES);
            prose.say(
                    evidence,
                    Plural.of(such.size(), "theme " + one, "themes " + many) + ": "
                            + listed(such.stream()
                                    .map(theme -> quoted(theme.name()))
                                    .toList()));
        }
    }

    DraftOfCourse reviews(List<LogEntry> entries) {
        review(of(entries, EntryKind.REVIEW_EXTRACTS), "the extracts coded for them");
        review(of(entries, EntryKind.REVIEW_DATASET), "the whole dataset");
        return this;
    }

    private void review(List<LogEntry> reviews, String against) {
        if (!reviews.isEmpty()) {
            prose.say(
                    entry(reviews.getLast()),
                    "We reviewed themes against " + against + " and recorded it in "
                            + Plural.of(reviews.size(), "entry", "entries") + " of the log, the last of "
                            + Wording.day(reviews.getLast().happenedAt()));
        }
    }

    private static List<LogEntry> of(List<LogEntry> entries, EntryKind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }

    private static Pointer entry(LogEntry entry) {
        return new Pointer(To.ENTRY, entry.id().value());
    }

    private static String named(Phase phase) {
        return phase.number() + ", " + Wording.small(phase.name());
    }
}
