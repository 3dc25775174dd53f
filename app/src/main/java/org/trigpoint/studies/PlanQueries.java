package org.trigpoint.studies;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.trigpoint.migrations.schema.Tables.EVALUATION_QUESTION;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SYNONYM_GROUP;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedArms;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.SynonymGroupId;
import org.trigpoint.migrations.WaveId;

/** The frame of a study: where, when, who, what is asked, and which words are found as one. */
@Service
@Transactional(readOnly = true)
public class PlanQueries {

    private final DSLContext sql;

    PlanQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The places, times and people of a study.
     *
     * @param sites by code
     * @param waves in the order in which they happen
     * @param participants by pseudonym
     */
    public record StudyPlan(List<SiteLine> sites, List<WaveLine> waves, List<ParticipantLine> participants) {}

    /**
     * A site.
     *
     * @param site which
     * @param details what it is
     * @param sources how many sources belong to it, from 0
     */
    public record SiteLine(SiteId site, SiteDetails details, int sources) {}

    /**
     * A wave.
     *
     * @param wave which
     * @param name its name
     * @param sources how many sources belong to it, from 0
     */
    public record WaveLine(WaveId wave, String name, int sources) {}

    /**
     * A participant.
     *
     * @param participant who
     * @param details what is said of them
     * @param siteCode the code of their site; null when they belong to none
     * @param sources in how many sources they have a part, from 0
     */
    public record ParticipantLine(
            ParticipantId participant,
            ParticipantDetails details,
            @Nullable String siteCode,
            int sources) {}

    /**
     * An evaluation question.
     *
     * @param question which
     * @param dimension the heading it stands under
     * @param wording what is asked
     * @param origin the {@code template@version} that printed this wording; null when the team worded it
     */
    public record QuestionLine(
            QuestionId question,
            String dimension,
            String wording,
            @Nullable String origin) {}

    /**
     * Words that finding takes as one.
     *
     * @param group which group
     * @param words at least two
     */
    public record SynonymLine(SynonymGroupId group, List<String> words) {}

    /**
     * The places, times and people.
     *
     * @param reader who asks; of one site, they see that site and its participants, and all waves
     * @return the plan; lists may be empty
     */
    public StudyPlan plan(Reader reader) {
        return sql.select(sites(reader), waves(reader), participants(reader))
                .fetchSingle(Records.mapping(StudyPlan::new));
    }

    /**
     * The evaluation questions.
     *
     * @param reader who asks
     * @return in the team's order
     */
    public List<QuestionLine> questions(Reader reader) {
        return sql.select(
                        EVALUATION_QUESTION.ID,
                        EVALUATION_QUESTION.DIMENSION,
                        EVALUATION_QUESTION.WORDING,
                        EVALUATION_QUESTION.ORIGIN)
                .from(EVALUATION_QUESTION)
                .where(EVALUATION_QUESTION.STUDY_ID.eq(reader.study()))
                .orderBy(EVALUATION_QUESTION.POSITION, EVALUATION_QUESTION.ID)
                .fetch(Records.mapping(QuestionLine::new));
    }

    /**
     * The words that finding takes as one.
     *
     * @param reader who asks
     * @return groups, the oldest first
     */
    public List<SynonymLine> synonyms(Reader reader) {
        return sql.select(SYNONYM_GROUP.ID, SYNONYM_GROUP.WORDS.convertFrom(List::of))
                .from(SYNONYM_GROUP)
                .where(SYNONYM_GROUP.STUDY_ID.eq(reader.study()))
                .orderBy(SYNONYM_GROUP.ID)
                .fetch(Records.mapping(SynonymLine::new));
    }

    private static Field<List<SiteLine>> sites(Reader reader) {
        SiteId only = reader.onlySite();
        return multiset(select(
                                SITE.ID,
                                SITE.CODE,
                                SITE.NAME,
                                BlindedArms.shown(reader.person()),
                                SITE.STRUCTURE,
                                SITE.WITHDRAWN,
                                sources(SOURCE.SITE_ID.eq(SITE.ID), reader))
                        .from(SITE)
                        .where(SITE.STUDY_ID.eq(reader.study()), only == null ? noCondition() : SITE.ID.eq(only))
                        .orderBy(lower(SITE.CODE)))
                .convertFrom(rows ->
                        rows.map(Records.mapping((site, code, name, arm, structure, withdrawn, sources) -> new SiteLine(
                                site, new SiteDetails(code, name, Arm.stored(arm), structure, withdrawn), sources))));
    }

    private static Field<List<WaveLine>> waves(Reader reader) {
        return multiset(select(WAVE.ID, WAVE.NAME, sources(SOURCE.WAVE_ID.eq(WAVE.ID), reader))
                        .from(WAVE)
                        .where(WAVE.STUDY_ID.eq(reader.study()))
                        .orderBy(WAVE.POSITION, WAVE.ID))
                .convertFrom(rows -> rows.map(Records.mapping(WaveLine::new)));
    }

    private static Field<List<ParticipantLine>> participants(Reader reader) {
        SiteId only = reader.onlySite();
        Condition takesPart = SOURCE.ID.in(select(SOURCE_PARTICIPANT.SOURCE_ID)
                .from(SOURCE_PARTICIPANT)
                .where(SOURCE_PARTICIPANT.PARTICIPANT_ID.eq(PARTICIPANT.ID)));
        return multiset(select(
                                PARTICIPANT.ID,
                                PARTICIPANT.PSEUDONYM,
                                PARTICIPANT.ROLE,
                                PARTICIPANT.SITE_ID,
                                SITE.CODE,
                                sources(takesPart, reader))
                        .from(PARTICIPANT)
                        .leftJoin(SITE)
                        .on(SITE.STUDY_ID.eq(PARTICIPANT.STUDY_ID), SITE.ID.eq(PARTICIPANT.SITE_ID))
                        .where(
                                PARTICIPANT.STUDY_ID.eq(reader.study()),
                                only == null ? noCondition() : PARTICIPANT.SITE_ID.eq(only))
                        .orderBy(lower(PARTICIPANT.PSEUDONYM)))
                .convertFrom(rows -> rows.map(
                        Records.mapping((participant, pseudonym, role, site, code, sources) -> new ParticipantLine(
                                participant, new ParticipantDetails(pseudonym, role, site), code, sources))));
    }

    private static Field<Integer> sources(Condition which, Reader reader) {
        SiteId only = reader.onlySite();
        return field(selectCount()
                .from(SOURCE)
                .where(
                        SOURCE.STUDY_ID.eq(reader.study()),
                        SOURCE.REMOVED_AT.isNull(),
                        which,
                        only == null ? noCondition() : SOURCE.SITE_ID.eq(only)));
    }
}
