package org.trigpoint.ui.coding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.coding.CodedSource;
import org.trigpoint.coding.CodedSource.GivenCode;
import org.trigpoint.coding.CodedSource.Memo;
import org.trigpoint.coding.CodedSource.ThemeOnCode;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.sources.Span;
import org.trigpoint.ui.parts.PaneText;

/** The source that is open, its codings and memos as they are now, and the shapes in which the pane takes them. */
final class OpenSource {

    private final CodedSource source;
    private final PersonId me;
    private final Map<CodingId, GivenCode> codings;
    private final Map<MemoId, Memo> memos;
    private Map<CodeId, List<ThemeOnCode>> themes;
    private List<CodedSource.Turn> turns;
    private List<CodedSource.ThemeOnPassage> claims;

    OpenSource(CodedSource source, PersonId me) {
        this.source = source;
        this.me = me;
        this.codings = byKey(source.codings(), GivenCode::id);
        this.memos = byKey(source.memos(), Memo::id);
        this.turns = source.turns();
        this.claims = source.claims();
        this.themes = source.themes().stream().collect(Collectors.groupingBy(ThemeOnCode::code));
    }

    private static <K, T> Map<K, T> byKey(List<T> all, Function<T, K> key) {
        Map<K, T> map = new LinkedHashMap<>();
        all.forEach(one -> map.put(key.apply(one), one));
        return map;
    }

    /** What is otherwise than it was: codings and memos that are new, gone or changed, and turns said at another time. */
    record Delta(
            List<CodedSource.Turn> turns,
            List<GivenCode> added,
            List<GivenCode> removed,
            List<GivenCode> changed,
            List<Memo> memosAdded,
            List<Memo> memosRemoved,
            List<Memo> memosChanged) {}

    /** Takes in all that lies over the text now, and tells what is otherwise than before. */
    Delta takeIn(CodedSource.Marks now) {
        Map<CodingId, GivenCode> newCodings = byKey(now.codings(), GivenCode::id);
        Map<MemoId, Memo> newMemos = byKey(now.memos(), Memo::id);
        Set<CodedSource.Turn> before = Set.copyOf(turns);
        Delta delta = new Delta(
                now.turns().stream().filter(turn -> !before.contains(turn)).toList(),
                missing(newCodings, codings),
                missing(codings, newCodings),
                newCodings.values().stream()
                        .filter(coding -> codings.containsKey(coding.id()) && !coding.equals(codings.get(coding.id())))
                        .toList(),
                missing(newMemos, memos),
                missing(memos, newMemos),
                newMemos.values().stream()
                        .filter(memo -> differs(memos.get(memo.id()), memo))
                        .toList());
        codings.clear();
        codings.putAll(newCodings);
        memos.clear();
        memos.putAll(newMemos);
        turns = now.turns();
        claims = now.claims();
        themes = now.themes().stream().collect(Collectors.groupingBy(ThemeOnCode::code));
        return delta;
    }

    /** Takes in codings that may be new; nothing else is otherwise. */
    Delta takeIn(List<GivenCode> fresh) {
        List<GivenCode> added = fresh.stream()
                .filter(coding -> !codings.containsKey(coding.id()))
                .toList();
        added.forEach(this::put);
        return new Delta(List.of(), added, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    static <T> List<String> keys(List<T> all, ToLongFunction<T> key) {
        return all.stream().mapToLong(key).mapToObj(Long::toString).toList();
    }

    private static <K, T> List<T> missing(Map<K, T> from, Map<K, T> in) {
        return from.entrySet().stream()
                .filter(one -> !in.containsKey(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean differs(@Nullable Memo before, Memo now) {
        return before != null
                && (before.revision() != now.revision()
                        || before.important() != now.important()
                        || !before.span().equals(now.span()));
    }

    CodedSource source() {
        return source;
    }

    Optional<GivenCode> coding(CodingId id) {
        return Optional.ofNullable(codings.get(id));
    }

    Optional<Memo> memo(MemoId id) {
        return Optional.ofNullable(memos.get(id));
    }

    /** Takes a coding as it is now; tells whether there was one of that key before. */
    boolean put(GivenCode coding) {
        return codings.put(coding.id(), coding) != null;
    }

    /** Forgets a coding; tells whether it was there. */
    boolean remove(CodingId coding) {
        return codings.remove(coding) != null;
    }

    void put(Memo memo) {
        memos.put(memo.id(), memo);
    }

    void remove(MemoId memo) {
        memos.remove(memo);
    }

    List<Memo> memosOn(Span span) {
        return memos.values().stream()
                .filter(memo -> memo.span().overlaps(span))
                .toList();
    }

    List<GivenCode> codingsOn(Span span) {
        return codings.values().stream()
                .filter(coding -> coding.span().overlaps(span))
                .toList();
    }

    /** Themes that rest on some of these words themselves, or have them against them. */
    List<CodedSource.ThemeOnPassage> claimsOn(Span span) {
        return claims.stream().filter(claim -> claim.span().overlaps(span)).toList();
    }

    List<ThemeOnCode> themesOn(CodeId code) {
        return themes.getOrDefault(code, List.of());
    }

    boolean isMine(GivenCode coding) {
        return coding.coder().equals(me);
    }

    boolean isMine(Memo memo) {
        return memo.author().equals(me);
    }

    /** Those words as a passage that services take. */
    Passage passage(int start, int end) {
        return new Passage(source.source(), source.version(), new Span(start, end));
    }

    /** The words of a span; those that the text still has when the span goes beyond its end. */
    String words(Span span) {
        String text = source.text();
        int length = text.codePointCount(0, text.length());
        int from = text.offsetByCodePoints(0, Math.min(span.start(), length));
        int to = text.offsetByCodePoints(from, Math.min(span.end(), length) - Math.min(span.start(), length));
        return text.substring(from, to);
    }

    /** All of it for the pane. */
    PaneText forPane(List<PaneText.Code> codes, List<String> recent, Rights rights, PaneText.@Nullable Passage goTo) {
        return new PaneText(
                Long.toString(source.source().value()),
                Math.toIntExact(source.version().value()),
                source.title(),
                source.text(),
                source.turns().stream().map(OpenSource::turn).toList(),
                codings.values().stream().map(this::forPane).toList(),
                memos.values().stream().map(this::forPane).toList(),
                codes,
                recent,
                rights.mayCode(),
                rights.mayChangeOthers(),
                goTo);
    }

    PaneText.Coding forPane(GivenCode coding) {
        return new PaneText.Coding(
                Long.toString(coding.id().value()),
                coding.span().start(),
                coding.span().end(),
                Long.toString(coding.code().value()),
                Long.toString(coding.coder().value()),
                coding.coderName(),
                isMine(coding),
                themesOn(coding.code()).stream().map(ThemeOnCode::name).toList());
    }

    PaneText.Memo forPane(Memo memo) {
        return new PaneText.Memo(
                Long.toString(memo.id().value()),
                memo.span().start(),
                memo.span().end(),
                memo.body(),
                memo.authorName(),
                memo.revision(),
                isMine(memo),
                memo.important());
    }

    private static PaneText.Turn turn(CodedSource.Turn turn) {
        Integer at = turn.atMillis();
        return new PaneText.Turn(turn.start(), turn.end(), turn.speaker(), at == null ? null : at.longValue());
    }
}
