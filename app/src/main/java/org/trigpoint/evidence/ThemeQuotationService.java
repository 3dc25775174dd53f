package org.trigpoint.evidence;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.coding.Passage;
import org.trigpoint.evidence.EvidenceFact.QuotationChanged;
import org.trigpoint.evidence.EvidenceFact.QuotationChosen;
import org.trigpoint.evidence.EvidenceFact.QuotationMoved;
import org.trigpoint.evidence.EvidenceFact.QuotationRemoved;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.ThemeQuotationId;
import org.trigpoint.migrations.schema.tables.records.ThemeQuotationRecord;
import org.trigpoint.migrations.schema.tables.records.ThemeRecord;
import org.trigpoint.sources.Quotations;
import org.trigpoint.sources.Span;

/** The quotations chosen to be printed for a theme. */
@Service
@Transactional
public class ThemeQuotationService {

    private static final int LABEL_LONGEST = 200;

    private final QuotationRepository chosen;
    private final ExtractRepository extracts;
    private final QuotationCheck check;
    private final Quotations quotations;
    private final Gestures gestures;
    private final Journal journal;

    ThemeQuotationService(
            QuotationRepository chosen,
            ExtractRepository extracts,
            QuotationCheck check,
            Quotations quotations,
            Gestures gestures,
            Journal journal) {
        this.chosen = chosen;
        this.extracts = extracts;
        this.check = check;
        this.quotations = quotations;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * Chooses a passage to be printed, after those that are chosen. What is printed beneath is at first the role of whoever
     * speaks there and the site; a wider label where somebody could be recognised by these.
     *
     * @param coder who chooses
     * @param theme for which theme
     * @param passage which words, on the source's present text version
     * @return its key
     * @throws NotFound when the study has no such theme or source
     * @throws Refusal when the text has changed since, the words are chosen already, or somebody who speaks there may not be
     *     quoted
     */
    public ThemeQuotationId choose(Coder coder, ThemeId theme, Passage passage) {
        ThemeRecord found = extracts.theme(coder, theme);
        QuotationCheck.Allowed allowed = check.demand(coder, passage);
        if (chosen.known(coder, theme, passage)) {
            throw new Refusal("These words are chosen for this theme already.");
        }
        String label = allowed.wider().orElseGet(() -> chosen.proposed(passage));
        ThemeQuotationRecord quotation = row(coder, found, passage, label);
        gestures.begin(
                coder.study(),
                coder.person(),
                found.getAnalysisId(),
                "Chose a quotation of \u201c" + allowed.title() + "\u201d for \u201c" + found.getName() + "\u201d");
        ThemeQuotationId made = chosen.insert(quotation);
        journal.record(
                coder.study(),
                coder.person(),
                new QuotationChosen(
                        found.getAnalysisId(),
                        theme,
                        made,
                        coder.person(),
                        passage.source(),
                        passage.span(),
                        quotation.getLabel()));
        return made;
    }

    /**
     * Chooses the words of a segment to be printed.
     *
     * @param coder who chooses
     * @param theme for which theme
     * @param segment which; whoever coded it
     * @return its key
     * @throws NotFound when the study has no such theme or coding
     * @throws Refusal as {@link #choose}
     */
    public ThemeQuotationId chooseSegment(Coder coder, ThemeId theme, CodingId segment) {
        return choose(coder, theme, extracts.segment(coder, segment));
    }

    /**
     * Says how a quotation is printed: which of its words, and what beneath.
     *
     * @param coder who says so
     * @param quotation which
     * @param words the quotation with words taken out, and none changed; empty for the whole of it
     * @param label what is printed beneath; may be empty, 200 characters at most
     * @throws NotFound when the study has no such quotation
     * @throws Refusal when words were changed or added, nothing is left, or the label is too long
     */
    public void print(Coder coder, ThemeQuotationId quotation, String words, String label) {
        ThemeQuotationRecord found = chosen.lock(coder, quotation);
        String beneath = label.strip();
        if (beneath.length() > LABEL_LONGEST) {
            throw new Refusal("What is printed beneath a quotation holds 200 characters at most: shorten it.");
        }
        Quotations.Place place = new Quotations.Place(found.getVersionId(), span(found));
        List<Span> cuts = words.isBlank()
                ? List.of()
                : Shortening.between(
                        quotations.cut(coder, List.of(place), 0).getFirst().words(), words);
        if (beneath.equals(found.getLabel()) && cuts.equals(QuotationRepository.cuts(found.getCuts()))) {
            return;
        }
        begin(coder, found, "Changed how a quotation is printed");
        chosen.change(quotation, cuts, beneath);
        journal.record(
                coder.study(),
                coder.person(),
                new QuotationChanged(
                        found.getAnalysisId(),
                        found.getThemeId(),
                        quotation,
                        found.getAddedBy(),
                        found.getSourceId(),
                        cuts,
                        beneath));
    }

    /**
     * Gives a quotation another place in the order of printing.
     *
     * @param coder who does it
     * @param quotation which
     * @param position its place among those of its theme, from 0; what is too much means the last
     * @throws NotFound when the study has no such quotation
     */
    public void move(Coder coder, ThemeQuotationId quotation, int position) {
        ThemeQuotationRecord found = chosen.lock(coder, quotation);
        begin(coder, found, "Moved a quotation");
        int place = chosen.stand(coder, found, position);
        journal.record(
                coder.study(),
                coder.person(),
                new QuotationMoved(
                        found.getAnalysisId(),
                        found.getThemeId(),
                        quotation,
                        found.getAddedBy(),
                        found.getSourceId(),
                        place));
    }

    /**
     * Takes a quotation off the list; the words stay where they are.
     *
     * @param coder who does it
     * @param quotation which
     * @throws NotFound when the study has no such quotation
     */
    public void remove(Coder coder, ThemeQuotationId quotation) {
        ThemeQuotationRecord found = chosen.lock(coder, quotation);
        begin(coder, found, "Took a quotation off a theme");
        chosen.delete(quotation);
        journal.record(
                coder.study(),
                coder.person(),
                new QuotationRemoved(
                        found.getAnalysisId(),
                        found.getThemeId(),
                        quotation,
                        found.getAddedBy(),
                        found.getSourceId(),
                        span(found),
                        found.getLabel()));
    }

    private static ThemeQuotationRecord row(Coder coder, ThemeRecord theme, Passage passage, String label) {
        ThemeQuotationRecord quotation = new ThemeQuotationRecord();
        quotation.setStudyId(coder.study());
        quotation.setAnalysisId(theme.getAnalysisId());
        quotation.setThemeId(theme.getId());
        quotation.setSourceId(passage.source());
        quotation.setVersionId(passage.version());
        quotation.setSpanStart(passage.span().start());
        quotation.setSpanEnd(passage.span().end());
        quotation.setLabel(label);
        quotation.setAddedBy(coder.person());
        return quotation;
    }

    private static Span span(ThemeQuotationRecord quotation) {
        return new Span(quotation.getSpanStart(), quotation.getSpanEnd());
    }

    private void begin(Coder coder, ThemeQuotationRecord quotation, String sentence) {
        gestures.begin(coder.study(), coder.person(), quotation.getAnalysisId(), sentence);
    }
}
