package org.trigpoint.evidence;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.coding.Passage;
import org.trigpoint.coding.PassageCheck;
import org.trigpoint.evidence.EvidenceFact.ThemeExtractAdded;
import org.trigpoint.evidence.EvidenceFact.ThemeExtractChanged;
import org.trigpoint.evidence.EvidenceFact.ThemeExtractRemoved;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.ThemeExtractId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.schema.tables.records.ThemeExtractRecord;
import org.trigpoint.migrations.schema.tables.records.ThemeRecord;
import org.trigpoint.sources.Span;

/** Passages that speak for a theme, contradict it, or are the case that does not fit. */
@Service
@Transactional
public class ThemeExtractService {

    private static final int NOTE_LONGEST = 2_000;

    private final ExtractRepository extracts;
    private final PassageCheck passages;
    private final Gestures gestures;
    private final Journal journal;

    ThemeExtractService(ExtractRepository extracts, PassageCheck passages, Gestures gestures, Journal journal) {
        this.extracts = extracts;
        this.passages = passages;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * Sets a passage for or against a theme, whether it is coded or not.
     *
     * @param coder who does it
     * @param theme which theme
     * @param passage which words, on the source's present text version
     * @param stance how they stand to it
     * @param note why; may be empty, 2,000 characters at most
     * @return its key
     * @throws NotFound when the study has no such theme or source
     * @throws Refusal when the text has changed since, the words stand to the theme already, or the note is too long
     */
    public ThemeExtractId attach(Coder coder, ThemeId theme, Passage passage, Stance stance, String note) {
        ThemeRecord found = extracts.theme(coder, theme);
        String title = passages.demand(coder, passage);
        String said = said(note);
        if (extracts.known(coder, theme, passage)) {
            throw new Refusal("These words stand to this theme already: change there how, or choose other words.");
        }
        gestures.begin(
                coder.study(),
                coder.person(),
                found.getAnalysisId(),
                "Set a passage of \u201c" + title + "\u201d to \u201c" + found.getName() + "\u201d");
        ThemeExtractId made = extracts.insert(row(coder, found, passage, stance, said));
        journal.record(
                coder.study(),
                coder.person(),
                new ThemeExtractAdded(
                        found.getAnalysisId(),
                        theme,
                        made,
                        coder.person(),
                        passage.source(),
                        passage.span(),
                        stance,
                        said));
        return made;
    }

    /**
     * Sets the words of a segment for or against a theme.
     *
     * @param coder who does it
     * @param theme which theme
     * @param segment which; whoever coded it
     * @param stance how its words stand to the theme
     * @param note why; may be empty, 2,000 characters at most
     * @return its key
     * @throws NotFound when the study has no such theme or coding
     * @throws Refusal as {@link #attach}
     */
    public ThemeExtractId attachSegment(Coder coder, ThemeId theme, CodingId segment, Stance stance, String note) {
        return attach(coder, theme, extracts.segment(coder, segment), stance, note);
    }

    /**
     * Says otherwise how a passage stands to its theme.
     *
     * @param coder who does it
     * @param extract which
     * @param stance how it stands to it
     * @param note why; may be empty, 2,000 characters at most
     * @throws NotFound when the study has no such passage of a theme
     * @throws Refusal when the note is too long
     */
    public void say(Coder coder, ThemeExtractId extract, Stance stance, String note) {
        ThemeExtractRecord found = extracts.lock(coder, extract);
        String said = said(note);
        Stance before = Stance.of(found.getStance());
        if (before == stance && said.equals(found.getNote())) {
            return;
        }
        begin(coder, found, "Said otherwise how a passage stands to a theme");
        extracts.say(extract, stance, said);
        journal.record(
                coder.study(),
                coder.person(),
                new ThemeExtractChanged(
                        found.getAnalysisId(),
                        found.getThemeId(),
                        extract,
                        found.getAddedBy(),
                        found.getSourceId(),
                        before,
                        stance,
                        said));
    }

    /**
     * Takes a passage off its theme; the words and their codings stay as they are.
     *
     * @param coder who does it
     * @param extract which
     * @throws NotFound when the study has no such passage of a theme
     */
    public void remove(Coder coder, ThemeExtractId extract) {
        ThemeExtractRecord found = extracts.lock(coder, extract);
        begin(coder, found, "Took a passage off a theme");
        extracts.delete(extract);
        journal.record(
                coder.study(),
                coder.person(),
                new ThemeExtractRemoved(
                        found.getAnalysisId(),
                        found.getThemeId(),
                        extract,
                        found.getAddedBy(),
                        found.getSourceId(),
                        new Span(found.getSpanStart(), found.getSpanEnd()),
                        Stance.of(found.getStance()),
                        found.getNote()));
    }

    private static ThemeExtractRecord row(Coder coder, ThemeRecord theme, Passage passage, Stance stance, String note) {
        ThemeExtractRecord extract = new ThemeExtractRecord();
        extract.setStudyId(coder.study());
        extract.setAnalysisId(theme.getAnalysisId());
        extract.setThemeId(theme.getId());
        extract.setSourceId(passage.source());
        extract.setVersionId(passage.version());
        extract.setSpanStart(passage.span().start());
        extract.setSpanEnd(passage.span().end());
        extract.setStance(stance.word());
        extract.setNote(note);
        extract.setAddedBy(coder.person());
        return extract;
    }

    private static String said(String note) {
        String said = note.strip();
        if (said.length() > NOTE_LONGEST) {
            throw new Refusal("A note on a passage holds 2,000 characters at most: shorten it.");
        }
        return said;
    }

    private void begin(Coder coder, ThemeExtractRecord extract, String sentence) {
        gestures.begin(coder.study(), coder.person(), extract.getAnalysisId(), sentence);
    }
}
