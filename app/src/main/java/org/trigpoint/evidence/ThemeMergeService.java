package org.trigpoint.evidence;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.evidence.EvidenceFact.ThemeMerged;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.themes.ThemeMoves;

/** Lets one theme go into another with all that it rests on. The one that goes stays readable, with its reason. */
@Service
@Transactional
public class ThemeMergeService {

    private final ThemeMoves themes;
    private final ExtractRepository extracts;
    private final QuotationRepository quotations;
    private final Gestures gestures;
    private final Journal journal;

    ThemeMergeService(
            ThemeMoves themes,
            ExtractRepository extracts,
            QuotationRepository quotations,
            Gestures gestures,
            Journal journal) {
        this.themes = themes;
        this.extracts = extracts;
        this.quotations = quotations;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * Merges a theme into another: its codes, subthemes, passages and quotations go over. One step of undoing brings all back.
     *
     * @param coder who merges
     * @param theme the theme that goes
     * @param into the theme that stays
     * @param reason why; 1 to 5,000 characters
     * @throws NotFound when the study has no such themes in one analysis
     * @throws Refusal when no reason is given, they are the same, one was let go before, or its subthemes would stand too deep
     */
    public void merge(Coder coder, ThemeId theme, ThemeId into, String reason) {
        ThemeMoves.Pair pair = themes.demand(coder, theme, into, reason);
        gestures.begin(
                coder.study(),
                coder.person(),
                pair.analysis(),
                "Merged the theme \u201c" + pair.name() + "\u201d into \u201c" + pair.into() + "\u201d");
        List<CodeId> codes = themes.merge(coder, theme, into, reason);
        extracts.moveAll(theme, into);
        quotations.moveAll(theme, into);
        journal.record(
                coder.study(),
                coder.person(),
                new ThemeMerged(pair.analysis(), theme, pair.name(), into, codes, reason.strip()));
    }
}
