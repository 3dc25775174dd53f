package org.trigpoint.records;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.codebooks.records.CellMeaning;
import org.trigpoint.codebooks.records.Column;
import org.trigpoint.codebooks.records.RecordKind;

/** Which rows of a kind are wanted, and in which order they are read. */
final class WantedRows {

    /** A day as screens write it: 4 Nov 2024, 4 November 2024 or 4/11/2024. */
    private static final Pattern DAY =
            Pattern.compile("\\b(\\d{1,2}) (\\p{L}{3})\\p{L}* (\\d{4})\\b|\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b");

    private static final DateTimeFormatter NAMED = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMM uuuu")
            .toFormatter(Locale.US);

    private static final DateTimeFormatter NUMBERED = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK);

    private WantedRows() {}

    /** Rows in which all of some words stand, each in any of the values; a day is found as screens write it, and as it is stored. */
    static Condition saying(String words, boolean blinded) {
        return Stream.of(DAY.matcher(words)
                        .replaceAll(WantedRows::stored)
                        .strip()
                        .split("\\s+"))
                .filter(word -> !word.isEmpty() && !word.equals(CellMeaning.BETWEEN.strip()))
                .map(word -> condition(
                        "exists (select 1 from jsonb_each_text({0} - {2}) said where said.value ilike {1})",
                        RECORD_ROW.VALUES,
                        val("%" + DSL.escape(word, '\\') + "%"),
                        inline(blinded ? BlindedDelivery.CHAMPION : "")))
                .reduce(noCondition(), Condition::and);
    }

    private static String stored(MatchResult day) {
        try {
            return (day.group(1) == null
                            ? LocalDate.parse(day.group(), NUMBERED)
                            : LocalDate.parse(day.group(1) + " " + day.group(2) + " " + day.group(3), NAMED))
                    .toString();
        } catch (DateTimeParseException no) {
            return day.group();
        }
    }

    /** By key, in which numbers go by their size: day 2 stands before day 10. */
    static List<OrderField<?>> inOrder(RecordKind kind) {
        List<OrderField<?>> order = new ArrayList<>();
        if (kind.keys().stream().anyMatch(key -> key.type() == Column.Type.COUNT)) {
            for (Column key : kind.keys()) {
                order.add(
                        key.type() == Column.Type.COUNT
                                ? field(
                                        "({0} ->> {1})::numeric",
                                        BigDecimal.class, RECORD_ROW.VALUES, inline(key.name()))
                                : field("({0} ->> {1})", String.class, RECORD_ROW.VALUES, inline(key.name())));
            }
        }
        order.add(RECORD_ROW.KEY);
        return order;
    }
}
