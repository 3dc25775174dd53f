package org.trigpoint.casefiles;

import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.CASEFILE;
import static org.trigpoint.migrations.schema.Tables.CASEFILE_SAMPLE;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.casefiles.CasefileFact.CasefileTextKept;
import org.trigpoint.casefiles.CasefileReading.Mask;
import org.trigpoint.casefiles.CasefileReading.Telling;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.CasefileId;
import org.trigpoint.migrations.schema.tables.records.CasefileRecord;
import org.trigpoint.privacy.PersonalDataQueries;
import org.trigpoint.search.reading.Read;
import org.trigpoint.search.reading.ReadingOutcome;
import org.trigpoint.search.reading.Refused;
import org.trigpoint.search.reading.Transcript;
import org.trigpoint.sources.FileReader;
import org.trigpoint.sources.IntakeService;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.studies.PlanQueries.SiteLine;
import org.trigpoint.studies.SiteDetails;

/** The texts of drawn files: read by the worker that reads strangers' files, masked by a person, and kept apart from all sources. */
@Service
@Transactional
public class CasefileTextService {

    private static final int LONGEST_NAME = 200;

    private final DSLContext sql;
    private final FileReader reader;
    private final PersonalDataQueries privacy;
    private final PlanQueries plans;
    private final SampleRepository samples;
    private final Journal journal;

    CasefileTextService(
            DSLContext sql,
            FileReader reader,
            PersonalDataQueries privacy,
            PlanQueries plans,
            SampleRepository samples,
            Journal journal) {
        this.sql = sql;
        this.reader = reader;
        this.privacy = privacy;
        this.plans = plans;
        this.samples = samples;
        this.journal = journal;
    }

    /**
     * Reads the anonymised file of a drawn case and finds in it what may tell who or when it is about. Nothing is kept, and no
     * transaction is open while the file is being read.
     *
     * @param lead who brings it
     * @param casefile which case
     * @param fileName as it was called; its extension names the format
     * @param bytes all of it, 20 MB at most
     * @return its text and what was found in it
     * @throws NotFound when there is no such drawn case for them
     * @throws Refusal when the file can't be read, has no words, or the text must stay because reviewers were asked
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public CasefileReading read(Lead lead, CasefileId casefile, String fileName, byte[] bytes) {
        demandOpen(lead, casefile);
        if (bytes.length > IntakeService.MOST_BYTES) {
            throw new Refusal("The file is larger than 20 MB: save it without its pictures.");
        }
        Transcript read = transcript(fileName, bytes);
        if (read.text().isBlank()) {
            throw new Refusal("There is no word in \u201c" + fileName + "\u201d: is it a scan? Save it with its text.");
        }
        String name = fileName.length() <= LONGEST_NAME ? fileName : fileName.substring(0, LONGEST_NAME);
        return new CasefileReading(name, bytes, read.text(), read.warnings(), tells(lead, casefile, read.text()));
    }

    private Transcript transcript(String fileName, byte[] bytes) {
        try {
            ReadingOutcome outcome = reader.read(fileName, new ByteArrayInputStream(bytes));
            return switch (outcome) {
                case Read read -> read.transcript();
                case Refused refused -> throw new Refusal(refused.sentence());
            };
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new Refusal("The reading was interrupted: bring the file again.");
        }
    }

    private List<Telling> tells(Lead lead, CasefileId casefile, String text) {
        List<SiteDetails> sites =
                plans.plan(lead).sites().stream().map(SiteLine::details).toList();
        Set<String> references = sql.select(CASEFILE.REFERENCE)
                .from(CASEFILE)
                .where(CASEFILE.SAMPLE_ID.in(
                        sql.select(CASEFILE.SAMPLE_ID).from(CASEFILE).where(CASEFILE.ID.eq(casefile))))
                .fetchSet(CASEFILE.REFERENCE);
        return Tellings.in(text, references, sites, privacy.within(lead, text));
    }

    /**
     * Keeps the text of a drawn case as reviewers will read it, and the file beside it, which they never see. Until reviewers
     * are asked, it can be brought again.
     *
     * @param lead who keeps it, having looked at it
     * @param casefile which case
     * @param reading as it was read
     * @param masks what shall stand in place of words
     * @throws NotFound when there is no such drawn case for them
     * @throws Refusal when the masks don't fit, the same text is there already, or reviewers were asked
     */
    public void keep(Lead lead, CasefileId casefile, CasefileReading reading, List<Mask> masks) {
        CasefileRecord file = samples.heldFile(lead, casefile);
        demandOpen(lead, casefile);
        String text = reading.masked(masks);
        if (text.isBlank()) {
            throw new Refusal("No word is left: reviewers would have nothing to read.");
        }
        byte[] digest = Lot.sha256(text);
        if (samples.sameText(file, digest)) {
            throw new Refusal("Another case has the same text: is this the right file?");
        }
        int texts = samples.keepText(lead, file, reading, text, digest);
        int of = sql.fetchCount(CASEFILE, CASEFILE.SAMPLE_ID.eq(file.getSampleId()), CASEFILE.DRAWN.isTrue());
        journal.record(lead.study(), lead.person(), new CasefileTextKept(file.getSampleId(), texts, of));
    }

    private void demandOpen(Lead lead, CasefileId casefile) {
        var found = sql.select(
                        CASEFILE_SAMPLE.UNMASKED_AT,
                        DSL.field(DSL.exists(
                                sql.selectOne().from(ASSESSMENT).where(ASSESSMENT.CASEFILE_ID.eq(CASEFILE.ID)))))
                .from(CASEFILE)
                .join(CASEFILE_SAMPLE)
                .on(CASEFILE_SAMPLE.ID.eq(CASEFILE.SAMPLE_ID))
                .where(
                        SampleQueries.theirs(lead),
                        CASEFILE.ID.eq(casefile),
                        CASEFILE.DRAWN.isTrue(),
                        SampleQueries.near(lead))
                .fetchOptional()
                .orElseThrow(NotFound::new);
        if (found.value1() != null || Boolean.TRUE.equals(found.value2())) {
            throw new Refusal("Reviewers were asked for this file already, so its text stays as it is.");
        }
    }
}
