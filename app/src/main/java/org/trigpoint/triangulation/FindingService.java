package org.trigpoint.triangulation;

import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.FindingId;
import org.trigpoint.migrations.schema.tables.records.FindingRecord;
import org.trigpoint.triangulation.TriangulationFact.FindingAdded;
import org.trigpoint.triangulation.TriangulationFact.FindingChanged;
import org.trigpoint.triangulation.TriangulationFact.FindingRemoved;
import org.trigpoint.triangulation.TriangulationFact.StrandAccountWritten;

/** What can be done with findings themselves. Each step can be undone. */
@Service
@Transactional
public class FindingService {

    private static final int SENTENCE_LONGEST = 1_000;
    private static final int ACCOUNT_LONGEST = 2_000;

    private final FindingRepository findings;
    private final Gestures gestures;
    private final Journal journal;

    FindingService(FindingRepository findings, Gestures gestures, Journal journal) {
        this.findings = findings;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * Writes a finding down, after those that are there.
     *
     * @param coder who does it
     * @param words its sentence, theme, questions and strand
     * @return its key
     * @throws NotFound when the study has no such theme or question
     * @throws Refusal when the sentence is empty or too long
     */
    public FindingId add(Coder coder, FindingWords words) {
        FindingWords said = said(words);
        begin(coder, "Added the finding", said.sentence());
        FindingId finding = findings.insert(coder, said);
        journal.record(coder.study(), coder.person(), new FindingAdded(finding, said));
        return finding;
    }

    /**
     * Says otherwise what a finding is. What was judged of it goes stale where its sentence changed.
     *
     * @param coder who does it
     * @param finding which
     * @param revision the revision that they had before them
     * @param words its sentence, theme, questions and strand
     * @throws NotFound when the study has no such finding, theme or question
     * @throws Refusal when somebody changed it in between, or the sentence is empty or too long
     */
    public void change(Coder coder, FindingId finding, int revision, FindingWords words) {
        FindingWords said = said(words);
        FindingRecord row = findings.lock(coder, finding);
        if (row.getRevision() != revision) {
            throw new Refusal("A colleague has changed this finding since you opened it: reload it first.");
        }
        FindingWords before = new FindingWords(
                row.getSentence(), row.getThemeId(), findings.questions(finding), Strand.of(row.getLeadStrand()));
        if (before.equals(said)) {
            return;
        }
        begin(coder, "Changed the finding", before.sentence());
        findings.update(coder, finding, said);
        journal.record(coder.study(), coder.person(), new FindingChanged(finding, before, said));
    }

    /**
     * Takes a finding away, with its evidence and what was judged of it.
     *
     * @param coder who does it
     * @param finding which
     * @throws NotFound when the study has no such finding
     */
    public void remove(Coder coder, FindingId finding) {
        String sentence = findings.lock(coder, finding).getSentence();
        begin(coder, "Removed the finding", sentence);
        findings.delete(finding);
        journal.record(coder.study(), coder.person(), new FindingRemoved(finding, sentence));
    }

    /**
     * Writes what a strand says about a finding.
     *
     * @param coder who does it
     * @param finding which
     * @param strand which strand
     * @param says 2,000 characters at most; empty takes it away
     * @throws NotFound when the study has no such finding
     * @throws Refusal when it is too long
     */
    public void say(Coder coder, FindingId finding, Strand strand, String says) {
        String said = says.strip();
        if (said.length() > ACCOUNT_LONGEST) {
            throw new Refusal("What a strand says holds 2,000 characters at most: shorten it.");
        }
        String sentence = findings.lock(coder, finding).getSentence();
        begin(coder, "Wrote what " + strand.label().toLowerCase(Locale.UK) + " say of", sentence);
        findings.account(coder, finding, strand, said);
        journal.record(coder.study(), coder.person(), new StrandAccountWritten(finding, strand, said));
    }

    private void begin(Coder coder, String did, String sentence) {
        gestures.begin(coder.study(), coder.person(), null, Sentences.about(did, sentence));
    }

    private static FindingWords said(FindingWords words) {
        String sentence = words.sentence().strip();
        if (sentence.isEmpty()) {
            throw new Refusal("A finding is a sentence: write it.");
        }
        if (sentence.length() > SENTENCE_LONGEST) {
            throw new Refusal("A finding holds 1,000 characters at most: shorten it.");
        }
        return new FindingWords(sentence, words.theme(), words.questions(), words.lead());
    }
}
