package org.trigpoint.instruments;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.CASEFILE;
import static org.trigpoint.migrations.schema.Tables.INSTRUMENT_VERSION;
import static org.trigpoint.migrations.schema.Tables.OBSERVED_SESSION;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Instruments;
import org.trigpoint.migrations.InstrumentId;

/** Readings of instruments. They belong to the study as a whole: who sees one site alone reads all of them. */
@Service
@Transactional(readOnly = true)
public class InstrumentQueries {

    private static final Comparator<InstrumentLine> ORDER = Comparator.comparing(InstrumentLine::use)
            .thenComparing(line -> !line.shipped())
            .thenComparing(InstrumentLine::key)
            .thenComparingInt(InstrumentLine::version);

    private final DSLContext sql;
    private final InstrumentShelf shelf;

    InstrumentQueries(DSLContext sql, InstrumentShelf shelf) {
        this.sql = sql;
        this.shelf = shelf;
    }

    /**
     * All instruments that a study can use: those that are shipped now, whether it used them or not, and its own. An older
     * version that is shipped is among them where the study uses it.
     *
     * @param reader who asks
     * @return by use, shipped ones first
     */
    public List<InstrumentLine> all(Reader reader) {
        List<InstrumentLine> lines = new ArrayList<>(lines(reader, noCondition()));
        Set<String> used = lines.stream().map(InstrumentLine::name).collect(Collectors.toSet());
        Instruments.current().stream()
                .filter(shipped -> !used.contains(shipped.name()))
                .map(InstrumentQueries::unused)
                .forEach(lines::add);
        lines.sort(ORDER);
        return lines;
    }

    private static InstrumentLine unused(Instrument shipped) {
        return new InstrumentLine(
                null, shipped.key(), shipped.version(), shipped.title(), shipped.use(), true, null, null, 0);
    }

    /**
     * One instrument that the study has.
     *
     * @param reader who asks
     * @param instrument which
     * @return as the list shows it
     * @throws NotFound when the study has none of that key
     */
    public InstrumentLine one(Reader reader, InstrumentId instrument) {
        return lines(reader, INSTRUMENT_VERSION.ID.eq(instrument)).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * All that an instrument asks.
     *
     * @param reader who asks
     * @param instrument which
     * @return as it was when it was first used, or is drafted
     * @throws NotFound when the study has none of that key
     */
    public Instrument definition(Reader reader, InstrumentId instrument) {
        return shelf.open(reader, instrument);
    }

    private List<InstrumentLine> lines(Reader reader, Condition which) {
        return sql.select(
                        INSTRUMENT_VERSION.ID,
                        INSTRUMENT_VERSION.KEY,
                        INSTRUMENT_VERSION.VERSION,
                        INSTRUMENT_VERSION.TITLE,
                        INSTRUMENT_VERSION.USED_FOR.convertFrom(
                                word -> Instrument.Use.of(word).orElseThrow()),
                        INSTRUMENT_VERSION.SHIPPED,
                        INSTRUMENT_VERSION.PUBLISHED_AT,
                        INSTRUMENT_VERSION.RETIRED_AT,
                        asked(reader))
                .from(INSTRUMENT_VERSION)
                .where(INSTRUMENT_VERSION.STUDY_ID.eq(reader.study()), which)
                .fetch(Records.mapping(InstrumentLine::new));
    }

    private static Field<Integer> asked(Reader reader) {
        var site = reader.onlySite();
        return field(selectCount()
                .from(ASSESSMENT)
                .leftJoin(OBSERVED_SESSION)
                .on(OBSERVED_SESSION.ID.eq(ASSESSMENT.SESSION_ID))
                .leftJoin(CASEFILE)
                .on(CASEFILE.ID.eq(ASSESSMENT.CASEFILE_ID))
                .where(
                        ASSESSMENT.INSTRUMENT_ID.eq(INSTRUMENT_VERSION.ID),
                        site == null
                                ? noCondition()
                                : coalesce(OBSERVED_SESSION.SITE_ID, CASEFILE.SITE_ID)
                                        .eq(site)));
    }

    /**
     * What the study wrote where no source prints anything.
     *
     * @param reader who asks
     * @param instrument in which instrument
     * @return all that was ever written, the oldest first
     */
    public List<LocalWording> wordings(Reader reader, InstrumentId instrument) {
        return shelf.wordings(reader, instrument);
    }
}
