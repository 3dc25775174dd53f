package org.trigpoint.guides;

import static org.trigpoint.migrations.schema.Tables.GUIDE_QUESTION;
import static org.trigpoint.migrations.schema.Tables.GUIDE_QUESTION_ASKS;
import static org.trigpoint.migrations.schema.Tables.GUIDE_WAVE;
import static org.trigpoint.migrations.schema.Tables.TOPIC_GUIDE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.GuideQuestionId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.TopicGuideId;
import org.trigpoint.migrations.WaveId;
import org.trigpoint.sources.SourceKind;

/** The sole writer of topic guides, their waves and questions, and what these ask about. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TopicGuideRepository {

    private final DSLContext sql;

    TopicGuideRepository(DSLContext sql) {
        this.sql = sql;
    }

    TopicGuideId insert(Coder coder, GuideWords words) {
        TopicGuideId guide = sql.insertInto(TOPIC_GUIDE)
                .set(TOPIC_GUIDE.STUDY_ID, coder.study())
                .set(TOPIC_GUIDE.NAME, words.name())
                .set(TOPIC_GUIDE.ANY_WAVE, words.anyWave())
                .set(TOPIC_GUIDE.ROLES, roles(words))
                .set(TOPIC_GUIDE.KINDS, kinds(words))
                .set(TOPIC_GUIDE.MADE_BY, coder.person())
                .returningResult(TOPIC_GUIDE.ID)
                .fetchSingle()
                .value1();
        putWaves(coder, guide, words);
        putQuestions(coder, guide, words.questions());
        return guide;
    }

    void update(Coder coder, TopicGuideId guide, GuideWords words) {
        sql.update(TOPIC_GUIDE)
                .set(TOPIC_GUIDE.NAME, words.name())
                .set(TOPIC_GUIDE.ANY_WAVE, words.anyWave())
                .set(TOPIC_GUIDE.ROLES, roles(words))
                .set(TOPIC_GUIDE.KINDS, kinds(words))
                .set(TOPIC_GUIDE.REVISION, TOPIC_GUIDE.REVISION.plus(1))
                .where(TOPIC_GUIDE.ID.eq(guide))
                .execute();
        putWaves(coder, guide, words);
        putQuestions(coder, guide, words.questions());
    }

    /** Piece by piece, so that undoing puts the guide back before what hangs on it. */
    void delete(TopicGuideId guide) {
        sql.deleteFrom(GUIDE_QUESTION_ASKS)
                .where(GUIDE_QUESTION_ASKS.QUESTION_ID.in(
                        DSL.select(GUIDE_QUESTION.ID).from(GUIDE_QUESTION).where(GUIDE_QUESTION.GUIDE_ID.eq(guide))))
                .execute();
        sql.deleteFrom(GUIDE_QUESTION).where(GUIDE_QUESTION.GUIDE_ID.eq(guide)).execute();
        sql.deleteFrom(GUIDE_WAVE).where(GUIDE_WAVE.GUIDE_ID.eq(guide)).execute();
        sql.deleteFrom(TOPIC_GUIDE).where(TOPIC_GUIDE.ID.eq(guide)).execute();
    }

    /** Makes what a question asks about in an analysis exactly this. */
    void ask(
            Coder coder,
            AnalysisId analysis,
            GuideQuestionId question,
            Collection<ThemeId> themes,
            Collection<CodeId> codes) {
        sql.deleteFrom(GUIDE_QUESTION_ASKS)
                .where(
                        GUIDE_QUESTION_ASKS.QUESTION_ID.eq(question),
                        GUIDE_QUESTION_ASKS.ANALYSIS_ID.eq(analysis),
                        DSL.or(
                                GUIDE_QUESTION_ASKS
                                        .THEME_ID
                                        .isNotNull()
                                        .andNot(GUIDE_QUESTION_ASKS.THEME_ID.in(themes)),
                                GUIDE_QUESTION_ASKS.CODE_ID.isNotNull().andNot(GUIDE_QUESTION_ASKS.CODE_ID.in(codes))))
                .execute();
        themes.forEach(theme -> add(coder, analysis, question, theme, null));
        codes.forEach(code -> add(coder, analysis, question, null, code));
    }

    private void add(
            Coder coder,
            AnalysisId analysis,
            GuideQuestionId question,
            @Nullable ThemeId theme,
            @Nullable CodeId code) {
        sql.insertInto(GUIDE_QUESTION_ASKS)
                .set(GUIDE_QUESTION_ASKS.STUDY_ID, coder.study())
                .set(GUIDE_QUESTION_ASKS.ANALYSIS_ID, analysis)
                .set(GUIDE_QUESTION_ASKS.QUESTION_ID, question)
                .set(GUIDE_QUESTION_ASKS.THEME_ID, theme)
                .set(GUIDE_QUESTION_ASKS.CODE_ID, code)
                .onConflictDoNothing()
                .execute();
    }

    private void putWaves(Coder coder, TopicGuideId guide, GuideWords words) {
        sql.deleteFrom(GUIDE_WAVE)
                .where(GUIDE_WAVE.GUIDE_ID.eq(guide), DSL.not(GUIDE_WAVE.WAVE_ID.in(words.waves())))
                .execute();
        for (WaveId wave : words.waves()) {
            sql.insertInto(GUIDE_WAVE, GUIDE_WAVE.STUDY_ID, GUIDE_WAVE.GUIDE_ID, GUIDE_WAVE.WAVE_ID)
                    .values(coder.study(), guide, wave)
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /**
     * Makes the questions exactly these. One that is worded as before stays itself, with what it asks about; of the others,
     * the first old one became the first new one.
     */
    private void putQuestions(Coder coder, TopicGuideId guide, List<String> wordings) {
        Map<GuideQuestionId, String> old = new LinkedHashMap<>();
        sql.select(GUIDE_QUESTION.ID, GUIDE_QUESTION.WORDING)
                .from(GUIDE_QUESTION)
                .where(GUIDE_QUESTION.GUIDE_ID.eq(guide))
                .orderBy(GUIDE_QUESTION.POSITION, GUIDE_QUESTION.ID)
                .forEach(row -> old.put(row.value1(), row.value2()));
        List<@Nullable GuideQuestionId> kept = matched(old, wordings);
        List<GuideQuestionId> gone = old.keySet().stream()
                .filter(question -> !kept.contains(question))
                .toList();
        if (!gone.isEmpty()) {
            sql.deleteFrom(GUIDE_QUESTION_ASKS)
                    .where(GUIDE_QUESTION_ASKS.QUESTION_ID.in(gone))
                    .execute();
            sql.deleteFrom(GUIDE_QUESTION).where(GUIDE_QUESTION.ID.in(gone)).execute();
        }
        for (int at = 0; at < wordings.size(); at++) {
            put(coder, guide, kept.get(at), at, wordings.get(at));
        }
    }

    private void put(
            Coder coder, TopicGuideId guide, @Nullable GuideQuestionId question, int position, String wording) {
        if (question == null) {
            sql.insertInto(GUIDE_QUESTION)
                    .set(GUIDE_QUESTION.STUDY_ID, coder.study())
                    .set(GUIDE_QUESTION.GUIDE_ID, guide)
                    .set(GUIDE_QUESTION.POSITION, position)
                    .set(GUIDE_QUESTION.WORDING, wording)
                    .execute();
        } else {
            sql.update(GUIDE_QUESTION)
                    .set(GUIDE_QUESTION.POSITION, position)
                    .set(GUIDE_QUESTION.WORDING, wording)
                    .where(GUIDE_QUESTION.ID.eq(question))
                    .execute();
        }
    }

    /** Which old question each new one is; null for one that is new. */
    private static List<@Nullable GuideQuestionId> matched(Map<GuideQuestionId, String> old, List<String> wordings) {
        Map<GuideQuestionId, String> left = new LinkedHashMap<>(old);
        List<@Nullable GuideQuestionId> kept = new ArrayList<>();
        for (String wording : wordings) {
            GuideQuestionId same = left.keySet().stream()
                    .filter(question -> Objects.equals(left.get(question), wording))
                    .findFirst()
                    .orElse(null);
            kept.add(same);
            left.remove(same);
        }
        var others = List.copyOf(left.keySet()).iterator();
        for (int at = 0; at < kept.size() && others.hasNext(); at++) {
            if (kept.get(at) == null) {
                kept.set(at, others.next());
            }
        }
        return kept;
    }

    private static String[] roles(GuideWords words) {
        return words.roles().stream().sorted().toArray(String[]::new);
    }

    private static String[] kinds(GuideWords words) {
        return words.kinds().stream().map(SourceKind::word).sorted().toArray(String[]::new);
    }
}
