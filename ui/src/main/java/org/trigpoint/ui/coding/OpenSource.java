package org.trigpoint.ui.coding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    private final Map<CodeId, List<ThemeOnCode>> themes;

    OpenSource(CodedSource source, PersonId me) {
        this.source = source;
        this.me = me;
        this.codings = byKey(source.codings(), GivenCode::id);
        this.memos = byKey(source.memos(), Memo::id);
        this.themes = source.themes().stream().collect(Collectors.groupingBy(ThemeOnCode::code));
    }

    private static <K, T> Map<K, T> byKey(List<T> all, Function<T, K> key) {
        Map<K, T> map = new LinkedHashMap<>();
        all.forEach(one -> map.put(key.apply(one), one));
        return map;
    }

    CodedSource source() {
        return source;
    }

    Map<CodingId, GivenCode> codings() {
        return codings;
    }

    Map<MemoId, Memo> memos() {
        return memos;
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

    List<ThemeOnCode> themesOn(CodeId code) {
        return themes.getOrDefault(code, List.of());
    }

    boolean isMine(GivenCode coding) {
        return coding.coder().equals(me);
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
                memos.values().stream().map(OpenSource::forPane).toList(),
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

    static PaneText.Memo forPane(Memo memo) {
        return new PaneText.Memo(
                Long.toString(memo.id().value()),
                memo.span().start(),
                memo.span().end(),
                memo.body(),
                memo.authorName());
    }

    private static PaneText.Turn turn(CodedSource.Turn turn) {
        Integer at = turn.atMillis();
        return new PaneText.Turn(turn.start(), turn.end(), turn.speaker(), at == null ? null : at.longValue());
    }
}
