package org.trigpoint.casefiles;

import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.CASEFILE;
import static org.trigpoint.migrations.schema.Tables.MEMBERSHIP;
import static org.trigpoint.migrations.schema.Tables.PERSON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.casefiles.CasefileFact.CasefileReviewsAsked;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.CasefileId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SampleId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.schema.tables.records.CasefileRecord;
import org.trigpoint.migrations.schema.tables.records.CasefileSampleRecord;
import org.trigpoint.scoring.Asking;
import org.trigpoint.scoring.AskingService;
import org.trigpoint.scoring.Part;

/** Asks people to review the files of a sample, each in an order of their own. */
@Service
@Transactional
public class ReviewerService {

    private final DSLContext sql;
    private final SampleRepository samples;
    private final AskingService asking;
    private final Journal journal;

    ReviewerService(DSLContext sql, SampleRepository samples, AskingService asking, Journal journal) {
        this.sql = sql;
        this.samples = samples;
        this.asking = asking;
        this.journal = journal;
    }

    /** Somebody who shall review. */
    private record Reviewer(
            PersonId person, String name, @Nullable SiteId onlySite) {

        boolean mayReview(CasefileRecord file) {
            return onlySite == null || onlySite.equals(file.getSiteId());
        }
    }

    /**
     * Asks people to review. Whoever is held to a site gets files of their own authority alone. Each is shown theirs in an order
     * that the seed of the sample shuffles, which has nothing to do with site, period or list.
     *
     * @param lead who asks
     * @param sample of which sample
     * @param people members of the study who do not know which file is which
     * @param each by how many of them each file is reviewed; 0: by all
     * @param missing whether to ask though texts of drawn files are missing
     * @param dueOn by when; null: no day is said
     * @return how many reviews were asked for; what was asked for before stays
     * @throws NotFound when there is no such sample, or somebody is no member
     * @throws Refusal when somebody knows which file is which or has no file that they may review, texts are missing, or the
     *     sample is unmasked
     */
    public int ask(
            Lead lead, SampleId sample, Set<PersonId> people, int each, boolean missing, @Nullable LocalDate dueOn) {
        CasefileSampleRecord held = samples.held(lead, sample);
        List<CasefileRecord> files = samples.drawn(sample);
        List<Reviewer> reviewers = reviewers(lead, people);
        demandReady(held, files, missing);
        demandUnknowing(held, files, reviewers);
        Map<PersonId, Set<CasefileId>> asked = asked(lead, sample);
        Map<PersonId, List<CasefileRecord>> shares = shares(held, files, reviewers, each);
        int reviews = 0;
        for (Reviewer reviewer : reviewers) {
            Set<CasefileId> before = asked.getOrDefault(reviewer.person(), Set.of());
            List<CasefileRecord> theirs = shares.getOrDefault(reviewer.person(), List.of());
            if (theirs.isEmpty() && before.isEmpty()) {
                throw new Refusal(
                        "There is no file for " + reviewer.name() + " to review: choose fewer people, or somebody"
                                + " who is not held to a site that none of the files is of.");
            }
            reviews += ask(lead, held, reviewer, theirs, before, dueOn);
        }
        journal.record(
                lead.study(),
                lead.person(),
                new CasefileReviewsAsked(sample, reviewers.size(), reviews, digest(files)));
        return reviews;
    }

    /** Of all texts as reviewers will read them. */
    private static String digest(List<CasefileRecord> files) {
        String texts = files.stream()
                .filter(file -> file.getDigest() != null)
                .map(file -> HexFormat.of().formatHex(file.getDigest()))
                .sorted()
                .collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(Lot.sha256(texts));
    }

    private int ask(
            Lead lead,
            CasefileSampleRecord sample,
            Reviewer reviewer,
            List<CasefileRecord> share,
            Set<CasefileId> before,
            @Nullable LocalDate dueOn) {
        Lot lot = new Lot(sample.getSeed());
        List<CasefileRecord> files =
                share.stream().filter(file -> !before.contains(file.getId())).toList();
        int place = before.size();
        for (CasefileRecord file : lot.shuffled(files, one -> reviewer.person().value() + "\t" + one.getMaskedId())) {
            place++;
            asking.ask(
                    lead,
                    new Asking(
                            sample.getInstrumentId(), null, file.getId(), reviewer.person(), Part.RATER, place, dueOn));
        }
        return files.size();
    }

    /** Who reviews what: those with the fewest files first, and where they have as many, by lot. */
    private static Map<PersonId, List<CasefileRecord>> shares(
            CasefileSampleRecord sample, List<CasefileRecord> files, List<Reviewer> reviewers, int each) {
        Lot lot = new Lot(sample.getSeed());
        Map<PersonId, List<CasefileRecord>> shares = new HashMap<>();
        for (CasefileRecord file : lot.shuffled(files, CasefileRecord::getMaskedId)) {
            if (file.getText() != null) {
                reviewers.stream()
                        .filter(reviewer -> reviewer.mayReview(file))
                        .sorted(Comparator.comparingInt(
                                        (Reviewer reviewer) -> shares.getOrDefault(reviewer.person(), List.of())
                                                .size())
                                .thenComparing(reviewer -> lot.of(file.getMaskedId() + "\t"
                                        + reviewer.person().value())))
                        .limit(each == 0 ? reviewers.size() : each)
                        .forEach(reviewer -> shares.computeIfAbsent(reviewer.person(), first -> new ArrayList<>())
                                .add(file));
            }
        }
        return shares;
    }

    private List<Reviewer> reviewers(Lead lead, Set<PersonId> people) {
        List<Reviewer> there = sql.select(PERSON.ID, PERSON.FULL_NAME, MEMBERSHIP.SITE_ID)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID), PERSON.CLOSED_AT.isNull())
                .where(MEMBERSHIP.STUDY_ID.eq(lead.study()), PERSON.ID.in(people))
                .orderBy(PERSON.ID)
                .fetch(Records.mapping(Reviewer::new));
        if (there.size() != people.size()) {
            throw new NotFound();
        }
        return there;
    }

    private static void demandReady(CasefileSampleRecord sample, List<CasefileRecord> files, boolean missing) {
        if (sample.getUnmaskedAt() != null) {
            throw new Refusal("This sample is unmasked: a review would not be blind any more.");
        }
        long without = files.stream().filter(file -> file.getText() == null).count();
        if (without == files.size() || (without > 0 && !missing)) {
            throw new Refusal(
                    without + " of " + files.size() + " drawn files have no text yet. What is brought later is"
                            + " reviewed last, and that may tell its period: bring them all first, or say that it is well.");
        }
    }

    /** Whoever drew the sample or brought a text knows which file is which. */
    private static void demandUnknowing(
            CasefileSampleRecord sample, List<CasefileRecord> files, List<Reviewer> reviewers) {
        if (reviewers.isEmpty()) {
            throw new Refusal("Choose at least one person to review.");
        }
        for (Reviewer reviewer : reviewers) {
            boolean knows = reviewer.person().equals(sample.getDrawnBy())
                    || files.stream().anyMatch(file -> Objects.equals(file.getBroughtBy(), reviewer.person()));
            if (knows) {
                throw new Refusal(reviewer.name()
                        + " drew the sample or brought files, and so knows which is which: ask" + " somebody else.");
            }
        }
    }

    private Map<PersonId, Set<CasefileId>> asked(Lead lead, SampleId sample) {
        return sql
                .select(ASSESSMENT.RATER_ID, ASSESSMENT.CASEFILE_ID)
                .from(ASSESSMENT)
                .join(CASEFILE)
                .on(CASEFILE.ID.eq(ASSESSMENT.CASEFILE_ID))
                .where(ASSESSMENT.STUDY_ID.eq(lead.study()), CASEFILE.SAMPLE_ID.eq(sample))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(), Collectors.mapping(row -> row.value2(), Collectors.toSet())));
    }
}
