package org.trigpoint.casefiles;

import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.CASEFILE;
import static org.trigpoint.migrations.schema.Tables.INSTRUMENT_VERSION;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Member;
import org.trigpoint.migrations.AssessmentId;

/** What reviewers read: a file by its masked id and its masked text, and nothing else of it. */
@Service
@Transactional(readOnly = true)
public class ReviewQueries {

    private final DSLContext sql;

    ReviewQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A file that somebody was asked to review.
     *
     * @param assessment the form to fill in
     * @param maskedId what the file is called
     * @param instrument the title of the form
     * @param dueOn by when; null: no day was said
     * @param started whether something stands in the form
     * @param submitted whether it is submitted
     */
    public record Task(
            AssessmentId assessment,
            String maskedId,
            String instrument,
            @Nullable LocalDate dueOn,
            boolean started,
            boolean submitted) {}

    /**
     * A file to be read.
     *
     * @param maskedId what it is called
     * @param text its masked text; line ends are LF
     */
    public record MaskedFile(String maskedId, String text) {}

    /**
     * The files that somebody was asked to review.
     *
     * @param member whose
     * @return in their own shuffled order
     */
    public List<Task> mine(Member member) {
        return sql.select(
                        ASSESSMENT.ID,
                        CASEFILE.MASKED_ID,
                        INSTRUMENT_VERSION.TITLE,
                        ASSESSMENT.DUE_ON,
                        DSL.field(ASSESSMENT.STARTED_AT.isNotNull()),
                        DSL.field(ASSESSMENT.SUBMITTED_AT.isNotNull()))
                .from(ASSESSMENT)
                .join(CASEFILE)
                .on(CASEFILE.ID.eq(ASSESSMENT.CASEFILE_ID))
                .join(INSTRUMENT_VERSION)
                .on(INSTRUMENT_VERSION.ID.eq(ASSESSMENT.INSTRUMENT_ID))
                .where(ASSESSMENT.STUDY_ID.eq(member.study()), ASSESSMENT.RATER_ID.eq(member.person()))
                .orderBy(CASEFILE.SAMPLE_ID, ASSESSMENT.PLACE, ASSESSMENT.ID)
                .fetch(Records.mapping(Task::new));
    }

    /**
     * The file of one's own review.
     *
     * @param member who reviews
     * @param assessment which review
     * @return as reviewers see it
     * @throws NotFound when they were not asked for such a review
     */
    public MaskedFile text(Member member, AssessmentId assessment) {
        return sql.select(CASEFILE.MASKED_ID, CASEFILE.TEXT)
                .from(ASSESSMENT)
                .join(CASEFILE)
                .on(CASEFILE.ID.eq(ASSESSMENT.CASEFILE_ID), CASEFILE.TEXT.isNotNull())
                .where(
                        ASSESSMENT.STUDY_ID.eq(member.study()),
                        ASSESSMENT.ID.eq(assessment),
                        ASSESSMENT.RATER_ID.eq(member.person()))
                .fetchOptional(Records.mapping(MaskedFile::new))
                .orElseThrow(NotFound::new);
    }
}
