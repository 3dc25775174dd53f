package org.trigpoint.practice;

import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.practice.PracticeFact.WritingTakenOver;
import org.trigpoint.sources.TextVersions;
import org.trigpoint.texts.Corrected;
import org.trigpoint.texts.ReplacementService;

/**
 * Writings that were opened again and handed in anew. Their source keeps its text, which may be coded, corrected and without names by
 * then, until a lead takes the new words over as its next version.
 */
@Service
@Transactional
public class HandedInAgainService {

    private final DSLContext sql;
    private final Sheets sheets;
    private final TextVersions texts;
    private final ReplacementService replacing;
    private final Journal journal;

    HandedInAgainService(
            DSLContext sql, Sheets sheets, TextVersions texts, ReplacementService replacing, Journal journal) {
        this.sql = sql;
        this.sheets = sheets;
        this.texts = texts;
        this.replacing = replacing;
        this.journal = journal;
    }

    /**
     * Makes the words of a writing that was handed in again the next version of its source's text. What lies on the text comes
     * along as whenever a text is replaced.
     *
     * @param lead who does so
     * @param assessment which writing
     * @return the new version, and what became of all that lay on the text
     * @throws NotFound when there is no such writing for this lead, or its source is not there any more
     * @throws Refusal when no new words wait
     */
    public Corrected takeOver(Lead lead, AssessmentId assessment) {
        SourceId source = sql.select(ASSESSMENT.SOURCE_ID)
                .from(ASSESSMENT)
                .where(
                        ASSESSMENT.STUDY_ID.eq(lead.study()),
                        ASSESSMENT.ID.eq(assessment),
                        ASSESSMENT.SUBMITTED_AT.isNotNull(),
                        ASSESSMENT.SOURCE_ID.isNotNull())
                .forUpdate()
                .fetchOptional(ASSESSMENT.SOURCE_ID)
                .orElseThrow(NotFound::new);
        VersionId present = texts.present(lead, source);
        if (!sql.fetchExists(ASSESSMENT, ASSESSMENT.ID.eq(assessment), Renewal.waits())) {
            throw new Refusal("The source has the words that were handed in last: there is nothing to take over.");
        }
        String text = WritingText.of(sheets.queries().open(lead, assessment));
        Corrected made = replacing.replaceWriting(lead, source, present, text, "Handed in again by its writer");
        journal.record(lead.study(), lead.person(), new WritingTakenOver(assessment, source, made.number()));
        return made;
    }
}
