package org.trigpoint.themes;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.schema.tables.records.ThemeRecord;

/** Lets one theme go into another: its codes and subthemes go over, and it says where it went. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ThemeMoves {

    private final ThemeRepository themes;
    private final GatheredCodes gathered;

    ThemeMoves(ThemeRepository themes, GatheredCodes gathered) {
        this.themes = themes;
        this.gathered = gathered;
    }

    /**
     * Two themes of one analysis that may be merged.
     *
     * @param analysis their analysis
     * @param name the name of the one that goes
     * @param into the name of the one that stays
     */
    public record Pair(AnalysisId analysis, String name, String into) {}

    /**
     * Asks whether one theme may go into another, and holds both.
     *
     * @param coder who merges
     * @param from which goes
     * @param into which stays
     * @param reason why
     * @return what they are called
     * @throws NotFound when the study has no such themes in one analysis
     * @throws Refusal when they are the same, one was let go already, or no reason is given
     */
    public Pair demand(Coder coder, ThemeId from, ThemeId into, String reason) {
        ThemeRecord goes = themes.lock(coder, from);
        ThemeRecord stays = themes.lock(coder, into);
        if (!goes.getAnalysisId().equals(stays.getAnalysisId())) {
            throw new NotFound();
        }
        if (from.equals(into)) {
            throw new Refusal("A theme can\u2019t go into itself: choose another.");
        }
        for (ThemeRecord one : List.of(goes, stays)) {
            if (!ThemeStatus.of(one.getStatus()).goesOn()) {
                throw new Refusal("\u201c" + one.getName() + "\u201d was let go before: take it up again first.");
            }
        }
        ThemeStatusService.demandReason(ThemeStatus.MERGED, reason.strip());
        return new Pair(goes.getAnalysisId(), goes.getName(), stays.getName());
    }

    /**
     * Does it, in a gesture that has begun.
     *
     * @param coder who merges
     * @param from which goes
     * @param into which stays
     * @param reason why
     * @return the codes that the other rests on only now
     * @throws NotFound when the study has no such themes in one analysis
     * @throws Refusal when the subthemes would stand too deep
     */
    public List<CodeId> merge(Coder coder, ThemeId from, ThemeId into, String reason) {
        ThemeRecord goes = themes.lock(coder, from);
        AnalysisId analysis = goes.getAnalysisId();
        if (!analysis.equals(themes.lock(coder, into).getAnalysisId())) {
            throw new NotFound();
        }
        ThemeTree tree = themes.tree(analysis);
        if (tree.under(from).contains(into)) {
            themes.stand(themes.lock(coder, into), goes.getUnderId(), Integer.MAX_VALUE);
            tree = themes.tree(analysis);
        }
        for (ThemeId child : tree.under(from)) {
            tree.demandPlace(child, into);
        }
        themes.lift(from, into);
        List<CodeId> fresh = gathered.moveAll(coder.study(), analysis, from, into);
        goes.setStatus(ThemeStatus.MERGED.word());
        goes.setReason(reason.strip());
        goes.setWentIntoId(into);
        themes.change(goes);
        return fresh;
    }
}
