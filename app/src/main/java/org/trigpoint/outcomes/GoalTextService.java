package org.trigpoint.outcomes;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.GOAL_PASSAGE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.STUDY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.journal.Fact;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.HandedIn;
import org.trigpoint.sources.SourceDescription;
import org.trigpoint.sources.SourceKind;

/**
 * Makes the goals that people wrote sources, so that they are coded and found like all other texts: one source for each site
 * and point in time. What has become a text is never made one again; goals that came later, or were worded anew, go into a
 * further source.
 */
@Service
@Transactional
public class GoalTextService {

    private final DSLContext sql;
    private final Goals goals;
    private final HandedIn sources;
    private final Journal journal;

    GoalTextService(DSLContext sql, Goals goals, HandedIn sources, Journal journal) {
        this.sql = sql;
        this.goals = goals;
        this.sources = sources;
        this.journal = journal;
    }

    /** Goals became texts. */
    record GoalsMadeTexts(StudyId study, List<SourceId> sources, int goals) implements Fact {

        @Override
        public String subject() {
            return "study";
        }

        @Override
        public long subjectId() {
            return study.value();
        }
    }

    /**
     * How far goals are texts.
     *
     * @param waiting how many are none yet; those of families that do not consent are not counted
     * @param texts how many are
     * @param sources in how many sources
     */
    public record State(int waiting, int texts, int sources) {}

    /**
     * How far goals are texts.
     *
     * @param reader who asks; of one site alone, they are told of that site
     * @return the counts
     */
    @Transactional(readOnly = true)
    public State state(Reader reader) {
        var site = reader.onlySite();
        return sql.select(count(), countDistinct(SOURCE.ID))
                .from(GOAL_PASSAGE)
                .join(SOURCE)
                .on(SOURCE.ID.eq(GOAL_PASSAGE.SOURCE_ID), SOURCE.REMOVED_AT.isNull())
                .where(GOAL_PASSAGE.STUDY_ID.eq(reader.study()), site == null ? noCondition() : SOURCE.SITE_ID.eq(site))
                .fetchSingle(row -> new State(goals.waiting(reader).size(), row.value1(), row.value2()));
    }

    /**
     * Makes all goals texts that are none yet.
     *
     * @param lead who does it
     * @return the new sources
     * @throws Refusal when there is no goal that is no text
     */
    public List<SourceId> make(Lead lead) {
        sql.select(STUDY.ID)
                .from(STUDY)
                .where(STUDY.ID.eq(lead.study()))
                .forUpdate()
                .fetch();
        List<Goals.Goal> waiting = goals.waiting(lead);
        if (waiting.isEmpty()) {
            throw new Refusal("There is no goal that is not a text already.");
        }
        Map<String, List<Goals.Goal>> together = new TreeMap<>();
        waiting.forEach(goal -> together.computeIfAbsent(goal.title(), title -> new ArrayList<>())
                .add(goal));
        Set<String> taken = new HashSet<>(sql.select(SOURCE.TITLE)
                .from(SOURCE)
                .where(SOURCE.STUDY_ID.eq(lead.study()), SOURCE.TITLE.startsWith(Goals.TITLE))
                .fetch(SOURCE.TITLE));
        List<SourceId> made = new ArrayList<>();
        together.forEach((title, all) -> made.add(land(lead, free(title, taken), all)));
        journal.record(lead.study(), lead.person(), new GoalsMadeTexts(lead.study(), made, waiting.size()));
        return made;
    }

    private static String free(String title, Set<String> taken) {
        String wanted = title;
        for (int number = 2; !taken.add(wanted); number++) {
            wanted = title + " (" + number + ")";
        }
        return wanted;
    }

    private SourceId land(Lead lead, String title, List<Goals.Goal> together) {
        GoalText text = GoalText.of(together.stream()
                .sorted(Comparator.comparing(Goals.Goal::person).thenComparing(Goals.Goal::item))
                .toList());
        Goals.Goal first = together.getFirst();
        SourceId source = sources.land(
                lead,
                title + ".txt",
                text.words(),
                SourceDescription.unchanged()
                        .titled(title)
                        .ofKind(SourceKind.SURVEY_TEXT)
                        .atSite(first.site())
                        .withAttribute("instrument", "gbo")
                        .withAttribute("time point", first.time()));
        place(lead, source, text);
        return source;
    }

    private void place(Lead lead, SourceId source, GoalText text) {
        VersionId version = sql.select(SOURCE.VERSION_ID)
                .from(SOURCE)
                .where(SOURCE.ID.eq(source))
                .fetchSingle(SOURCE.VERSION_ID);
        sql.batch(text.passages().stream()
                        .map(passage -> sql.insertInto(GOAL_PASSAGE)
                                .set(GOAL_PASSAGE.STUDY_ID, lead.study())
                                .set(GOAL_PASSAGE.RECORD_ID, passage.goal().record())
                                .set(GOAL_PASSAGE.ITEM, passage.goal().item())
                                .set(GOAL_PASSAGE.DIGEST, passage.goal().digest())
                                .set(GOAL_PASSAGE.SOURCE_ID, source)
                                .set(GOAL_PASSAGE.VERSION_ID, version)
                                .set(GOAL_PASSAGE.SPAN_START, passage.span().start())
                                .set(GOAL_PASSAGE.SPAN_END, passage.span().end()))
                        .toList())
                .execute();
    }
}
