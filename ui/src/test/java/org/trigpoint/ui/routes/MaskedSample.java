package org.trigpoint.ui.routes;

import static org.trigpoint.migrations.schema.Tables.CASEFILE;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationContext;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.casefiles.CasefileReading;
import org.trigpoint.casefiles.CasefileTextService;
import org.trigpoint.casefiles.ReviewQueries;
import org.trigpoint.casefiles.ReviewerService;
import org.trigpoint.casefiles.SampleService;
import org.trigpoint.casefiles.SampleService.SampleWish;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.instruments.InstrumentService;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.CasefileId;
import org.trigpoint.migrations.SampleId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.scoring.Entries;
import org.trigpoint.scoring.SheetService;

/**
 * A masked sample of four files, of two sites and both periods, that somebody was asked to review. What they must not know of it
 * can be exchanged, and exchanged back.
 *
 * @param reviews keys of what the reviewer was asked, in their order
 */
record MaskedSample(
        DSLContext sql, StudyId study, SampleId sample, SiteId one, SiteId other, CasefileId file, List<Long> reviews) {

    /** Stands in what the authorities call the files, and in the names of what was brought in. */
    static final String UNTOLD = "Zzqx";

    static MaskedSample reviewedBy(ApplicationContext house, StudyId study, String reviewer) {
        DSLContext sql = house.getBean(DSLContext.class);
        AccessDesk access = house.getBean(AccessDesk.class);
        Lead lead = access.operatorOf(access.operator(), study);
        Coder asked = access.operatorAs(access.operator(), study, reviewer);
        var sites = sql.select(SITE.ID, SITE.CODE)
                .from(SITE)
                .where(SITE.STUDY_ID.eq(study))
                .orderBy(SITE.ID)
                .limit(2)
                .fetch();
        SampleId sample =
                drawn(house, lead, sites.getFirst().value2(), sites.getLast().value2());
        List<CasefileId> files = sql.select(CASEFILE.ID)
                .from(CASEFILE)
                .where(CASEFILE.SAMPLE_ID.eq(sample))
                .orderBy(CASEFILE.ID)
                .fetch(CASEFILE.ID);
        files.forEach(file -> bring(house, lead, file));
        house.getBean(ReviewerService.class).ask(lead, sample, Set.of(asked.person()), 0, false, null);
        List<Long> reviews = house.getBean(ReviewQueries.class).mine(asked).stream()
                .map(task -> task.assessment().value())
                .toList();
        begin(house, asked, new AssessmentId(reviews.getFirst()));
        return new MaskedSample(
                sql,
                study,
                sample,
                sites.getFirst().value1(),
                sites.getLast().value1(),
                files.getFirst(),
                List.copyOf(reviews));
    }

    private static SampleId drawn(ApplicationContext house, Lead lead, String one, String other) {
        SampleService samples = house.getBean(SampleService.class);
        String list = "Reference,Site,Period,Closed\n"
                + UNTOLD + "-1," + one + ",before,2025-03-01\n"
                + UNTOLD + "-2," + one + ",late,2026-01-15\n"
                + UNTOLD + "-3," + other + ",before,2025-03-02\n"
                + UNTOLD + "-4," + other + ",late,2026-01-16\n";
        return samples.draw(
                lead,
                samples.look(lead, UNTOLD + ".csv", list.getBytes(StandardCharsets.UTF_8)),
                new SampleWish(
                        "Masked",
                        house.getBean(InstrumentService.class).adopt(lead, "casefile-review", 1),
                        3,
                        1,
                        1,
                        false));
    }

    private static void bring(ApplicationContext house, Lead lead, CasefileId file) {
        String text = "The worker asked each of them in turn, says file " + file.value() + ".\n";
        house.getBean(CasefileTextService.class)
                .keep(
                        lead,
                        file,
                        new CasefileReading(
                                UNTOLD + " " + file.value() + ".txt",
                                ("original " + file.value()).getBytes(StandardCharsets.UTF_8),
                                text,
                                List.of(),
                                List.of()),
                        List.of());
    }

    /** So that the lane shows the form, with the file, at once. */
    private static void begin(ApplicationContext house, Coder asked, AssessmentId review) {
        house.getBean(SheetService.class)
                .keep(
                        asked,
                        review,
                        new Entries(
                                List.of(new Entries.AnswerEntry(new Place("alliance", 1), Answer.given("3"), 1)),
                                List.of()));
    }

    /** Every address at which this sample, one of its files or something of theirs might be told of. */
    List<String> addresses() {
        String base = "study/" + study.value();
        List<String> all = new ArrayList<>();
        reviews.forEach(review -> all.add(base + "/casefiles/review/" + review));
        reviews.forEach(review -> all.add(base + "/tasks/" + review));
        reviews.forEach(review -> all.add(base + "/journal?subject=assessment&id=" + review));
        all.add(base + "/casefiles/sample/" + sample.value());
        all.add(base + "/casefiles/sample/" + sample.value() + "/result");
        all.add(base + "/casefiles/sample/" + sample.value() + "/file/" + file.value());
        all.add(base + "/journal?subject=casefile-sample&id=" + sample.value());
        all.add(base + "/find?q=" + UNTOLD);
        all.add(base + "/find?q=worker");
        all.add(base + "/scores?by=site");
        return all;
    }

    /** Sites, periods, days, references, places in the list, file names, the files as they were brought, and when. */
    void exchange() {
        sql.update(CASEFILE)
                .set(
                        CASEFILE.PERIOD,
                        DSL.when(CASEFILE.PERIOD.eq("before"), "late").otherwise("before"))
                .set(
                        CASEFILE.SITE_ID,
                        DSL.when(CASEFILE.SITE_ID.eq(one), DSL.val(other, CASEFILE.SITE_ID))
                                .otherwise(DSL.val(one, CASEFILE.SITE_ID)))
                .set(CASEFILE.REFERENCE, DSL.reverse(CASEFILE.REFERENCE))
                .set(CASEFILE.FILE_NAME, DSL.reverse(CASEFILE.FILE_NAME))
                .set(CASEFILE.PLACE, DSL.inline(1000).minus(CASEFILE.PLACE))
                .set(
                        CASEFILE.CLOSED_ON,
                        DSL.field(
                                "date '2025-01-01' + (date '2026-12-31' - {0})",
                                CASEFILE.CLOSED_ON.getDataType(), CASEFILE.CLOSED_ON))
                .set(
                        CASEFILE.BROUGHT_AT,
                        DSL.field(
                                "timestamptz '2020-01-01' + (timestamptz '2030-12-31' - {0})",
                                CASEFILE.BROUGHT_AT.getDataType(), CASEFILE.BROUGHT_AT))
                .set(
                        CASEFILE.ORIGINAL,
                        DSL.field(
                                "decode(reverse(encode({0}, 'hex')), 'hex')",
                                CASEFILE.ORIGINAL.getDataType(), CASEFILE.ORIGINAL))
                .where(CASEFILE.SAMPLE_ID.eq(sample))
                .execute();
    }
}
