package org.trigpoint.studies;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.EVALUATION_QUESTION;
import static org.trigpoint.migrations.schema.Tables.MEMBERSHIP;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.STUDY;
import static org.trigpoint.migrations.schema.Tables.THEME;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Member;
import org.trigpoint.access.Reader;
import org.trigpoint.access.Role;
import org.trigpoint.access.SignedIn;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.StudyId;

/** Which studies there are, and what is in one. Counts hold what the one who asks may see. */
@Service
@Transactional(readOnly = true)
public class StudyQueries {

    private final DSLContext sql;

    StudyQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * One of my studies.
     *
     * @param study which
     * @param name its name
     * @param synthetic whether all of it is made up, for trying things out
     * @param role what I do in it
     * @param siteCode the only site whose material I see; null for all
     * @param sources how many sources, from 0
     * @param participants how many participants, from 0
     * @param codings how many codings, from 0
     */
    public record MyStudy(
            StudyId study,
            String name,
            boolean synthetic,
            Role role,
            @Nullable String siteCode,
            int sources,
            int participants,
            int codings) {}

    /**
     * A study as administrators see it.
     *
     * @param study which
     * @param name its name
     * @param synthetic whether all of it is made up
     * @param members how many people belong to it, from 0
     * @param leads how many of them lead it and can sign in; 0 means that one has to be named
     */
    public record StudyLine(StudyId study, String name, boolean synthetic, int members, int leads) {}

    /**
     * What is in a study.
     *
     * @param name its name
     * @param synthetic whether all of it is made up
     * @param sites how many sites
     * @param participants how many participants
     * @param questions how many evaluation questions
     * @param sources how many sources
     * @param coded how many of them have a coding in any analysis
     * @param codes how many codes in all analyses
     * @param codings how many codings in all analyses
     * @param themes how many themes in all analyses, but for dropped ones
     */
    public record StudyHome(
            String name,
            boolean synthetic,
            int sites,
            int participants,
            int questions,
            int sources,
            int coded,
            int codes,
            int codings,
            int themes) {}

    /**
     * The studies of the one who is signed in.
     *
     * @param signedIn who asks
     * @return by name
     */
    public List<MyStudy> mine(SignedIn signedIn) {
        Condition siteOfSource = MEMBERSHIP.SITE_ID.isNull().or(SOURCE.SITE_ID.eq(MEMBERSHIP.SITE_ID));
        Condition siteOfParticipant = MEMBERSHIP.SITE_ID.isNull().or(PARTICIPANT.SITE_ID.eq(MEMBERSHIP.SITE_ID));
        return sql.select(
                        STUDY.ID,
                        STUDY.NAME,
                        STUDY.SYNTHETIC,
                        MEMBERSHIP.ROLE.convertFrom(Role::of),
                        field(select(SITE.CODE)
                                .from(SITE)
                                .where(SITE.STUDY_ID.eq(STUDY.ID), SITE.ID.eq(MEMBERSHIP.SITE_ID))),
                        field(selectCount().from(SOURCE).where(ofStudy(), siteOfSource)),
                        field(selectCount()
                                .from(PARTICIPANT)
                                .where(PARTICIPANT.STUDY_ID.eq(STUDY.ID), siteOfParticipant)),
                        field(selectCount()
                                .from(CODING)
                                .join(SOURCE)
                                .on(SOURCE.ID.eq(CODING.SOURCE_ID), SOURCE.VERSION_ID.eq(CODING.VERSION_ID))
                                .where(ofStudy(), siteOfSource, Blindness.openCodings(signedIn.person()))))
                .from(MEMBERSHIP)
                .join(STUDY)
                .on(STUDY.ID.eq(MEMBERSHIP.STUDY_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID), PERSON.CLOSED_AT.isNull())
                .where(MEMBERSHIP.PERSON_ID.eq(signedIn.person()))
                .orderBy(lower(STUDY.NAME))
                .fetch(Records.mapping(MyStudy::new));
    }

    /**
     * Every study of the installation; not what is in them.
     *
     * @param administrator who asks
     * @return by name
     */
    public List<StudyLine> all(Administrator administrator) {
        return sql.select(
                        STUDY.ID,
                        STUDY.NAME,
                        STUDY.SYNTHETIC,
                        count(MEMBERSHIP.PERSON_ID),
                        count(MEMBERSHIP.PERSON_ID)
                                .filterWhere(MEMBERSHIP.ROLE.eq(Role.LEAD.word()), PERSON.CLOSED_AT.isNull()))
                .from(STUDY)
                .leftJoin(MEMBERSHIP)
                .on(MEMBERSHIP.STUDY_ID.eq(STUDY.ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .groupBy(STUDY.ID)
                .orderBy(lower(STUDY.NAME))
                .fetch(Records.mapping(StudyLine::new));
    }

    /**
     * The study that somebody names on the command line.
     *
     * @param administrator who asks
     * @param nameOrNumber its name, whatever its case, or its number; a name goes first
     * @return its key
     * @throws Refusal when there is none
     */
    public StudyId named(Administrator administrator, String nameOrNumber) {
        String typed = nameOrNumber.strip();
        return Optional.ofNullable(sql.select(STUDY.ID)
                        .from(STUDY)
                        .where(lower(STUDY.NAME).eq(lower(typed)))
                        .or(STUDY.ID.cast(String.class).eq(typed))
                        .orderBy(lower(STUDY.NAME).eq(lower(typed)).desc())
                        .limit(1)
                        .fetchOne(STUDY.ID))
                .orElseThrow(() -> new Refusal("There is no study \u201c" + typed
                        + "\u201d: \u201cstudy list\u201d names those that are there."));
    }

    /**
     * The name of a study, for the frame around every screen.
     *
     * @param member who asks
     * @return its name
     */
    public String name(Member member) {
        return sql.select(STUDY.NAME)
                .from(STUDY)
                .where(STUDY.ID.eq(member.study()))
                .fetchOptional(STUDY.NAME)
                .orElseThrow(NotFound::new);
    }

    /**
     * What is in a study.
     *
     * @param reader who asks; of one site, the sources, participants and codings of that site are counted
     * @return the counts
     */
    public StudyHome home(Reader reader) {
        SiteId only = reader.onlySite();
        Condition site = only == null ? noCondition() : SITE.ID.eq(only);
        Condition participant = only == null ? noCondition() : PARTICIPANT.SITE_ID.eq(only);
        Condition source = only == null ? noCondition() : SOURCE.SITE_ID.eq(only);
        return sql.select(
                        STUDY.NAME,
                        STUDY.SYNTHETIC,
                        field(selectCount().from(SITE).where(SITE.STUDY_ID.eq(STUDY.ID), site)),
                        field(selectCount().from(PARTICIPANT).where(PARTICIPANT.STUDY_ID.eq(STUDY.ID), participant)),
                        field(selectCount().from(EVALUATION_QUESTION).where(EVALUATION_QUESTION.STUDY_ID.eq(STUDY.ID))),
                        field(selectCount().from(SOURCE).where(ofStudy(), source)),
                        field(selectCount()
                                .from(SOURCE)
                                .where(ofStudy(), source, exists(hasCoding(Blindness.openCodings(reader.person()))))),
                        field(selectCount().from(CODE).where(CODE.STUDY_ID.eq(STUDY.ID), CODE.REMOVED_AT.isNull())),
                        codings(source.and(Blindness.openCodings(reader.person()))),
                        field(selectCount()
                                .from(THEME)
                                .where(
                                        THEME.STUDY_ID.eq(STUDY.ID),
                                        THEME.REMOVED_AT.isNull(),
                                        THEME.STATUS.in("candidate", "kept"))))
                .from(STUDY)
                .where(STUDY.ID.eq(reader.study()))
                .fetchOptional(Records.mapping(StudyHome::new))
                .orElseThrow(NotFound::new);
    }

    private static Field<Integer> codings(Condition source) {
        return field(selectCount()
                .from(CODING)
                .join(SOURCE)
                .on(SOURCE.ID.eq(CODING.SOURCE_ID), SOURCE.VERSION_ID.eq(CODING.VERSION_ID))
                .where(ofStudy(), source));
    }

    private static Select<?> hasCoding(Condition open) {
        return selectOne()
                .from(CODING)
                .where(CODING.SOURCE_ID.eq(SOURCE.ID), CODING.VERSION_ID.eq(SOURCE.VERSION_ID), open);
    }

    private static Condition ofStudy() {
        return SOURCE.STUDY_ID.eq(STUDY.ID).and(SOURCE.REMOVED_AT.isNull());
    }
}
