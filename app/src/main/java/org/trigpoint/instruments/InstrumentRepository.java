package org.trigpoint.instruments;

import static org.jooq.impl.DSL.max;
import static org.trigpoint.migrations.schema.Tables.INSTRUMENT_VERSION;
import static org.trigpoint.migrations.schema.Tables.LOCAL_WORDING;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.migrations.InstrumentId;

/** The one writer of instruments and their local wording. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class InstrumentRepository {

    private final DSLContext sql;

    InstrumentRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** One version as it stands, held until the transaction ends. */
    record Row(String key, int version, boolean shipped, boolean published, boolean retired, String digest) {
        String name() {
            return key + "@" + version;
        }
    }

    /** Empty when the study has one of that key and version already. */
    Optional<InstrumentId> insert(Lead lead, Instrument instrument, byte[] definition, boolean shipped) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        return sql.insertInto(INSTRUMENT_VERSION)
                .set(INSTRUMENT_VERSION.STUDY_ID, lead.study())
                .set(INSTRUMENT_VERSION.KEY, instrument.key())
                .set(INSTRUMENT_VERSION.VERSION, instrument.version())
                .set(INSTRUMENT_VERSION.TITLE, instrument.title())
                .set(INSTRUMENT_VERSION.USED_FOR, instrument.use().word())
                .set(INSTRUMENT_VERSION.SHIPPED, shipped)
                .set(INSTRUMENT_VERSION.DEFINITION, new String(definition, StandardCharsets.UTF_8))
                .set(INSTRUMENT_VERSION.DIGEST, HexFormat.of().parseHex(instrument.digest()))
                .set(INSTRUMENT_VERSION.MADE_BY, lead.person())
                .set(INSTRUMENT_VERSION.MADE_AT, now)
                .set(INSTRUMENT_VERSION.PUBLISHED_AT, shipped ? now : null)
                .onConflictDoNothing()
                .returningResult(INSTRUMENT_VERSION.ID)
                .fetchOptional(INSTRUMENT_VERSION.ID);
    }

    Optional<InstrumentId> named(Lead lead, String key, int version) {
        return sql.select(INSTRUMENT_VERSION.ID)
                .from(INSTRUMENT_VERSION)
                .where(
                        INSTRUMENT_VERSION.STUDY_ID.eq(lead.study()),
                        INSTRUMENT_VERSION.KEY.eq(key),
                        INSTRUMENT_VERSION.VERSION.eq(version))
                .fetchOptional(INSTRUMENT_VERSION.ID);
    }

    /** The latest version of a key, drafts included; 0 where there is none. */
    int latest(Lead lead, String key) {
        Integer latest = sql.select(max(INSTRUMENT_VERSION.VERSION))
                .from(INSTRUMENT_VERSION)
                .where(INSTRUMENT_VERSION.STUDY_ID.eq(lead.study()), INSTRUMENT_VERSION.KEY.eq(key))
                .fetchSingle()
                .value1();
        return latest == null ? 0 : latest;
    }

    Row hold(Lead lead, InstrumentId instrument) {
        return sql.selectFrom(INSTRUMENT_VERSION)
                .where(INSTRUMENT_VERSION.STUDY_ID.eq(lead.study()), INSTRUMENT_VERSION.ID.eq(instrument))
                .forUpdate()
                .fetchOptional(row -> new Row(
                        row.getKey(),
                        row.getVersion(),
                        row.getShipped(),
                        row.getPublishedAt() != null,
                        row.getRetiredAt() != null,
                        HexFormat.of().formatHex(row.getDigest())))
                .orElseThrow(NotFound::new);
    }

    void rewrite(InstrumentId draft, Instrument instrument, byte[] definition) {
        sql.update(INSTRUMENT_VERSION)
                .set(INSTRUMENT_VERSION.TITLE, instrument.title())
                .set(INSTRUMENT_VERSION.USED_FOR, instrument.use().word())
                .set(INSTRUMENT_VERSION.DEFINITION, new String(definition, StandardCharsets.UTF_8))
                .set(INSTRUMENT_VERSION.DIGEST, HexFormat.of().parseHex(instrument.digest()))
                .where(INSTRUMENT_VERSION.ID.eq(draft))
                .execute();
    }

    void publish(InstrumentId draft) {
        sql.update(INSTRUMENT_VERSION)
                .set(INSTRUMENT_VERSION.PUBLISHED_AT, OffsetDateTime.now(ZoneOffset.UTC))
                .where(INSTRUMENT_VERSION.ID.eq(draft))
                .execute();
    }

    void retire(InstrumentId published) {
        sql.update(INSTRUMENT_VERSION)
                .set(INSTRUMENT_VERSION.RETIRED_AT, OffsetDateTime.now(ZoneOffset.UTC))
                .where(INSTRUMENT_VERSION.ID.eq(published))
                .execute();
    }

    void delete(InstrumentId draft) {
        sql.deleteFrom(INSTRUMENT_VERSION)
                .where(INSTRUMENT_VERSION.ID.eq(draft))
                .execute();
    }

    void addWording(Lead lead, InstrumentId instrument, String item, @Nullable Integer point, String words) {
        sql.insertInto(LOCAL_WORDING)
                .set(LOCAL_WORDING.STUDY_ID, lead.study())
                .set(LOCAL_WORDING.INSTRUMENT_ID, instrument)
                .set(LOCAL_WORDING.ITEM, item)
                .set(LOCAL_WORDING.POINT, point)
                .set(LOCAL_WORDING.WORDS, words)
                .set(LOCAL_WORDING.WRITTEN_BY, lead.person())
                .execute();
    }
}
