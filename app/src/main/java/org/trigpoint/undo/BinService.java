package org.trigpoint.undo;

import static org.trigpoint.migrations.schema.Routines.binEmpty;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.THEME;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.schema.tables.records.CodeRecord;
import org.trigpoint.migrations.schema.tables.records.ThemeRecord;
import org.trigpoint.sources.SourceChanges;
import org.trigpoint.undo.UndoFact.BinEmptied;
import org.trigpoint.undo.UndoFact.CodeRestored;
import org.trigpoint.undo.UndoFact.CodingRestored;
import org.trigpoint.undo.UndoFact.MemoRestored;
import org.trigpoint.undo.UndoFact.ThemeRestored;

/**
 * Bringing back from the bin what went there, each as a gesture that can be undone; and emptying it. Sources come back by
 * their own service.
 */
@Service
@Transactional
public class BinService {

    private final DSLContext sql;
    private final BinImages images;
    private final Gestures gestures;
    private final HindranceWords words;
    private final SourceChanges changes;
    private final Journal journal;

    BinService(
            DSLContext sql,
            BinImages images,
            Gestures gestures,
            HindranceWords words,
            SourceChanges changes,
            Journal journal) {
        this.sql = sql;
        this.images = images;
        this.gestures = gestures;
        this.words = words;
        this.changes = changes;
        this.journal = journal;
    }

    /**
     * Brings a code back, with those that had gone with it and all their codings.
     *
     * @param coder who does so
     * @param code the topmost of them
     * @throws NotFound when no such code lies in the bin of the study
     * @throws Refusal when the code above it is in the bin, or its name is taken by now
     */
    public void restore(Coder coder, CodeId code) {
        CodeRecord found = sql.selectFrom(CODE)
                .where(CODE.STUDY_ID.eq(coder.study()), CODE.ID.eq(code), CODE.REMOVED_AT.isNotNull())
                .fetchOptional()
                .orElseThrow(NotFound::new);
        sql.select(ANALYSIS.ID)
                .from(ANALYSIS)
                .where(ANALYSIS.ID.eq(found.getAnalysisId()))
                .forNoKeyUpdate()
                .fetch();
        List<CodeId> all = wentTogether(found);
        begin(coder, found.getAnalysisId(), "Restored the code \u201c" + found.getName() + "\u201d");
        put(coder, "code", found.getName(), all.stream().map(CodeId::value).toArray(Long[]::new));
        changes.changed(
                coder.study(),
                sql.selectDistinct(CODING.SOURCE_ID)
                        .from(CODING)
                        .where(CODING.CODE_ID.in(all))
                        .fetch(CODING.SOURCE_ID));
        journal.record(coder.study(), coder.person(), new CodeRestored(code, found.getName(), all));
    }

    private List<CodeId> wentTogether(CodeRecord top) {
        var pairs = sql.select(CODE.ID, CODE.PARENT_ID)
                .from(CODE)
                .where(CODE.ANALYSIS_ID.eq(top.getAnalysisId()), CODE.REMOVED_AT.eq(top.getRemovedAt()))
                .fetch();
        List<CodeId> found = new ArrayList<>(List.of(top.getId()));
        for (int next = 0; next < found.size(); next++) {
            CodeId parent = found.get(next);
            pairs.stream().filter(pair -> parent.equals(pair.value2())).forEach(pair -> found.add(pair.value1()));
        }
        return found;
    }

    /**
     * Brings a theme back, with the codes that it rested on.
     *
     * @param coder who does so
     * @param theme which
     * @throws NotFound when no such theme lies in the bin of the study
     * @throws Refusal when its name is taken by now
     */
    public void restore(Coder coder, ThemeId theme) {
        ThemeRecord found = sql.selectFrom(THEME)
                .where(THEME.STUDY_ID.eq(coder.study()), THEME.ID.eq(theme), THEME.REMOVED_AT.isNotNull())
                .fetchOptional()
                .orElseThrow(NotFound::new);
        begin(coder, found.getAnalysisId(), "Restored the theme \u201c" + found.getName() + "\u201d");
        put(coder, "theme", found.getName(), theme.value());
        journal.record(coder.study(), coder.person(), new ThemeRestored(theme, found.getName()));
    }

    /**
     * Gives a passage back a coding that was taken away.
     *
     * @param coder whose own coding it was, or a lead
     * @param coding which
     * @throws NotFound when no such coding lies in the bin of the study, or it is of another site than theirs
     * @throws Refusal when it was a colleague's, its code or source lies in the bin, or the text has changed since
     */
    public void restore(Coder coder, CodingId coding) {
        BinImages.Image image = images.coding(coder, coding);
        demandOwn(coder, image);
        images.demandOpen(image);
        begin(coder, image.analysis(), "Restored " + image.name() + " from the bin");
        put(coder, "coding", image.name(), coding.value());
        image.touched().ifPresent(source -> changes.changed(coder.study(), Set.of(source)));
        journal.record(coder.study(), coder.person(), new CodingRestored(coding, image.name()));
    }

    /**
     * Brings a memo back.
     *
     * @param coder whose own memo it was, or a lead
     * @param memo which
     * @throws NotFound when no such memo lies in the bin of the study, or it is of another site than theirs
     * @throws Refusal when it was a colleague's, what it was about lies in the bin, or the text has changed since
     */
    public void restore(Coder coder, MemoId memo) {
        BinImages.Image image = images.memo(coder, memo);
        demandOwn(coder, image);
        begin(coder, image.analysis(), "Restored " + image.name() + " from the bin");
        put(coder, "memo", image.name(), memo.value());
        image.touched().ifPresent(source -> changes.changed(coder.study(), Set.of(source)));
        journal.record(coder.study(), coder.person(), new MemoRestored(memo, image.name()));
    }

    private static void demandOwn(Coder coder, BinImages.Image image) {
        if (!image.of().equals(coder.person()) && !(coder instanceof Lead)) {
            throw new Refusal("This was a colleague\u2019s: ask them, or a team lead, to bring it back.");
        }
    }

    private void begin(Coder coder, @Nullable AnalysisId analysis, String sentence) {
        gestures.begin(coder.study(), coder.person(), analysis, sentence);
    }

    private void put(Coder coder, String table, String name, Long... ids) {
        Hindrance hindrance = images.put(table, ids);
        if (hindrance != null) {
            throw new Refusal(name + " can\u2019t come back: " + words.reason(coder, hindrance, null));
        }
    }

    /**
     * Deletes for good what lies in the bin, with all that hangs on it. The journal keeps its lines. What was done with it
     * can't be undone any more.
     *
     * @param lead who does so; held to a site, what belongs to that site goes, and codes and themes stay
     * @throws Refusal when a snapshot, or something that the bin does not know, rests on what lies in it; nothing is deleted then
     */
    public void empty(Lead lead) {
        boolean whole = lead.onlySite() == null;
        Condition ofSite = whole ? DSL.noCondition() : SOURCE.SITE_ID.eq(lead.onlySite());
        int sources = count(lead, SOURCE, SOURCE.REMOVED_AT.isNotNull().and(ofSite));
        int codes = whole ? count(lead, CODE, CODE.REMOVED_AT.isNotNull()) : 0;
        int themes = whole ? count(lead, THEME, THEME.REMOVED_AT.isNotNull()) : 0;
        int codings = count(lead, CODING, DSL.noCondition());
        int memos = count(lead, MEMO, DSL.noCondition());
        changes.changed(lead.study(), destroy(lead));
        int codingsGone = codings - count(lead, CODING, DSL.noCondition());
        int memosGone = memos - count(lead, MEMO, DSL.noCondition());
        journal.record(
                lead.study(),
                lead.person(),
                new BinEmptied(lead.study(), sources, codes, themes, codingsGone, memosGone));
    }

    /** The sources that stay and lost codings by it. */
    private List<SourceId> destroy(Lead lead) {
        var site = lead.onlySite();
        String sentence = "This can\u2019t be undone any more: the bin was emptied "
                + HindranceWords.when(OffsetDateTime.now(ZoneOffset.UTC)) + ".";
        try {
            Long[] touched =
                    binEmpty(sql.configuration(), lead.study().value(), site == null ? null : site.value(), sentence);
            return touched == null
                    ? List.of()
                    : Arrays.stream(touched).map(SourceId::new).toList();
        } catch (DataIntegrityViolationException rests) {
            throw heldBySnapshot(rests)
                    .orElseGet(() -> new Refusal(
                            "Something that the bin does not know rests on what lies in it, so nothing was deleted: tell"
                                    + " whoever looks after Trigpoint."));
        }
    }

    /** The schema's own sentence, where a snapshot holds a text that was to go. */
    private static Optional<Refusal> heldBySnapshot(DataIntegrityViolationException rests) {
        return rests.getMostSpecificCause() instanceof PSQLException told
                ? Optional.ofNullable(told.getServerErrorMessage())
                        .filter(message -> "snapshot_text".equals(message.getTable()))
                        .map(message -> message.getMessage())
                        .map(Refusal::new)
                : Optional.empty();
    }

    private int count(Lead lead, Table<?> table, Condition which) {
        Field<?> study = table.field("study_id");
        return sql.fetchCount(
                table, DSL.condition("{0} = {1}", study, DSL.val(lead.study().value())), which);
    }
}
