package org.trigpoint.sources;

import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.VersionId;

/** Cuts quotations: each text is fetched once, and all its quotations are cut in one pass. */
@Service
@Transactional(readOnly = true)
public class Quotations {

    private static final int TEXTS_AT_A_TIME = 32;

    private final DSLContext sql;

    Quotations(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Where a quotation lies.
     *
     * @param version the text version its positions count on
     * @param span the words
     */
    public record Place(VersionId version, Span span) {}

    /**
     * The quotations at these places.
     *
     * @param reader who asks
     * @param places where, in any order and number
     * @param context how many code points to show on either side, from 0
     * @return as many as places, in their order; without words where the reader may not read that version
     * @throws NotFound when one of the places lies in no text that the reader may see
     */
    public List<Quotation> cut(Reader reader, List<Place> places, int context) {
        Map<VersionId, List<Integer>> byText = new HashMap<>();
        for (int place = 0; place < places.size(); place++) {
            byText.computeIfAbsent(places.get(place).version(), text -> new ArrayList<>())
                    .add(place);
        }
        Quotation[] found = new Quotation[places.size()];
        try (Cursor<Record5<VersionId, String, Boolean, Integer, Boolean>> texts = texts(reader, byText.keySet())) {
            for (var text : texts) {
                List<Integer> ofText = byText.getOrDefault(text.value1(), List.of());
                ofText.sort(Comparator.comparingInt(
                        place -> places.get(place).span().start()));
                if (!Boolean.TRUE.equals(text.value5())) {
                    ofText.forEach(place -> found[place] = new Quotation("", EarlierVersions.CLOSED_WORDS, ""));
                    continue;
                }
                Cutter cutter = new Cutter(text.value2(), text.value3());
                ofText.forEach(
                        place -> found[place] = around(cutter, places.get(place).span(), context, text.value4()));
            }
        }
        if (Arrays.asList(found).contains(null)) {
            throw new NotFound();
        }
        return List.of(found);
    }

    private Cursor<Record5<VersionId, String, Boolean, Integer, Boolean>> texts(
            Reader reader, Set<VersionId> versions) {
        var site = reader.onlySite();
        return sql.select(
                        TEXT_VERSION.ID,
                        TEXT_VERSION.TEXT,
                        TEXT_VERSION.ASTRAL,
                        TEXT_VERSION.LENGTH,
                        DSL.field(EarlierVersions.open(reader)))
                .from(TEXT_VERSION)
                .join(SOURCE)
                .on(SOURCE.ID.eq(TEXT_VERSION.SOURCE_ID))
                .where(
                        TEXT_VERSION.STUDY_ID.eq(reader.study()),
                        TEXT_VERSION.ID.in(versions),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .fetchSize(TEXTS_AT_A_TIME)
                .fetchLazy();
    }

    private static Quotation around(Cutter cutter, Span span, int context, int length) {
        String before = wholeFrom(cutter.cutWithin(span.start() - context - 1, span.start(), length), context);
        String words = cutter.cut(span.start(), span.end());
        String after = wholeTo(cutter.cutWithin(span.end(), span.end() + context + 1, length), context);
        return new Quotation(before, words, after);
    }

    /** What was cut one code point too long on its left, begun at a word. */
    private static String wholeFrom(String around, int context) {
        if (around.codePointCount(0, around.length()) <= context) {
            return around;
        }
        int second = around.offsetByCodePoints(0, 1);
        if (!inWord(around.codePointAt(0)) || second == around.length() || !inWord(around.codePointAt(second))) {
            return around.substring(second);
        }
        int end = second;
        while (end < around.length() && inWord(around.codePointAt(end))) {
            end = around.offsetByCodePoints(end, 1);
        }
        return end == around.length() ? around.substring(second) : around.substring(end);
    }

    /** What was cut one code point too long on its right, ended with a word. */
    private static String wholeTo(String around, int context) {
        if (around.codePointCount(0, around.length()) <= context) {
            return around;
        }
        int last = around.offsetByCodePoints(around.length(), -1);
        if (!inWord(around.codePointAt(last)) || last == 0 || !inWord(around.codePointBefore(last))) {
            return around.substring(0, last);
        }
        int end = last;
        while (end > 0 && inWord(around.codePointBefore(end))) {
            end = around.offsetByCodePoints(end, -1);
        }
        return end == 0 ? around.substring(0, last) : around.substring(0, end);
    }

    private static boolean inWord(int point) {
        return Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }
}
