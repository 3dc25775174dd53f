package org.trigpoint.triangulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Plural;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.coding.Passage;
import org.trigpoint.coding.PassageCheck;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.FindingEvidenceId;
import org.trigpoint.migrations.FindingId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.schema.tables.records.FindingEvidenceRecord;
import org.trigpoint.migrations.schema.tables.records.FindingRecord;
import org.trigpoint.triangulation.TriangulationFact.FindingNumberLinked;
import org.trigpoint.triangulation.TriangulationFact.FindingNumberUnlinked;
import org.trigpoint.triangulation.TriangulationFact.FindingPassageLinked;
import org.trigpoint.triangulation.TriangulationFact.FindingPassageUnlinked;

/** What findings rest on, put there and taken off. What was judged on it goes stale by that. */
@Service
@Transactional
public class FindingEvidenceService {

    private static final int NOTE_LONGEST = 2_000;

    private final FindingRepository findings;
    private final PassageCheck passages;
    private final Figures figures;
    private final Gestures gestures;
    private final Journal journal;

    FindingEvidenceService(
            FindingRepository findings, PassageCheck passages, Figures figures, Gestures gestures, Journal journal) {
        this.findings = findings;
        this.passages = passages;
        this.figures = figures;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * Puts a passage to a finding.
     *
     * @param coder who does it
     * @param finding which
     * @param strand as evidence of which strand
     * @param passage which words, on the present text of their source
     * @param note why; may be empty, 2,000 characters at most
     * @return its key; that of the one which was there when the same words are there already
     * @throws NotFound when there is no such finding or source for them
     * @throws Refusal when the text has changed since, or the note is too long
     */
    public FindingEvidenceId link(Coder coder, FindingId finding, Strand strand, Passage passage, String note) {
        FindingRecord found = findings.lock(coder, finding);
        String title = passages.demand(coder, passage);
        begin(coder, "Put a passage of \u201c" + title + "\u201d to", found);
        return linked(coder, row(coder, finding, strand, said(note)), passage, null);
    }

    /**
     * Puts extracts of a theme to a finding, in one step.
     *
     * @param coder who does it
     * @param finding which
     * @param strand as evidence of which strand
     * @param theme whose extracts they are
     * @param extracts which words, on the present texts of their sources; one at least
     * @return how many are there now that were not
     * @throws NotFound when there is no such finding, theme or source for them
     * @throws Refusal when a text has changed since
     */
    public int linkExtracts(Coder coder, FindingId finding, Strand strand, ThemeId theme, List<Passage> extracts) {
        FindingRecord found = findings.lock(coder, finding);
        findings.demandTheme(coder, theme);
        begin(coder, "Put " + Plural.of(extracts.size(), "extract to", "extracts to"), found);
        extracts.forEach(passage -> {
            passages.demand(coder, passage);
            linked(coder, row(coder, finding, strand, ""), passage, theme);
        });
        return extracts.size();
    }

    /**
     * Puts passages to a finding, in one step, however they were found.
     *
     * @param coder who does it
     * @param finding which
     * @param strand as evidence of which strand
     * @param chosen which words, on the present texts of their sources; one at least
     * @param note why; may be empty, 2,000 characters at most
     * @return how many
     * @throws NotFound when there is no such finding or source for them
     * @throws Refusal when a text has changed since, or the note is too long
     */
    public int linkAll(Coder coder, FindingId finding, Strand strand, List<Passage> chosen, String note) {
        FindingRecord found = findings.lock(coder, finding);
        begin(coder, "Put " + Plural.of(chosen.size(), "passage to", "passages to"), found);
        chosen.forEach(passage -> {
            passages.demand(coder, passage);
            linked(coder, row(coder, finding, strand, said(note)), passage, null);
        });
        return chosen.size();
    }

    /**
     * Puts a number to a finding, with what it is at this moment.
     *
     * @param coder who does it; whoever sees one site alone can't, for numbers are of the whole study
     * @param finding which
     * @param figure the key of the number, as {@link Figure#key} gives it
     * @param note why; may be empty, 2,000 characters at most
     * @return its key; that of the one which was there when the same number is there already
     * @throws NotFound when the study has no such finding or number
     * @throws Refusal when the note is too long, or the coder sees one site alone
     */
    public FindingEvidenceId linkNumber(Coder coder, FindingId finding, String figure, String note) {
        FindingRecord found = findings.lock(coder, finding);
        WholeStudy.demand(coder);
        Figure now = figures.now(coder, List.of(demanded(figure))).get(figure);
        if (now == null) {
            throw new NotFound();
        }
        begin(coder, "Put a number to", found);
        FindingEvidenceRecord row = row(coder, finding, now.strand(), said(note));
        row.setFigureKey(now.key());
        row.setFigureLabel(now.label());
        row.setFigureValue(now.words());
        FindingEvidenceId evidence = findings.link(coder, row);
        journal.record(
                coder.study(),
                coder.person(),
                new FindingNumberLinked(finding, evidence, now.strand(), now.key(), now.label(), now.words()));
        return evidence;
    }

    private static String demanded(String figure) {
        if (figure.indexOf(':') < 1) {
            throw new NotFound();
        }
        return figure;
    }

    /**
     * Takes evidence off a finding. Texts and numbers stay as they are.
     *
     * @param coder who does it
     * @param evidence which
     * @throws NotFound when there is no such evidence for them
     */
    public void unlink(Coder coder, FindingEvidenceId evidence) {
        FindingEvidenceRecord row = findings.evidence(coder, evidence);
        FindingRecord found = findings.lock(coder, row.getFindingId());
        begin(coder, "Took evidence off", found);
        findings.unlink(evidence);
        Strand strand = Strand.of(row.getStrand());
        String figure = row.getFigureKey();
        journal.record(
                coder.study(),
                coder.person(),
                figure == null
                        ? new FindingPassageUnlinked(
                                row.getFindingId(), evidence, strand, row.getSourceId(), row.getAddedBy())
                        : new FindingNumberUnlinked(row.getFindingId(), evidence, strand, figure));
    }

    private FindingEvidenceId linked(Coder coder, FindingEvidenceRecord row, Passage passage, @Nullable ThemeId theme) {
        row.setSourceId(passage.source());
        row.setVersionId(passage.version());
        row.setSpanStart(passage.span().start());
        row.setSpanEnd(passage.span().end());
        row.setThemeId(theme);
        FindingEvidenceId evidence = findings.link(coder, row);
        journal.record(
                coder.study(),
                coder.person(),
                new FindingPassageLinked(
                        row.getFindingId(),
                        evidence,
                        Strand.of(row.getStrand()),
                        passage.source(),
                        passage.version(),
                        passage.span()));
        return evidence;
    }

    private static FindingEvidenceRecord row(Coder coder, FindingId finding, Strand strand, String note) {
        FindingEvidenceRecord row = new FindingEvidenceRecord();
        row.setStudyId(coder.study());
        row.setFindingId(finding);
        row.setStrand(strand.word());
        row.setNote(note);
        row.setAddedBy(coder.person());
        return row;
    }

    private static String said(String note) {
        String said = note.strip();
        if (said.length() > NOTE_LONGEST) {
            throw new Refusal("A note on evidence holds 2,000 characters at most: shorten it.");
        }
        return said;
    }

    private void begin(Coder coder, String did, FindingRecord finding) {
        gestures.begin(coder.study(), coder.person(), null, Sentences.about(did, finding.getSentence()));
    }
}
