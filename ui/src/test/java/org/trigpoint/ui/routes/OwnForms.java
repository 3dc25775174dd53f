package org.trigpoint.ui.routes;

import static org.trigpoint.migrations.schema.Tables.INSTRUMENT_VERSION;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import org.jooq.DSLContext;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Instruments;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.StudyId;

/** Instruments that studies made themselves. */
final class OwnForms {

    private OwnForms() {}

    /** One that asks what shipped case studies ask; putting it again gives the same. */
    static long put(DSLContext sql, StudyId study, PersonId by, String title, boolean published) {
        Instrument like = Instruments.get("case-study", 1).orElseThrow();
        String key = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        Instrument own = Instruments.checked(new Instrument(
                key, 1, title, like.use(), "", "", like.scales(), like.sections(), like.composites(), null, ""));
        sql.insertInto(INSTRUMENT_VERSION)
                .set(INSTRUMENT_VERSION.STUDY_ID, study)
                .set(INSTRUMENT_VERSION.KEY, key)
                .set(INSTRUMENT_VERSION.VERSION, 1)
                .set(INSTRUMENT_VERSION.TITLE, title)
                .set(INSTRUMENT_VERSION.USED_FOR, own.use().word())
                .set(INSTRUMENT_VERSION.SHIPPED, false)
                .set(INSTRUMENT_VERSION.DEFINITION, new String(Instruments.write(own), StandardCharsets.UTF_8))
                .set(INSTRUMENT_VERSION.DIGEST, HexFormat.of().parseHex(own.digest()))
                .set(INSTRUMENT_VERSION.MADE_BY, by)
                .set(INSTRUMENT_VERSION.PUBLISHED_AT, published ? OffsetDateTime.now(ZoneOffset.UTC) : null)
                .onConflictDoNothing()
                .execute();
        return sql.select(INSTRUMENT_VERSION.ID)
                .from(INSTRUMENT_VERSION)
                .where(INSTRUMENT_VERSION.STUDY_ID.eq(study), INSTRUMENT_VERSION.KEY.eq(key))
                .fetchSingle()
                .value1()
                .value();
    }
}
