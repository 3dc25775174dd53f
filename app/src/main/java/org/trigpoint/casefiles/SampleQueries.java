package org.trigpoint.casefiles;

import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.CASEFILE;
import static org.trigpoint.migrations.schema.Tables.CASEFILE_SAMPLE;
import static org.trigpoint.migrations.schema.Tables.INSTRUMENT_VERSION;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.SelectField;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.casefiles.Sample.File;
import org.trigpoint.casefiles.Sample.Head;
import org.trigpoint.casefiles.Sample.Reviewer;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SampleId;

/** Readings of samples, for leads: how far they are, and which file is which for whoever does not review in them. */
@Service
@Transactional(readOnly = true)
public class SampleQueries {

    private final DSLContext sql;

    SampleQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * All samples of the study.
     *
     * @param lead who asks; held to a site, they see those that are of that site alone
     * @return the last drawn first
     */
    public List<Head> samples(Lead lead) {
        return sql.select(head())
                .from(CASEFILE_SAMPLE)
                .join(INSTRUMENT_VERSION)
                .on(INSTRUMENT_VERSION.ID.eq(CASEFILE_SAMPLE.INSTRUMENT_ID))
                .where(theirs(lead))
                .orderBy(CASEFILE_SAMPLE.ID.desc())
                .fetch(found -> found.value1());
    }

    /**
     * One sample: its files, as long as the lead does not review in it, and how far each reviewer is.
     *
     * @param lead who asks
     * @param sample which
     * @return no score, and nothing of any answer
     * @throws NotFound when there is no such sample for them
     */
    public Sample one(Lead lead, SampleId sample) {
        Condition reviewing = field(selectCount()
                        .from(ASSESSMENT)
                        .join(CASEFILE)
                        .on(CASEFILE.ID.eq(ASSESSMENT.CASEFILE_ID))
                        .where(
                                CASEFILE.SAMPLE_ID.eq(CASEFILE_SAMPLE.ID),
                                ASSESSMENT.RATER_ID.eq(lead.person()),
                                CASEFILE_SAMPLE.UNMASKED_AT.isNull()))
                .gt(0);
        return sql.select(head(), files(reviewing), reviewers(), field(reviewing), knowing())
                .from(CASEFILE_SAMPLE)
                .join(INSTRUMENT_VERSION)
                .on(INSTRUMENT_VERSION.ID.eq(CASEFILE_SAMPLE.INSTRUMENT_ID))
                .where(theirs(lead), CASEFILE_SAMPLE.ID.eq(sample))
                .fetchOptional(Records.mapping(Sample::new))
                .orElseThrow(NotFound::new);
    }

    /** Samples that somebody may see: those of a site alone for whoever is held to it. */
    static Condition theirs(Reader reader) {
        var site = reader.onlySite();
        return CASEFILE_SAMPLE
                .STUDY_ID
                .eq(reader.study())
                .and(
                        site == null
                                ? noCondition()
                                : notExists(selectOne()
                                        .from(CASEFILE)
                                        .where(CASEFILE.SAMPLE_ID.eq(CASEFILE_SAMPLE.ID), CASEFILE.SITE_ID.ne(site))));
    }

    /** Files that somebody may see by their site. */
    static Condition near(Reader reader) {
        var site = reader.onlySite();
        return site == null ? noCondition() : CASEFILE.SITE_ID.eq(site);
    }

    static void demand(DSLContext sql, Lead lead, SampleId sample) {
        if (!sql.fetchExists(CASEFILE_SAMPLE, theirs(lead), CASEFILE_SAMPLE.ID.eq(sample))) {
            throw new NotFound();
        }
    }

    private static SelectField<Head> head() {
        var drawer = PERSON.as("drawer");
        var unmasker = PERSON.as("unmasker");
        return row(
                        CASEFILE_SAMPLE.ID,
                        CASEFILE_SAMPLE.TITLE,
                        INSTRUMENT_VERSION.TITLE,
                        CASEFILE_SAMPLE.SEED,
                        CASEFILE_SAMPLE.PER_SITE_BEFORE,
                        CASEFILE_SAMPLE.PER_SITE_LATE,
                        field(select(drawer.FULL_NAME).from(drawer).where(drawer.ID.eq(CASEFILE_SAMPLE.DRAWN_BY))),
                        CASEFILE_SAMPLE.DRAWN_AT,
                        filesWith(noCondition()),
                        filesWith(CASEFILE.DRAWN.isTrue()),
                        filesWith(CASEFILE.TEXT.isNotNull()),
                        reviews(noCondition()),
                        reviews(ASSESSMENT.SUBMITTED_AT.isNotNull()),
                        CASEFILE_SAMPLE.UNMASKED_AT,
                        field(select(unmasker.FULL_NAME)
                                .from(unmasker)
                                .where(unmasker.ID.eq(CASEFILE_SAMPLE.UNMASKED_BY))),
                        CASEFILE_SAMPLE.UNMASKED_WHY)
                .mapping(Head::new);
    }

    private static Field<Integer> filesWith(Condition which) {
        return field(selectCount().from(CASEFILE).where(CASEFILE.SAMPLE_ID.eq(CASEFILE_SAMPLE.ID), which));
    }

    private static Field<Integer> reviews(Condition which) {
        return field(selectCount()
                .from(ASSESSMENT)
                .join(CASEFILE)
                .on(CASEFILE.ID.eq(ASSESSMENT.CASEFILE_ID))
                .where(CASEFILE.SAMPLE_ID.eq(CASEFILE_SAMPLE.ID), which));
    }

    private static Field<Integer> ofFile(Condition which) {
        return field(selectCount().from(ASSESSMENT).where(ASSESSMENT.CASEFILE_ID.eq(CASEFILE.ID), which));
    }

    private static Field<List<File>> files(Condition closed) {
        return multiset(select(
                                CASEFILE.ID,
                                CASEFILE.MASKED_ID,
                                CASEFILE.REFERENCE,
                                SITE.CODE,
                                CASEFILE.PERIOD.convertFrom(Period::of),
                                CASEFILE.CLOSED_ON,
                                CASEFILE.FILE_NAME,
                                field(CASEFILE.TEXT.isNotNull()),
                                CASEFILE.SOURCE_ID,
                                ofFile(noCondition()),
                                ofFile(ASSESSMENT.SUBMITTED_AT.isNotNull()))
                        .from(CASEFILE)
                        .join(SITE)
                        .on(SITE.ID.eq(CASEFILE.SITE_ID))
                        .where(CASEFILE.SAMPLE_ID.eq(CASEFILE_SAMPLE.ID), CASEFILE.DRAWN.isTrue(), closed.not())
                        .orderBy(SITE.CODE, CASEFILE.PERIOD, CASEFILE.REFERENCE))
                .convertFrom(found -> found.map(Records.mapping(File::new)));
    }

    private static Field<List<PersonId>> knowing() {
        return multiset(select(CASEFILE_SAMPLE.DRAWN_BY)
                        .union(select(CASEFILE.BROUGHT_BY)
                                .from(CASEFILE)
                                .where(CASEFILE.SAMPLE_ID.eq(CASEFILE_SAMPLE.ID), CASEFILE.BROUGHT_BY.isNotNull())))
                .convertFrom(found -> found.map(row -> row.value1()));
    }

    private static Field<List<Reviewer>> reviewers() {
        return multiset(select(
                                PERSON.ID,
                                PERSON.FULL_NAME,
                                boolOr(ASSESSMENT.OWN_SITE),
                                count(),
                                count(ASSESSMENT.STARTED_AT),
                                count(ASSESSMENT.SUBMITTED_AT),
                                min(ASSESSMENT.DUE_ON).filterWhere(ASSESSMENT.SUBMITTED_AT.isNull()))
                        .from(ASSESSMENT)
                        .join(CASEFILE)
                        .on(CASEFILE.ID.eq(ASSESSMENT.CASEFILE_ID))
                        .join(PERSON)
                        .on(PERSON.ID.eq(ASSESSMENT.RATER_ID))
                        .where(CASEFILE.SAMPLE_ID.eq(CASEFILE_SAMPLE.ID))
                        .groupBy(PERSON.ID, PERSON.FULL_NAME)
                        .orderBy(PERSON.FULL_NAME, PERSON.ID))
                .convertFrom(found -> found.map(Records.mapping(Reviewer::new)));
    }
}
