package org.trigpoint.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;

/** The sources of one segment of the index, in the order of their blocks, deleted ones included; read once a segment. */
final class SourceTable {
    /**
     * What is true of all of a source.
     *
     * @param order sorts titles as people do: without regard to case, with {@code Interview 2} before {@code Interview 10}
     */
    record Row(
            long study,
            long source,
            long version,
            String title,
            String order,
            @Nullable String kind,
            @Nullable String site,
            @Nullable String wave) {}

    private static final Pattern DIGITS = Pattern.compile("0*([0-9]+)");

    private final List<Row> rows = new ArrayList<>();
    private final int[] heads;

    SourceTable(LeafReader leaf) throws IOException {
        NumericDocValues sources = DocValues.getNumeric(leaf, Shape.HEAD_SOURCE);
        NumericDocValues studies = DocValues.getNumeric(leaf, Shape.HEAD_STUDY);
        NumericDocValues versions = DocValues.getNumeric(leaf, Shape.HEAD_VERSION);
        SortedDocValues titles = DocValues.getSorted(leaf, Shape.HEAD_TITLE);
        SortedDocValues kinds = DocValues.getSorted(leaf, Shape.HEAD_KIND);
        SortedDocValues sites = DocValues.getSorted(leaf, Shape.HEAD_SITE);
        SortedDocValues waves = DocValues.getSorted(leaf, Shape.HEAD_WAVE);
        List<Integer> starts = new ArrayList<>();
        for (int doc = sources.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = sources.nextDoc()) {
            starts.add(doc);
            String title = titles.advanceExact(doc)
                    ? titles.lookupOrd(titles.ordValue()).utf8ToString()
                    : "";
            rows.add(new Row(
                    studies.advanceExact(doc) ? studies.longValue() : 0,
                    sources.longValue(),
                    versions.advanceExact(doc) ? versions.longValue() : 0,
                    title,
                    order(title),
                    value(kinds, doc),
                    value(sites, doc),
                    value(waves, doc)));
        }
        starts.add(leaf.maxDoc());
        heads = starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static @Nullable String value(SortedDocValues values, int doc) throws IOException {
        return values.advanceExact(doc) ? values.lookupOrd(values.ordValue()).utf8ToString() : null;
    }

    private static String order(String title) {
        return DIGITS.matcher(Shape.plain(title)).replaceAll(SourceTable::padded);
    }

    private static String padded(MatchResult digits) {
        String number = digits.group(1);
        return number.length() >= 20 ? number : "0".repeat(20 - number.length()) + number;
    }

    int size() {
        return rows.size();
    }

    Row row(int index) {
        return rows.get(index);
    }

    /** The document at the head of the source; its passages follow. */
    int head(int index) {
        return heads[index];
    }

    /** The document after the last passage of the source. */
    int end(int index) {
        return heads[index + 1];
    }
}
