package org.trigpoint.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;

/** Cuts one page of hits out of the passages they are in. */
final class PageReader {
    private final WordCutter cutter = new WordCutter();
    private final FindRequest request;
    private final List<Hit> hits = new ArrayList<>();

    PageReader(FindRequest request) {
        this.request = request;
    }

    /** The hits from the request's offset on, at most its limit; sources must be in order. */
    List<Hit> page(List<Finder.Found> found) throws IOException {
        long passed = 0;
        for (Finder.Found source : found) {
            if (hits.size() == request.limit()) {
                break;
            }
            if (passed + source.hits() > request.offset()) {
                read(source, (int) Math.max(0, request.offset() - passed));
            }
            passed += source.hits();
        }
        return hits;
    }

    private void read(Finder.Found source, int skip) throws IOException {
        int[] left = {skip};
        source.leaf().visit(source.head(), source.end(), (doc, spans) -> {
            int from = Math.min(left[0], spans.size());
            left[0] -= from;
            if (from < spans.size() && hits.size() < request.limit()) {
                cut(source, doc, spans, from);
            }
        });
    }

    private void cut(Finder.Found source, int doc, Spans spans, int from) throws IOException {
        LeafReaderContext leaf = source.leaf().leaf();
        String text = PassageText.of(leaf.reader(), doc);
        String speaker = speaker(leaf, doc);
        int start = PassageText.start(leaf.reader(), doc);
        Offsets offsets = Offsets.of(text, cutter);
        for (int i = from; i < spans.size() && hits.size() < request.limit(); i++) {
            boolean whole = spans.last(i) == BranchCursor.WHOLE;
            int first = whole ? 0 : offsets.start(spans.first(i));
            int last = whole ? text.length() : offsets.end(spans.last(i));
            int at = start + text.codePointCount(0, first);
            hits.add(new Hit(
                    source.row().source(),
                    source.row().version(),
                    source.row().title(),
                    speaker,
                    at,
                    at + text.codePointCount(first, last),
                    before(text, first),
                    text.substring(first, last),
                    after(text, last)));
        }
    }

    private static @Nullable String speaker(LeafReaderContext leaf, int doc) throws IOException {
        SortedDocValues speakers = DocValues.getSorted(leaf.reader(), Shape.SPEAKER_VALUE);
        return speakers.advanceExact(doc)
                ? speakers.lookupOrd(speakers.ordValue()).utf8ToString()
                : null;
    }

    private String before(String text, int end) {
        int points = Math.min(request.contextChars(), text.codePointCount(0, end));
        return onOneLine(text.substring(wordFrom(text, text.offsetByCodePoints(end, -points), end), end));
    }

    private String after(String text, int start) {
        int points = Math.min(request.contextChars(), text.codePointCount(start, text.length()));
        return onOneLine(text.substring(start, wordUntil(text, start, text.offsetByCodePoints(start, points))));
    }

    /** Where the first whole word begins from there on; there, when no other begins before the end. */
    private static int wordFrom(String text, int from, int end) {
        int at = from;
        while (at > 0 && at < end && !Character.isWhitespace(text.charAt(at - 1))) {
            at++;
        }
        return at < end ? at : from;
    }

    /** Where the last whole word ends before there; there, when none ends after the start. */
    private static int wordUntil(String text, int start, int until) {
        int at = until;
        while (at > start && at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at > start ? at : until;
    }

    private static String onOneLine(String text) {
        return text.replace('\n', ' ');
    }
}
