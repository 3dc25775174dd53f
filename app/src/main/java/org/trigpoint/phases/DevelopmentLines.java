package org.trigpoint.phases;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.memos.MemoLine;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.phases.CodedDays.Coded;
import org.trigpoint.phases.Development.Day;
import org.trigpoint.phases.Development.Kind;
import org.trigpoint.phases.Development.Line;
import org.trigpoint.phases.Development.Pointer;
import org.trigpoint.phases.Development.Stretch;
import org.trigpoint.phases.Development.To;

/** Gathers everything that happened into lines, and the lines into days. */
final class DevelopmentLines {

    private final List<Stretch> stretches;
    private final List<Line> lines = new ArrayList<>();

    DevelopmentLines(List<Stretch> stretches) {
        this.stretches = stretches;
    }

    private record Doer(LocalDate day, @Nullable PersonId person) {}

    DevelopmentLines entries(List<LogEntry> entries) {
        entries.forEach(entry -> lines.add(new Line(
                Kind.ENTRY,
                entry.happenedAt(),
                entry.author(),
                entry.authorName(),
                entry.phase(),
                "",
                new Pointer(To.ENTRY, entry.id().value()),
                entry,
                null)));
        return this;
    }

    DevelopmentLines memos(List<MemoLine> memos) {
        memos.forEach(memo -> lines.add(new Line(
                Kind.MEMO,
                memo.writtenAt(),
                memo.author(),
                memo.authorName(),
                phaseAt(memo.writtenAt()),
                "",
                new Pointer(To.MEMO, memo.id().value()),
                null,
                memo)));
        return this;
    }

    DevelopmentLines moves(List<Stretches.Move> moves) {
        for (Stretches.Move move : moves) {
            Stretch there = stretches.stream()
                    .filter(stretch -> move.id().equals(stretch.move()))
                    .findFirst()
                    .orElseThrow();
            String words = (there.back() ? "Went back to phase " : "Moved on to phase ")
                    + there.phase().number() + ", "
                    + Wording.small(there.phase().name())
                    + AnalysisTold.because(move.reason()) + ".";
            add(Kind.MOVE, move.at(), move.person(), move.byName(), words, Pointer.to(To.PHASES));
        }
        return this;
    }

    DevelopmentLines coded(List<Coded> days) {
        days.forEach(day -> add(
                Kind.CODING,
                day.last(),
                day.coder(),
                day.name(),
                Plural.of(day.codings(), "coding") + " given in " + Plural.of(day.sources(), "source") + ".",
                Pointer.to(To.PROGRESS)));
        return this;
    }

    DevelopmentLines told(List<Told> told) {
        codes(told);
        themes(new ThemesTold(told).changes());
        AnalysisTold rest = new AnalysisTold(told);
        told.forEach(
                line -> rest.words(line).ifPresent(words -> add(line, words.kind(), words.words(), words.pointer())));
        return this;
    }

    /** What somebody did to one theme over and over on a day is told once, with how often. */
    private void themes(List<ThemesTold.Change> changes) {
        record Once(Doer doer, long theme, String words) {}
        changes.stream()
                .collect(groupingBy(
                        change -> new Once(
                                new Doer(
                                        Days.of(change.line().at()),
                                        change.line().person()),
                                change.line().id(),
                                change.words() + AnalysisTold.because(change.reason())),
                        LinkedHashMap::new,
                        toList()))
                .forEach((once, all) -> add(
                        all.getLast().line(),
                        Kind.THEME,
                        once.words() + (all.size() > 1 ? " (" + all.size() + " times)" : "") + ".",
                        new Pointer(To.THEME, once.theme())));
    }

    private void codes(List<Told> told) {
        CodesTold words = new CodesTold(told);
        told.stream()
                .filter(line -> line.subject().equals("code"))
                .collect(groupingBy(line -> new Doer(Days.of(line.at()), line.person()), LinkedHashMap::new, toList()))
                .values()
                .forEach(day -> {
                    String said = words.words(day);
                    if (said != null) {
                        Told last = day.getLast();
                        Pointer pointer = day.stream().map(Told::id).distinct().count() == 1
                                ? new Pointer(To.CODE, last.id())
                                : Pointer.to(To.CODEBOOK);
                        add(last, Kind.CODES, said + ".", pointer);
                    }
                });
    }

    /** The last day first, in a day the last line first. */
    List<Day> days() {
        TreeMap<LocalDate, List<Line>> days = new TreeMap<>(Comparator.reverseOrder());
        lines.stream()
                .sorted(Comparator.comparing(Line::at).reversed())
                .forEach(line -> days.computeIfAbsent(Days.of(line.at()), day -> new ArrayList<>())
                        .add(line));
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), List.copyOf(day.getValue())))
                .toList();
    }

    private void add(Told line, Kind kind, String words, Pointer pointer) {
        add(kind, line.at(), line.person(), line.personName(), words, pointer);
    }

    private void add(
            Kind kind, OffsetDateTime at, @Nullable PersonId person, String name, String words, Pointer pointer) {
        lines.add(new Line(kind, at, person, name, phaseAt(at), words, pointer, null, null));
    }

    private Phase phaseAt(OffsetDateTime moment) {
        return stretches.reversed().stream()
                .filter(stretch -> !moment.isBefore(stretch.from()))
                .findFirst()
                .orElse(stretches.getFirst())
                .phase();
    }
}
