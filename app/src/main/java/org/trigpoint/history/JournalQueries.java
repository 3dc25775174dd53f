package org.trigpoint.history;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;
import static org.trigpoint.migrations.schema.Tables.PERSON;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.history.JournalPage.Line;
import org.trigpoint.migrations.PersonId;
import tools.jackson.databind.json.JsonMapper;

/**
 * The journal of a study as people read it. A coder or lead of all sites reads every line but those about work that is hidden from them. Whoever is tied to a site,
 * and every observer, reads their own lines alone: a line names titles, codes and people, its subject may lie in another
 * site or in none, and what is not surely theirs to see is not shown.
 */
@Service
@Transactional(readOnly = true)
public class JournalQueries {

    /** In which a day begins and ends. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final int MOST = 500;

    private final DSLContext sql;
    private final JsonMapper json;

    JournalQueries(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * What a filter can be set to.
     *
     * @param kinds names of facts that occur, in alphabetical order
     * @param subjects kinds of things that lines are about, in alphabetical order
     * @param people who did something, by name
     */
    public record Choices(List<String> kinds, List<String> subjects, List<Doer> people) {}

    /**
     * Somebody who did something.
     *
     * @param person who
     * @param name as colleagues see them
     */
    public record Doer(PersonId person, String name) {}

    /**
     * Some lines, the newest first.
     *
     * @param reader who asks
     * @param filter which lines are wanted
     * @param before only lines with smaller numbers; null to begin with the newest
     * @param limit how many lines at most, 1 to 500
     * @return the lines, and whether there are older ones
     */
    public JournalPage page(Reader reader, JournalFilter filter, @Nullable Long before, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A page holds 1 to " + MOST + " lines, not " + limit + ".");
        }
        List<Line> lines = sql.select(
                        JOURNAL.NUMBER,
                        JOURNAL.RECORDED_AT,
                        JOURNAL.PERSON_ID,
                        PERSON.FULL_NAME,
                        JOURNAL.KIND,
                        JOURNAL.SUBJECT,
                        coalesce(JOURNAL.SUBJECT_ID, 0L),
                        Subjects.name(),
                        Subjects.there(),
                        JOURNAL.PAYLOAD.convertFrom(payload -> Details.of(json.readTree(payload.data()))))
                .from(JOURNAL)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(JOURNAL.PERSON_ID))
                .where(open(reader), wanted(filter), before == null ? noCondition() : JOURNAL.NUMBER.lt(before))
                .orderBy(JOURNAL.NUMBER.desc())
                .limit(limit + 1)
                .fetch(Records.mapping(Line::new));
        boolean more = lines.size() > limit;
        return new JournalPage(more ? List.copyOf(lines.subList(0, limit)) : lines, more);
    }

    /**
     * What a filter can be set to, so that it finds something.
     *
     * @param reader who asks
     * @return the choices; lists may be empty
     */
    public Choices choices(Reader reader) {
        return sql.select(
                        multiset(selectDistinct(JOURNAL.KIND)
                                        .from(JOURNAL)
                                        .where(open(reader))
                                        .orderBy(JOURNAL.KIND))
                                .convertFrom(rows -> rows.map(row -> row.value1())),
                        multiset(selectDistinct(JOURNAL.SUBJECT)
                                        .from(JOURNAL)
                                        .where(open(reader))
                                        .orderBy(JOURNAL.SUBJECT))
                                .convertFrom(rows -> rows.map(row -> row.value1())),
                        multiset(select(PERSON.ID, PERSON.FULL_NAME)
                                        .from(PERSON)
                                        .where(PERSON.ID.in(select(JOURNAL.PERSON_ID)
                                                .from(JOURNAL)
                                                .where(open(reader))))
                                        .orderBy(PERSON.FULL_NAME, PERSON.ID))
                                .convertFrom(rows -> rows.map(Records.mapping(Doer::new))))
                .fetchSingle(Records.mapping(Choices::new));
    }

    /**
     * The lines that somebody may read, for readings that tell of some of them in other words.
     *
     * @param reader who reads
     * @return a condition over rows of {@code journal}
     */
    public static Condition open(Reader reader) {
        boolean all = reader instanceof Coder && reader.onlySite() == null;
        return JOURNAL.STUDY_ID
                .eq(reader.study())
                .and(all ? Blindness.openLines(reader.person()) : JOURNAL.PERSON_ID.eq(reader.person()));
    }

    private static Condition wanted(JournalFilter filter) {
        Condition wanted = filter.kinds().isEmpty() ? noCondition() : JOURNAL.KIND.in(filter.kinds());
        PersonId person = filter.person();
        if (person != null) {
            wanted = wanted.and(JOURNAL.PERSON_ID.eq(person));
        }
        String subject = filter.subject();
        if (subject != null) {
            wanted = wanted.and(JOURNAL.SUBJECT.eq(subject));
        }
        Long subjectId = filter.subjectId();
        if (subjectId != null) {
            wanted = wanted.and(JOURNAL.SUBJECT_ID.eq(subjectId));
        }
        LocalDate from = filter.from();
        if (from != null) {
            wanted = wanted.and(JOURNAL.RECORDED_AT.ge(startOf(from)));
        }
        LocalDate until = filter.until();
        return until == null ? wanted : wanted.and(JOURNAL.RECORDED_AT.lt(startOf(until.plusDays(1))));
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toOffsetDateTime();
    }
}
