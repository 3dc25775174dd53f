package org.trigpoint.ui.routes;

import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.CASEFILE;
import static org.trigpoint.migrations.schema.Tables.CASEFILE_SAMPLE;
import static org.trigpoint.migrations.schema.Tables.INSTRUMENT_VERSION;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import org.jooq.DSLContext;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Instruments;
import org.trigpoint.migrations.CasefileId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SampleId;
import org.trigpoint.migrations.StudyId;

/** A sample of casefiles that somebody drew, and another in which they review. */
final class SampledCases {

    private final DSLContext sql;
    private final StudyId study;
    private final PersonId person;
    private final String mark;

    SampledCases(DSLContext sql, StudyId study, PersonId person, String mark) {
        this.sql = sql;
        this.study = study;
        this.person = person;
        this.mark = mark;
    }

    /** Their keys, by the names that stand in addresses. */
    Map<String, Long> make() {
        InstrumentId form = form();
        SampleId drawn = sample(form);
        SampleId reviewed = sample(form);
        long review = sql.insertInto(ASSESSMENT)
                .set(ASSESSMENT.STUDY_ID, study)
                .set(ASSESSMENT.INSTRUMENT_ID, form)
                .set(ASSESSMENT.CASEFILE_ID, file(reviewed, "C-2" + study.value()))
                .set(ASSESSMENT.RATER_ID, person)
                .set(ASSESSMENT.PART, "rater")
                .set(ASSESSMENT.ASKED_BY, person)
                .returningResult(ASSESSMENT.ID)
                .fetchSingle()
                .value1()
                .value();
        return Map.of(
                "sample",
                drawn.value(),
                "casefile",
                file(drawn, "C-1" + study.value()).value(),
                "review",
                review);
    }

    /** The records of the same study. */
    KeptRecords records() {
        return new KeptRecords(sql, study, person, mark);
    }

    private InstrumentId form() {
        Instrument shipped = Instruments.get("casefile-review", 1).orElseThrow();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        sql.insertInto(INSTRUMENT_VERSION)
                .set(INSTRUMENT_VERSION.STUDY_ID, study)
                .set(INSTRUMENT_VERSION.KEY, shipped.key())
                .set(INSTRUMENT_VERSION.VERSION, shipped.version())
                .set(INSTRUMENT_VERSION.TITLE, shipped.title())
                .set(INSTRUMENT_VERSION.USED_FOR, shipped.use().word())
                .set(INSTRUMENT_VERSION.SHIPPED, true)
                .set(INSTRUMENT_VERSION.DEFINITION, new String(Instruments.file(shipped), StandardCharsets.UTF_8))
                .set(INSTRUMENT_VERSION.DIGEST, HexFormat.of().parseHex(shipped.digest()))
                .set(INSTRUMENT_VERSION.MADE_BY, person)
                .set(INSTRUMENT_VERSION.PUBLISHED_AT, now)
                .onConflictDoNothing()
                .execute();
        return sql.select(INSTRUMENT_VERSION.ID)
                .from(INSTRUMENT_VERSION)
                .where(INSTRUMENT_VERSION.STUDY_ID.eq(study), INSTRUMENT_VERSION.KEY.eq(shipped.key()))
                .fetchSingle()
                .value1();
    }

    private SampleId sample(InstrumentId form) {
        return sql.insertInto(CASEFILE_SAMPLE)
                .set(CASEFILE_SAMPLE.STUDY_ID, study)
                .set(CASEFILE_SAMPLE.TITLE, mark + " casefiles")
                .set(CASEFILE_SAMPLE.INSTRUMENT_ID, form)
                .set(CASEFILE_SAMPLE.SEED, 7L)
                .set(CASEFILE_SAMPLE.PER_SITE_BEFORE, 1)
                .set(CASEFILE_SAMPLE.PER_SITE_LATE, 0)
                .set(CASEFILE_SAMPLE.DRAWN_BY, person)
                .returningResult(CASEFILE_SAMPLE.ID)
                .fetchSingle()
                .value1();
    }

    private CasefileId file(SampleId sample, String masked) {
        String text = "The worker of " + mark + " asked each of them what the others would say.\n";
        return sql.insertInto(CASEFILE)
                .set(CASEFILE.STUDY_ID, study)
                .set(CASEFILE.SAMPLE_ID, sample)
                .set(CASEFILE.PLACE, 2)
                .set(CASEFILE.REFERENCE, mark + " case")
                .set(
                        CASEFILE.SITE_ID,
                        sql.select(SITE.ID)
                                .from(SITE)
                                .where(SITE.STUDY_ID.eq(study))
                                .orderBy(SITE.ID)
                                .limit(1))
                .set(CASEFILE.PERIOD, "before")
                .set(CASEFILE.DRAWN, true)
                .set(CASEFILE.MASKED_ID, masked)
                .set(CASEFILE.TEXT, text)
                .set(CASEFILE.DIGEST, text.getBytes(StandardCharsets.UTF_8))
                .returningResult(CASEFILE.ID)
                .fetchSingle()
                .value1();
    }
}
