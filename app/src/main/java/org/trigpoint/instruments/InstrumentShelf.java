package org.trigpoint.instruments;

import static org.trigpoint.migrations.schema.Tables.INSTRUMENT_VERSION;
import static org.trigpoint.migrations.schema.Tables.LOCAL_WORDING;
import static org.trigpoint.migrations.schema.Tables.PERSON;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Member;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Instruments;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.schema.tables.records.InstrumentVersionRecord;

/** Opens instruments. A published one never changes, so each is read once. */
@Component
@Transactional(readOnly = true)
public class InstrumentShelf {

    private final DSLContext sql;
    private final Map<String, Instrument> opened = new ConcurrentHashMap<>();

    InstrumentShelf(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * An instrument in one version.
     *
     * @param member of which study
     * @param instrument which
     * @return as it was read when it was first used, or is drafted
     * @throws NotFound when the study has none of that key
     */
    public Instrument open(Member member, InstrumentId instrument) {
        return sql.selectFrom(INSTRUMENT_VERSION)
                .where(INSTRUMENT_VERSION.STUDY_ID.eq(member.study()), INSTRUMENT_VERSION.ID.eq(instrument))
                .fetchOptional(row -> row.getPublishedAt() == null
                        ? read(row)
                        : opened.computeIfAbsent(HexFormat.of().formatHex(row.getDigest()), digest -> read(row)))
                .orElseThrow(NotFound::new);
    }

    /**
     * What a study wrote into what no source prints.
     *
     * @param member of which study
     * @param instrument in which instrument
     * @return all that was ever written, the oldest first
     */
    public List<LocalWording> wordings(Member member, InstrumentId instrument) {
        return sql.select(
                        LOCAL_WORDING.ITEM,
                        LOCAL_WORDING.POINT,
                        LOCAL_WORDING.WORDS,
                        PERSON.FULL_NAME,
                        LOCAL_WORDING.WRITTEN_AT)
                .from(LOCAL_WORDING)
                .join(PERSON)
                .on(PERSON.ID.eq(LOCAL_WORDING.WRITTEN_BY))
                .where(LOCAL_WORDING.STUDY_ID.eq(member.study()), LOCAL_WORDING.INSTRUMENT_ID.eq(instrument))
                .orderBy(LOCAL_WORDING.ID)
                .fetch(Records.mapping(LocalWording::new));
    }

    private static Instrument read(InstrumentVersionRecord row) {
        return Instruments.read(
                row.getKey() + "@" + row.getVersion() + ".yaml",
                row.getDefinition().getBytes(StandardCharsets.UTF_8));
    }
}
