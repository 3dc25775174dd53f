package org.trigpoint.isolation;

import static org.trigpoint.migrations.schema.Tables.ANSWER;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.CASEFILE;
import static org.trigpoint.migrations.schema.Tables.EVIDENCE;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.trigpoint.access.Lead;
import org.trigpoint.casefiles.CaseList;
import org.trigpoint.casefiles.CasefileReading;
import org.trigpoint.casefiles.CasefileTextService;
import org.trigpoint.casefiles.ReviewerService;
import org.trigpoint.casefiles.SampleService;
import org.trigpoint.casefiles.SampleService.SampleWish;
import org.trigpoint.casefiles.UnmaskingService;
import org.trigpoint.instruments.InstrumentService;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.CasefileId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SampleId;
import org.trigpoint.migrations.SiteId;

/** Gives each site two samples of casefiles: one that is reviewed and unmasked, and one that is masked. */
record MaskedCasefiles(
        DSLContext sql,
        InstrumentService instruments,
        SampleService samples,
        CasefileTextService texts,
        ReviewerService reviewers,
        UnmaskingService unmasking) {

    void atSite(Map<String, Object> ids, Lead lead, SiteId site, String mark) {
        PersonId reviewer = (PersonId) Objects.requireNonNull(ids.get("PersonId"));
        InstrumentId form = instruments.adopt(lead, "casefile-review", 1);
        ids.put("SampleService.draw instrument", form);
        SampleId open = drawn(lead, site, mark + " open sample", form);
        files(open).forEach(file -> bring(lead, file, mark));
        reviewers.ask(lead, open, Set.of(reviewer), 0, false, null);
        review(open, mark);
        unmasking.unmask(lead, open, mark + " is done", false);
        ids.put("SampleId", open);
        SampleId masked = drawn(lead, site, mark + " masked sample", form);
        CasefileId asked = files(masked).getFirst();
        CasefileId bare = files(masked).getLast();
        bring(lead, asked, mark + " masked");
        reviewers.ask(lead, masked, Set.of(reviewer), 0, true, null);
        ids.put("CasefileId", bare);
        ids.put("ReviewQueries.text assessment", assessment(asked));
        for (String call : List.of("ReviewerService.ask", "UnmaskingService.unmask", "UnmaskingService.unfinished")) {
            ids.put(call + " sample", masked);
        }
    }

    /** Makes a review one of this person's. */
    void ofPerson(PersonId person, AssessmentId assessment) {
        sql.update(ASSESSMENT)
                .set(ASSESSMENT.RATER_ID, person)
                .where(ASSESSMENT.ID.eq(assessment))
                .execute();
    }

    List<CasefileId> files(SampleId sample) {
        return sql.select(CASEFILE.ID)
                .from(CASEFILE)
                .where(CASEFILE.SAMPLE_ID.eq(sample), CASEFILE.DRAWN.isTrue())
                .orderBy(CASEFILE.ID)
                .fetch(CASEFILE.ID);
    }

    SampleId drawn(Lead lead, SiteId site, String title, InstrumentId form) {
        String code = sql.select(SITE.CODE)
                .from(SITE)
                .where(SITE.ID.eq(site))
                .fetchSingle()
                .value1();
        String list = "Reference,Site,Period,Closed\n" + title + " 1," + code + ",before,2025-01-10\n" + title + " 2,"
                + code + ",late,2026-01-10\n";
        CaseList looked = samples.look(lead, "list.csv", list.getBytes(StandardCharsets.UTF_8));
        return samples.draw(lead, looked, new SampleWish(title, form, 7, 1, 1, false));
    }

    void bring(Lead lead, CasefileId file, String mark) {
        String text = "They met at the hub every week, as " + mark + " " + file.value() + " says.\n";
        texts.keep(lead, file, new CasefileReading("file.txt", new byte[] {1}, text, List.of(), List.of()), List.of());
    }

    private AssessmentId assessment(CasefileId file) {
        return sql.select(ASSESSMENT.ID)
                .from(ASSESSMENT)
                .where(ASSESSMENT.CASEFILE_ID.eq(file))
                .fetchSingle()
                .value1();
    }

    /** As if whoever was asked had filled it in and submitted. */
    private void review(SampleId sample, String mark) {
        for (CasefileId file : files(sample)) {
            var row = sql.selectFrom(ASSESSMENT)
                    .where(ASSESSMENT.CASEFILE_ID.eq(file))
                    .fetchSingle();
            sql.insertInto(ANSWER)
                    .set(ANSWER.STUDY_ID, row.getStudyId())
                    .set(ANSWER.ASSESSMENT_ID, row.getId())
                    .set(ANSWER.ITEM, "alliance")
                    .set(ANSWER.PART, 1)
                    .set(ANSWER.STATE, "given")
                    .set(ANSWER.VALUE, "3")
                    .set(ANSWER.REVISION, 1L)
                    .execute();
            sql.insertInto(EVIDENCE)
                    .set(EVIDENCE.ID, UUID.randomUUID())
                    .set(EVIDENCE.STUDY_ID, row.getStudyId())
                    .set(EVIDENCE.ASSESSMENT_ID, row.getId())
                    .set(EVIDENCE.ITEM, "alliance")
                    .set(EVIDENCE.PART, 1)
                    .set(EVIDENCE.SPAN_START, 0)
                    .set(EVIDENCE.SPAN_END, 20)
                    .set(EVIDENCE.NOTE, mark + " note")
                    .set(EVIDENCE.REVISION, 1L)
                    .execute();
            sql.update(ASSESSMENT)
                    .set(ASSESSMENT.SUBMITTED_AT, DSL.currentOffsetDateTime().minus(1))
                    .where(ASSESSMENT.ID.eq(row.getId()))
                    .execute();
        }
    }
}
