package org.trigpoint.triangulation;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Plural;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.triangulation.JointDisplay.Count;

/** How much material each strand has: what a silence for want of data rests on. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class CorpusFigures implements FigureSource {

    static final String KIND = "corpus";

    private final DSLContext sql;

    CorpusFigures(DSLContext sql) {
        this.sql = sql;
    }

    private record Held(int sources, long words) {

        Held and(Held other) {
            return new Held(sources + other.sources, words + other.words);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Figure> all(Reader reader) {
        Map<Strand, Held> held = new EnumMap<>(Strand.class);
        for (Strand strand : Strand.values()) {
            if (!Material.kindsOf(strand).isEmpty()) {
                held.put(strand, new Held(0, 0));
            }
        }
        sql.select(SOURCE.KIND, count(), sum(TEXT_VERSION.WORDS))
                .from(SOURCE)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .where(SOURCE.STUDY_ID.eq(reader.study()), SOURCE.REMOVED_AT.isNull())
                .groupBy(SOURCE.KIND)
                .forEach(row -> held.merge(
                        Material.strandOf(row.value1()),
                        new Held(row.value2(), row.value3().longValue()),
                        Held::and));
        List<Figure> figures = new ArrayList<>();
        held.forEach((strand, material) -> figures.add(figure(strand, material)));
        return figures;
    }

    private static Figure figure(Strand strand, Held held) {
        String value = Plural.of(held.sources(), "source") + ", " + Plural.of(held.words(), "word");
        return new Figure(
                KIND + ":" + strand.word(),
                strand,
                "Material: " + strand.label().toLowerCase(Locale.UK),
                value,
                List.of(new Count("sources", held.sources()), new Count("words", held.words())),
                held.sources(),
                null,
                "texts that are not in the bin",
                Digits.digest(value));
    }
}
