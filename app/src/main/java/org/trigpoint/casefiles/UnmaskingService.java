package org.trigpoint.casefiles;

import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.CASEFILE;
import static org.trigpoint.migrations.schema.Tables.PERSON;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.casefiles.CasefileFact.SampleUnmasked;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.SampleId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.schema.tables.records.CasefileRecord;
import org.trigpoint.migrations.schema.tables.records.CasefileSampleRecord;
import org.trigpoint.sources.SourceDescription;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.WrittenTextService;

/** Tells which file is which, once and for all: from then on the texts are sources. */
@Service
@Transactional
public class UnmaskingService {

    private final DSLContext sql;
    private final SampleRepository samples;
    private final WrittenTextService writing;
    private final Gestures gestures;
    private final Journal journal;

    UnmaskingService(
            DSLContext sql, SampleRepository samples, WrittenTextService writing, Gestures gestures, Journal journal) {
        this.sql = sql;
        this.samples = samples;
        this.writing = writing;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * What is not finished.
     *
     * @param reviews how many reviews are not submitted
     * @param said whose, and how many texts are missing, in words; empty when all is finished
     */
    public record Unfinished(int reviews, String said) {}

    /**
     * What is not finished in a sample.
     *
     * @param lead who asks
     * @param sample which
     * @return reviews not submitted and texts not brought
     * @throws NotFound when there is no such sample for them
     */
    @Transactional(readOnly = true)
    public Unfinished unfinished(Lead lead, SampleId sample) {
        SampleQueries.demand(sql, lead, sample);
        return counted(sample);
    }

    private Unfinished counted(SampleId sample) {
        List<String> said = new ArrayList<>();
        int reviews = 0;
        for (var row : waiting(sample)) {
            reviews += row.value2();
            said.add(row.value1() + " has " + row.value2() + " to submit");
        }
        int texts = sql.fetchCount(
                CASEFILE, CASEFILE.SAMPLE_ID.eq(sample), CASEFILE.DRAWN.isTrue(), CASEFILE.TEXT.isNull());
        if (texts > 0) {
            said.add(texts + " drawn files have no text");
        }
        boolean asked = sql.fetchExists(
                ASSESSMENT,
                ASSESSMENT.CASEFILE_ID.in(DSL.select(CASEFILE.ID).from(CASEFILE).where(CASEFILE.SAMPLE_ID.eq(sample))));
        if (!asked) {
            said.add("nobody was asked to review");
        }
        return new Unfinished(reviews, String.join("; ", said));
    }

    /** Who has how many reviews to submit. */
    private Result<Record2<String, Integer>> waiting(SampleId sample) {
        return sql.select(PERSON.FULL_NAME, DSL.count())
                .from(ASSESSMENT)
                .join(CASEFILE)
                .on(CASEFILE.ID.eq(ASSESSMENT.CASEFILE_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(ASSESSMENT.RATER_ID))
                .where(CASEFILE.SAMPLE_ID.eq(sample), ASSESSMENT.SUBMITTED_AT.isNull())
                .groupBy(PERSON.ID, PERSON.FULL_NAME)
                .orderBy(PERSON.FULL_NAME, PERSON.ID)
                .fetch();
    }

    /**
     * Unmasks a sample. What is submitted afterwards is not blind, and is not counted.
     *
     * @param lead who does it
     * @param sample which
     * @param reason why now, 1 to 1,000 characters; it stands in the journal
     * @param force whether to do it though something is not finished
     * @throws NotFound when there is no such sample for them
     * @throws Refusal when it is unmasked, no reason is given, or something is not finished, which it names
     */
    public void unmask(Lead lead, SampleId sample, String reason, boolean force) {
        CasefileSampleRecord held = samples.held(lead, sample);
        String why = reason.strip();
        if (held.getUnmaskedAt() != null) {
            throw new Refusal("This sample was unmasked before.");
        }
        if (why.isEmpty() || why.length() > 1000) {
            throw new Refusal("Say why in 1 to 1,000 characters: the reason stands in the journal.");
        }
        Unfinished unfinished = counted(sample);
        if (!unfinished.said().isEmpty() && !force) {
            throw new Refusal("Not all is finished: " + unfinished.said() + ". Wait, or unmask it all the same.");
        }
        gestures.begin(
                lead.study(), lead.person(), null, "Made the casefiles of \u201c" + held.getTitle() + "\u201d sources");
        List<CasefileRecord> files = samples.drawn(sample).stream()
                .filter(file -> file.getText() != null)
                .toList();
        files.forEach(file -> samples.becameSource(file.getId(), source(lead, file)));
        samples.unmask(lead, sample, why);
        journal.record(
                lead.study(),
                lead.person(),
                new SampleUnmasked(sample, why, unfinished.reviews(), files.size(), digest(files)));
    }

    private static String digest(List<CasefileRecord> files) {
        String texts = files.stream()
                .map(file -> file.getMaskedId() + " " + HexFormat.of().formatHex(file.getDigest()))
                .collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(Lot.sha256(texts));
    }

    private SourceId source(Lead lead, CasefileRecord file) {
        return writing.add(
                lead,
                "casefile-" + file.getMaskedId() + ".txt",
                file.getText(),
                SourceDescription.unchanged()
                        .titled("Casefile " + file.getMaskedId())
                        .ofKind(SourceKind.CASEFILE)
                        .atSite(file.getSiteId())
                        .withAttribute("Closed", Period.of(file.getPeriod()).label()));
    }
}
