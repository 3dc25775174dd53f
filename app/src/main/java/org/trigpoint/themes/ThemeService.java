package org.trigpoint.themes;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.THEME;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
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
import org.trigpoint.themes.ThemeFact.ThemeRemoved;

/** What can be done with themes. The sole writer of themselves; which codes they rest on is written beside it. */
@Service
@Transactional
public class ThemeService {

    private final DSLContext sql;
    private final GatheredCodes gathered;
    private final Gestures gestures;
    private final Journal journal;

    ThemeService(DSLContext sql, GatheredCodes gathered, Gestures gestures, Journal journal) {
        this.sql = sql;
        this.gathered = gathered;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * Makes a candidate theme.
     *
     * @param coder who makes it
     * @param analysis the analysis it belongs to
     * @param name 1 to 200 characters, unique in the analysis whatever the case
     * @return its key
     * @throws NotFound when the study has no such analysis
     * @throws Refusal when the name is empty, too long or taken
     */
    public ThemeId make(Coder coder, AnalysisId analysis, String name) {
        boolean there = sql.select(ANALYSIS.ID)
                .from(ANALYSIS)
                .where(ANALYSIS.STUDY_ID.eq(coder.study()), ANALYSIS.ID.eq(analysis))
                .forNoKeyUpdate()
                .fetchOptional()
                .isPresent();
        if (!there) {
            throw new NotFound();
        }
        String wanted = free(analysis, name, null);
        begin(coder, analysis, "Made the theme", wanted);
        ThemeId theme = sql.insertInto(THEME)
                .set(THEME.STUDY_ID, coder.study())
                .set(THEME.ANALYSIS_ID, analysis)
                .set(THEME.NAME, wanted)
                .set(THEME.STATUS, ThemeStatus.CANDIDATE.word())
                .set(THEME.MADE_BY, coder.person())
                .set(
                        THEME.POSITION,
                        DSL.field(DSL.select(coalesce(max(THEME.POSITION), inline(-1))
                                        .plus(1))
                                .from(THEME)
                                .where(THEME.ANALYSIS_ID.eq(analysis))))
                .returningResult(THEME.ID)
                .fetchSingle()
                .value1();
        journal.record(coder.study(), coder.person(), new ThemeMade(analysis, theme, wanted));
        return theme;
    }

    /**
     * Writes a theme's words and status anew, unless somebody else did since they were read.
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
        ThemeRecord found = lock(coder, theme);
        if (found.getRevision() != revision) {
            throw new Refusal(
                    "A colleague has changed this theme since you opened it: copy your words, reload, and add them.");
        }
        ThemeWords before = new ThemeWords(
                found.getName(), found.getConcept(), found.getDefinition(), ThemeStatus.of(found.getStatus()));
        ThemeWords after = new ThemeWords(
                free(found.getAnalysisId(), words.name(), theme),
                words.concept().strip(),
                words.definition().strip(),
                words.status());
        if (after.equals(before)) {
            return revision;
        }
        begin(coder, found.getAnalysisId(), "Described the theme", before.name());
        sql.update(THEME)
                .set(THEME.NAME, after.name())
                .set(THEME.CONCEPT, after.concept())
                .set(THEME.DEFINITION, after.definition())
                .set(THEME.STATUS, after.status().word())
                .set(THEME.REVISION, revision + 1)
                .where(THEME.ID.eq(theme))
                .execute();
        journal.record(coder.study(), coder.person(), new ThemeDescribed(found.getAnalysisId(), theme, before, after));
        return revision + 1;
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
        ThemeRecord found = lock(coder, theme);
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
        ThemeRecord found = lock(coder, theme);
        begin(coder, found.getAnalysisId(), "Took a code out of", found.getName());
        if (gathered.release(theme, code)) {
            journal.record(coder.study(), coder.person(), new CodeReleased(found.getAnalysisId(), theme, code));
        }
    }

    /**
     * Puts a theme in the bin; codes and codings stay as they are.
     *
     * @param coder who does it
     * @param theme which
     * @throws NotFound when the study has no such theme
     */
    public void remove(Coder coder, ThemeId theme) {
        ThemeRecord found = lock(coder, theme);
        begin(coder, found.getAnalysisId(), "Removed the theme", found.getName());
        sql.update(THEME)
                .set(THEME.REMOVED_AT, OffsetDateTime.now(ZoneOffset.UTC))
                .where(THEME.ID.eq(theme))
                .execute();
        journal.record(coder.study(), coder.person(), new ThemeRemoved(found.getAnalysisId(), theme, found.getName()));
    }

    private void begin(Coder coder, AnalysisId analysis, String did, String name) {
        gestures.begin(coder.study(), coder.person(), analysis, did + " \u201c" + name + "\u201d");
    }

    private ThemeRecord lock(Coder coder, ThemeId theme) {
        return sql.selectFrom(THEME)
                .where(THEME.STUDY_ID.eq(coder.study()), THEME.ID.eq(theme), THEME.REMOVED_AT.isNull())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    private String free(AnalysisId analysis, String name, @Nullable ThemeId but) {
        String wanted = name.strip().replaceAll("\\s+", " ");
        if (wanted.isEmpty() || wanted.length() > 200) {
            throw new Refusal("Give the theme a name of 1 to 200 characters.");
        }
        boolean taken = sql.fetchExists(
                THEME,
                THEME.ANALYSIS_ID.eq(analysis),
                DSL.lower(THEME.NAME).eq(DSL.lower(wanted)),
                THEME.REMOVED_AT.isNull(),
                but == null ? DSL.noCondition() : THEME.ID.ne(but));
        if (taken) {
            throw new Refusal("There is a theme “" + wanted + "” already: choose another name.");
        }
        return wanted;
    }
}
