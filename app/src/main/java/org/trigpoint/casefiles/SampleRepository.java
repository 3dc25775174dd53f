package org.trigpoint.casefiles;

import static org.jooq.impl.DSL.count;
import static org.trigpoint.migrations.schema.Tables.CASEFILE;
import static org.trigpoint.migrations.schema.Tables.CASEFILE_SAMPLE;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Lead;
import org.trigpoint.casefiles.SampleService.SampleWish;
import org.trigpoint.migrations.CasefileId;
import org.trigpoint.migrations.SampleId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.schema.tables.records.CasefileRecord;
import org.trigpoint.migrations.schema.tables.records.CasefileSampleRecord;

/** The one writer of samples and casefiles. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SampleRepository {

    private static final int ROWS_AT_A_TIME = 500;

    private final DSLContext sql;

    SampleRepository(DSLContext sql) {
        this.sql = sql;
    }

    Set<String> maskedIds(Lead lead) {
        return sql.select(CASEFILE.MASKED_ID)
                .from(CASEFILE)
                .where(CASEFILE.STUDY_ID.eq(lead.study()))
                .fetchSet(CASEFILE.MASKED_ID);
    }

    SampleId insert(Lead lead, SampleWish wish) {
        return sql.insertInto(CASEFILE_SAMPLE)
                .set(CASEFILE_SAMPLE.STUDY_ID, lead.study())
                .set(CASEFILE_SAMPLE.TITLE, wish.title())
                .set(CASEFILE_SAMPLE.INSTRUMENT_ID, wish.instrument())
                .set(CASEFILE_SAMPLE.SEED, wish.seed())
                .set(CASEFILE_SAMPLE.PER_SITE_BEFORE, wish.before())
                .set(CASEFILE_SAMPLE.PER_SITE_LATE, wish.late())
                .set(CASEFILE_SAMPLE.DRAWN_BY, lead.person())
                .returningResult(CASEFILE_SAMPLE.ID)
                .fetchSingle()
                .value1();
    }

    /** In the order given, which their keys then follow. */
    void insert(List<CasefileRecord> files) {
        for (int from = 0; from < files.size(); from += ROWS_AT_A_TIME) {
            sql.insertInto(CASEFILE)
                    .set(files.subList(from, Math.min(files.size(), from + ROWS_AT_A_TIME)))
                    .execute();
        }
    }

    /** One that this lead may see whole, held until the transaction ends. */
    CasefileSampleRecord held(Lead lead, SampleId sample) {
        return sql.selectFrom(CASEFILE_SAMPLE)
                .where(SampleQueries.theirs(lead), CASEFILE_SAMPLE.ID.eq(sample))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    /** A drawn file that this lead may see, held until the transaction ends. */
    CasefileRecord heldFile(Lead lead, CasefileId casefile) {
        return sql.selectFrom(CASEFILE)
                .where(
                        CASEFILE.STUDY_ID.eq(lead.study()),
                        CASEFILE.ID.eq(casefile),
                        CASEFILE.DRAWN.isTrue(),
                        SampleQueries.near(lead))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    /** The drawn files of a sample, by their masked ids. */
    List<CasefileRecord> drawn(SampleId sample) {
        return sql.selectFrom(CASEFILE)
                .where(CASEFILE.SAMPLE_ID.eq(sample), CASEFILE.DRAWN.isTrue())
                .orderBy(CASEFILE.MASKED_ID)
                .fetch();
    }

    boolean sameText(CasefileRecord file, byte[] digest) {
        return sql.fetchExists(
                CASEFILE,
                CASEFILE.STUDY_ID.eq(file.getStudyId()),
                CASEFILE.DIGEST.eq(digest),
                CASEFILE.ID.ne(file.getId()));
    }

    /** Gives how many of the sample have a text by now. */
    int keepText(Lead lead, CasefileRecord file, CasefileReading reading, String text, byte[] digest) {
        sql.update(CASEFILE)
                .set(CASEFILE.FILE_NAME, reading.fileName())
                .set(CASEFILE.ORIGINAL, reading.bytes())
                .set(CASEFILE.TEXT, text)
                .set(CASEFILE.DIGEST, digest)
                .set(CASEFILE.BROUGHT_BY, lead.person())
                .set(CASEFILE.BROUGHT_AT, OffsetDateTime.now(ZoneOffset.UTC))
                .where(CASEFILE.ID.eq(file.getId()))
                .execute();
        return sql.select(count())
                .from(CASEFILE)
                .where(CASEFILE.SAMPLE_ID.eq(file.getSampleId()), CASEFILE.TEXT.isNotNull())
                .fetchSingle()
                .value1();
    }

    void becameSource(CasefileId casefile, SourceId source) {
        sql.update(CASEFILE)
                .set(CASEFILE.SOURCE_ID, source)
                .where(CASEFILE.ID.eq(casefile))
                .execute();
    }

    void unmask(Lead lead, SampleId sample, String why) {
        sql.update(CASEFILE_SAMPLE)
                .set(CASEFILE_SAMPLE.UNMASKED_BY, lead.person())
                .set(CASEFILE_SAMPLE.UNMASKED_AT, DSL.currentOffsetDateTime())
                .set(CASEFILE_SAMPLE.UNMASKED_WHY, why)
                .where(CASEFILE_SAMPLE.ID.eq(sample))
                .execute();
    }
}
