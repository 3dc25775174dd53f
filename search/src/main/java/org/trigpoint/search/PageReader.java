package org.trigpoint.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Cuts one page of hits out of the passages they are in, going through each segment once. */
final class PageReader {
    private final WordCutter cutter = new WordCutter();
    private final FindRequest request;

    PageReader(FindRequest request) {
        this.request = request;
    }

    /** What a source gives to the page: of its hits, some are passed over, and then up to a number are cut. */
    private record Share(Finder.Found source, int skip, int most, List<Hit> hits) {}

    /** The hits from the request's offset on, at most its limit; sources must be in order. */
    List<Hit> page(List<Finder.Found> found) throws IOException {
        List<Share> shares = shares(found);
        Map<LeafHits, List<Share>> byLeaf = shares.stream()
                .collect(Collectors.groupingBy(share -> share.source().leaf()));
        for (Map.Entry<LeafHits, List<Share>> leaf : byLeaf.entrySet()) {
            leaf.getValue().sort(Comparator.comparingInt(share -> share.source().head()));
            read(leaf.getKey(), leaf.getValue());
        }
        return shares.stream().flatMap(share -> share.hits().stream()).toList();
    }

    private List<Share> shares(List<Finder.Found> found) {
        List<Share> shares = new ArrayList<>();
        long passed = 0;
        int wanted = request.limit();
        for (Finder.Found source : found) {
            int skip = Math.clamp(request.offset() - passed, 0, source.hits());
            int most = Math.min(wanted, source.hits() - skip);
            if (most > 0) {
                shares.add(new Share(source, skip, most, new ArrayList<>()));
            }
            passed += source.hits();
            wanted -= most;
        }
        return shares;
    }

    private void read(LeafHits leaf, List<Share> shares) throws IOException {
        LeafHits.Walk walk = leaf.walk();
        PassageText texts = new PassageText(leaf.leaf().reader());
        for (Share share : shares) {
            int[] left = {share.skip()};
            walk.show(share.source().head(), share.source().end(), (doc, spans) -> {
                int from = Math.min(left[0], spans.size());
                left[0] -= from;
                if (from < spans.size()) {
                    cut(share, texts, doc, spans, from);
                }
                return share.hits().size() < share.most();
            });
        }
    }

    private void cut(Share share, PassageText texts, int doc, Spans spans, int from) throws IOException {
        String text = texts.of(doc);
        String speaker = texts.speaker(doc);
        int start = texts.start(doc);
        SourceTable.Row source = share.source().row();
        Offsets offsets = Offsets.of(text, cutter);
        for (int i = from; i < spans.size() && share.hits().size() < share.most(); i++) {
            boolean whole = spans.last(i) == BranchCursor.WHOLE;
            int first = whole ? 0 : offsets.start(spans.first(i));
            int last = whole ? text.length() : offsets.end(spans.last(i));
            int at = start + text.codePointCount(0, first);
            share.hits()
                    .add(new Hit(
                            source.source(),
                            source.version(),
                            source.title(),
                            speaker,
                            at,
                            at + text.codePointCount(first, last),
                            before(text, first),
                            text.substring(first, last),
                            after(text, last)));
        }
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
