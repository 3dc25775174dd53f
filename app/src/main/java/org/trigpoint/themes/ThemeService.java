package org.trigpoint.themes;

import static org.trigpoint.migrations.schema.Tables.CODE;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.schema.tables.records.ThemeRecord;
import org.trigpoint.themes.ThemeFact.CodeReleased;
import org.trigpoint.themes.ThemeFact.CodesGathered;
import org.trigpoint.themes.ThemeFact.ThemeDescribed;
import org.trigpoint.themes.ThemeFact.ThemeMade;
import org.trigpoint.themes.ThemeFact.ThemeMoved;
import org.trigpoint.themes.ThemeFact.ThemeRemoved;

/** What can be done with themes: made, described, put in order, and over which codes. What becomes of them is beside it. */
@Service
@Transactional
public class ThemeService {

    private final DSLContext sql;
    private final ThemeRepository themes;
    private final GatheredCodes gathered;
    private final Gestures gestures;
    private final Journal journal;

    ThemeService(DSLContext sql, ThemeRepository themes, GatheredCodes gathered, Gestures gestures, Journal journal) {
        this.sql = sql;
        this.themes = themes;
        this.gathered = gathered;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * Makes a candidate theme at the top.
     *
     * @param coder who makes it
     * @param analysis the analysis it belongs to
     * @param name 1 to 200 characters, unique in the analysis whatever the case
     * @return its key
     * @throws NotFound when the study has no such analysis
     * @throws Refusal when the name is empty, too long or taken
     */
    public ThemeId make(Coder coder, AnalysisId analysis, String name) {
        themes.lockTree(coder, analysis);
        return made(coder, analysis, null, name);
    }

    /**
     * Makes a candidate subtheme.
     *
     * @param coder who makes it
     * @param theme the theme that it stands under
     * @param name 1 to 200 characters, unique in the analysis whatever the case
     * @return its key
     * @throws NotFound when the study has no such theme
     * @throws Refusal when the name is empty, too long or taken, or the theme is on the third level
     */
    public ThemeId makeUnder(Coder coder, ThemeId theme, String name) {
        ThemeRecord above = themes.lock(coder, theme);
        if (themes.tree(above.getAnalysisId()).depth(theme) >= 3) {
            throw new Refusal("Themes stand three levels deep at most: make it further up.");
        }
        return made(coder, above.getAnalysisId(), theme, name);
    }

    private ThemeId made(Coder coder, AnalysisId analysis, @Nullable ThemeId under, String name) {
        String wanted = themes.free(analysis, name, null);
        begin(coder, analysis, "Made the theme", wanted);
        ThemeId theme = themes.insert(coder, analysis, under, wanted);
        journal.record(coder.study(), coder.person(), new ThemeMade(analysis, theme, wanted, under));
        return theme;
    }

    /**
     * Writes a theme's words anew, unless somebody else did since they were read.
     *
     * @param coder who writes
     * @param theme which
     * @param revision the revision that they had before them
     * @param words all of it
     * @return the new revision
     * @throws NotFound when the study has no such theme
     * @throws Refusal when a colleague wrote in between, or the name is empty or taken; nothing is overwritten
     */
    public int describe(Coder coder, ThemeId theme, int revision, ThemeWords words) {
        ThemeRecord found = themes.lock(coder, theme);
        if (found.getRevision() != revision) {
            throw new Refusal(
                    "A colleague has changed this theme since you opened it: copy your words, reload, and add them.");
        }
        ThemeWords before = ThemeQueries.words(found);
        ThemeWords after = new ThemeWords(
                themes.free(found.getAnalysisId(), words.name(), theme),
                words.concept().strip(),
                words.boundary().strip(),
                words.definition().strip());
        if (after.equals(before)) {
            return revision;
        }
        begin(coder, found.getAnalysisId(), "Described the theme", before.name());
        found.setName(after.name());
        found.setConcept(after.concept());
        found.setBoundary(after.boundary());
        found.setDefinition(after.definition());
        found.setRevision(revision + 1);
        themes.change(found);
        journal.record(coder.study(), coder.person(), new ThemeDescribed(found.getAnalysisId(), theme, before, after));
        return revision + 1;
    }

    /**
     * Gives a theme another place: among its siblings, under another theme, or at the top.
     *
     * @param coder who does it
     * @param theme which; its subthemes come along
     * @param under the theme that it shall stand under; null for the top
     * @param position its place there, from 0; what is too much means the last
     * @throws NotFound when the analysis of this study has no such theme
     * @throws Refusal when it would stand under itself or too deep
     */
    public void move(Coder coder, ThemeId theme, @Nullable ThemeId under, int position) {
        ThemeRecord found = themes.lock(coder, theme);
        AnalysisId analysis = found.getAnalysisId();
        if (under != null && !themes.lock(coder, under).getAnalysisId().equals(analysis)) {
            throw new NotFound();
        }
        themes.tree(analysis).demandPlace(theme, under);
        ThemeId before = found.getUnderId();
        begin(coder, analysis, "Moved the theme", found.getName());
        themes.stand(found, under, position);
        journal.record(coder.study(), coder.person(), new ThemeMoved(analysis, theme, before, under, position));
    }

    /**
     * Gathers codes into a theme; those that are in it already stay.
     *
     * @param coder who does it
     * @param theme which
     * @param codes codes of the same analysis
     * @throws NotFound when the study has no such theme, or the analysis no such code
     */
    public void gather(Coder coder, ThemeId theme, Collection<CodeId> codes) {
        ThemeRecord found = themes.lock(coder, theme);
        AnalysisId analysis = found.getAnalysisId();
        int known = sql.fetchCount(CODE, CODE.ANALYSIS_ID.eq(analysis), CODE.ID.in(codes), CODE.REMOVED_AT.isNull());
        if (known != codes.stream().distinct().count()) {
            throw new NotFound();
        }
        begin(
                coder,
                analysis,
                known == 1 ? "Gathered a code into" : "Gathered " + known + " codes into",
                found.getName());
        List<CodeId> fresh = gathered.add(coder.study(), analysis, theme, codes);
        if (!fresh.isEmpty()) {
            journal.record(coder.study(), coder.person(), new CodesGathered(analysis, theme, fresh));
        }
    }

    /**
     * Takes a code out of a theme.
     *
     * @param coder who does it
     * @param theme which
     * @param code which; nothing happens when the theme does not rest on it
     * @throws NotFound when the study has no such theme
     */
    public void release(Coder coder, ThemeId theme, CodeId code) {
        ThemeRecord found = themes.lock(coder, theme);
        begin(coder, found.getAnalysisId(), "Took a code out of", found.getName());
        if (gathered.release(theme, code)) {
            journal.record(coder.study(), coder.person(), new CodeReleased(found.getAnalysisId(), theme, code));
        }
    }

    /**
     * Puts a theme in the bin; its subthemes go up to where it stood. Codes and codings stay as they are.
     *
     * @param coder who does it
     * @param theme which
     * @throws NotFound when the study has no such theme
     */
    public void remove(Coder coder, ThemeId theme) {
        ThemeRecord found = themes.lock(coder, theme);
        begin(coder, found.getAnalysisId(), "Removed the theme", found.getName());
        themes.lift(theme, found.getUnderId());
        found.setRemovedAt(OffsetDateTime.now(ZoneOffset.UTC));
        themes.change(found);
        journal.record(coder.study(), coder.person(), new ThemeRemoved(found.getAnalysisId(), theme, found.getName()));
    }

    private void begin(Coder coder, AnalysisId analysis, String did, String name) {
        gestures.begin(coder.study(), coder.person(), analysis, did + " \u201c" + name + "\u201d");
    }
}
