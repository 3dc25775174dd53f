package org.trigpoint.guides;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.GUIDE_QUESTION;
import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.TOPIC_GUIDE;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.guides.GuideFact.GuideChanged;
import org.trigpoint.guides.GuideFact.GuideMade;
import org.trigpoint.guides.GuideFact.GuideRemoved;
import org.trigpoint.guides.GuideFact.QuestionAsks;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.GuideQuestionId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.TopicGuideId;

/** What can be done with topic guides. Each step can be undone. */
@Service
@Transactional
public class TopicGuideService {

    private static final int QUESTIONS_AT_MOST = 200;

    private final DSLContext sql;
    private final TopicGuideRepository guides;
    private final TopicGuideQueries queries;
    private final Gestures gestures;
    private final Journal journal;

    TopicGuideService(
            DSLContext sql,
            TopicGuideRepository guides,
            TopicGuideQueries queries,
            Gestures gestures,
            Journal journal) {
        this.sql = sql;
        this.guides = guides;
        this.queries = queries;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * Writes a new guide.
     *
     * @param coder who writes it
     * @param words all of it
     * @return its key
     * @throws NotFound when the study has no such wave
     * @throws Refusal when the name is empty or taken, no question is there, or one is too long
     */
    public TopicGuideId make(Coder coder, GuideWords words) {
        GuideWords wanted = checked(coder, words, null);
        begin(coder, null, "Wrote the topic guide", wanted.name());
        TopicGuideId guide = guides.insert(coder, wanted);
        journal.record(coder.study(), coder.person(), new GuideMade(guide, wanted));
        return guide;
    }

    /**
     * Writes a guide anew, unless somebody else did since it was read. A question that is worded as before keeps what it asks
     * about; so does one that stands where a reworded one stood.
     *
     * @param coder who writes
     * @param guide which
     * @param revision the revision that they had before them
     * @param words all of it
     * @throws NotFound when the study has no such guide or wave
     * @throws Refusal when a colleague wrote in between, or as for a new one; nothing is overwritten
     */
    public void change(Coder coder, TopicGuideId guide, int revision, GuideWords words) {
        TopicGuide before = lock(coder, guide);
        if (before.revision() != revision) {
            throw new Refusal(
                    "A colleague has changed this guide since you opened it: copy your words, reload, and add them.");
        }
        GuideWords wanted = checked(coder, words, guide);
        GuideWords was = wordsOf(before);
        if (wanted.equals(was)) {
            return;
        }
        begin(coder, null, "Changed the topic guide", before.name());
        guides.update(coder, guide, wanted);
        journal.record(coder.study(), coder.person(), new GuideChanged(guide, was, wanted));
    }

    /**
     * Takes a guide away: from then on nothing counts as asked by it.
     *
     * @param coder who does it
     * @param guide which
     * @throws NotFound when the study has no such guide
     */
    public void remove(Coder coder, TopicGuideId guide) {
        TopicGuide found = lock(coder, guide);
        begin(coder, null, "Removed the topic guide", found.name());
        guides.delete(guide);
        journal.record(coder.study(), coder.person(), new GuideRemoved(guide, found.name()));
    }

    /**
     * Says what a question asks about, in the themes and codes of one analysis.
     *
     * @param coder who says it
     * @param analysis in which analysis
     * @param question which question
     * @param themes all themes that it asks about
     * @param codes all codes that it asks about besides; codes below them are not asked about by themselves
     * @throws NotFound when the study has no such question or analysis, or the analysis no such theme or code
     */
    public void ask(
            Coder coder, AnalysisId analysis, GuideQuestionId question, Set<ThemeId> themes, Set<CodeId> codes) {
        TopicGuideId guide = sql.select(GUIDE_QUESTION.GUIDE_ID)
                .from(GUIDE_QUESTION)
                .where(GUIDE_QUESTION.STUDY_ID.eq(coder.study()), GUIDE_QUESTION.ID.eq(question))
                .forUpdate()
                .fetchOptional(GUIDE_QUESTION.GUIDE_ID)
                .orElseThrow(NotFound::new);
        boolean known = sql.fetchExists(ANALYSIS, ANALYSIS.STUDY_ID.eq(coder.study()), ANALYSIS.ID.eq(analysis))
                && themes.size()
                        == sql.fetchCount(
                                THEME, THEME.ANALYSIS_ID.eq(analysis), THEME.ID.in(themes), THEME.REMOVED_AT.isNull())
                && codes.size()
                        == sql.fetchCount(
                                CODE, CODE.ANALYSIS_ID.eq(analysis), CODE.ID.in(codes), CODE.REMOVED_AT.isNull());
        if (!known) {
            throw new NotFound();
        }
        begin(
                coder,
                analysis,
                "Said what a question asks about in",
                lock(coder, guide).name());
        guides.ask(coder, analysis, question, themes, codes);
        journal.record(coder.study(), coder.person(), new QuestionAsks(guide, analysis, question, themes, codes));
    }

    private void begin(Coder coder, @Nullable AnalysisId analysis, String did, String name) {
        gestures.begin(coder.study(), coder.person(), analysis, did + " \u201c" + name + "\u201d");
    }

    private TopicGuide lock(Coder coder, TopicGuideId guide) {
        sql.select(TOPIC_GUIDE.ID)
                .from(TOPIC_GUIDE)
                .where(TOPIC_GUIDE.STUDY_ID.eq(coder.study()), TOPIC_GUIDE.ID.eq(guide))
                .forUpdate()
                .fetch();
        return queries.of(coder, null).stream()
                .filter(one -> one.id().equals(guide))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static GuideWords wordsOf(TopicGuide guide) {
        return new GuideWords(
                guide.name(),
                guide.anyWave(),
                Set.copyOf(guide.waves()),
                Set.copyOf(guide.roles()),
                Set.copyOf(guide.kinds()),
                guide.questions().stream().map(TopicGuide.Question::wording).toList());
    }

    private GuideWords checked(Coder coder, GuideWords words, @Nullable TopicGuideId but) {
        Set<String> roles = words.roles().stream()
                .map(String::strip)
                .filter(role -> !role.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (words.waves().size() != sql.fetchCount(WAVE, WAVE.STUDY_ID.eq(coder.study()), WAVE.ID.in(words.waves()))) {
            throw new NotFound();
        }
        if (!words.anyWave() && words.waves().isEmpty()) {
            throw new Refusal("Choose the waves that the guide is for, or every wave.");
        }
        return new GuideWords(
                free(coder, words.name(), but),
                words.anyWave(),
                words.anyWave() ? Set.of() : words.waves(),
                roles,
                words.kinds(),
                questions(words.questions()));
    }

    private static List<String> questions(List<String> written) {
        List<String> questions = written.stream()
                .map(question -> question.strip().replaceAll("\\s+", " "))
                .filter(question -> !question.isEmpty())
                .toList();
        if (questions.isEmpty() || questions.size() > QUESTIONS_AT_MOST) {
            throw new Refusal("Write 1 to " + QUESTIONS_AT_MOST + " questions, one a line.");
        }
        if (questions.stream().anyMatch(question -> question.length() > 1_000)) {
            throw new Refusal("A question holds 1,000 characters at most: shorten the longest.");
        }
        return questions;
    }

    private String free(Coder coder, String name, @Nullable TopicGuideId but) {
        String wanted = name.strip().replaceAll("\\s+", " ");
        if (wanted.isEmpty() || wanted.length() > 200) {
            throw new Refusal("Give the guide a name of 1 to 200 characters.");
        }
        boolean taken = sql.fetchExists(
                TOPIC_GUIDE,
                TOPIC_GUIDE.STUDY_ID.eq(coder.study()),
                DSL.lower(TOPIC_GUIDE.NAME).eq(DSL.lower(wanted)),
                but == null ? DSL.noCondition() : TOPIC_GUIDE.ID.ne(but));
        if (taken) {
            throw new Refusal("There is a topic guide \u201c" + wanted + "\u201d already: choose another name.");
        }
        return wanted;
    }
}
