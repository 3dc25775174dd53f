package org.trigpoint.codebook;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODE_GROUP;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.THEME;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import tools.jackson.databind.json.JsonMapper;

/** What happened to a code, from the journal. */
@Service
@Transactional(readOnly = true)
public class CodeHistoryQueries {

    /** Lines that are about something else and name codes; each names them under one of the keys below. */
    private static final List<String> NAMING =
            List.of("CodesGathered", "CodeReleased", "CodesGrouped", "CodeUngrouped", "CodesMerged", "CodeRemoved");

    private static final int MOST = 500;

    private final DSLContext sql;
    private final JsonMapper json;

    CodeHistoryQueries(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * Something that happened to a code.
     *
     * @param number its line in the journal
     * @param at when
     * @param person who did it; null for the application itself
     * @param sentence what happened, without its doer, such as {@code moved it under “Trust”}
     * @param changes what it was before and is after, part by part; may be empty
     */
    public record Event(
            long number,
            OffsetDateTime at,
            @Nullable String person,
            String sentence,
            List<CodebookDifference.Change> changes) {}

    /**
     * The history of a code: its making, naming, wording, moves, groups, themes, examples, merges. Codings are not among
     * them.
     *
     * @param reader who asks; an observer, and whoever is tied to a site, is told of their own doings alone, as in the journal
     * @param code which
     * @return the last first, 500 at most
     * @throws NotFound when the study has no such code
     */
    public List<Event> of(Reader reader, CodeId code) {
        AnalysisId analysis = sql.select(CODE.ANALYSIS_ID)
                .from(CODE)
                .where(CODE.STUDY_ID.eq(reader.study()), CODE.ID.eq(code))
                .fetchOptional(CODE.ANALYSIS_ID)
                .orElseThrow(NotFound::new);
        HistoryWords words = words(analysis, code);
        boolean all = reader instanceof Coder && reader.onlySite() == null;
        return sql.select(JOURNAL.NUMBER, JOURNAL.RECORDED_AT, PERSON.FULL_NAME, JOURNAL.KIND, JOURNAL.PAYLOAD)
                .from(JOURNAL)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(JOURNAL.PERSON_ID))
                .where(
                        JOURNAL.STUDY_ID.eq(reader.study()),
                        about(code),
                        all ? noCondition() : JOURNAL.PERSON_ID.eq(reader.person()))
                .orderBy(JOURNAL.NUMBER.desc())
                .limit(MOST)
                .fetch(row -> {
                    var payload = json.readTree(row.value5().data());
                    return new Event(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            words.sentence(row.value4(), payload),
                            words.changes(row.value4(), payload));
                });
    }

    private static Condition about(CodeId code) {
        Condition itself = JOURNAL.SUBJECT.eq("code").and(JOURNAL.SUBJECT_ID.eq(code.value()));
        Condition named = List.of("codes", "merged", "all").stream()
                .map(key -> "{\"" + key + "\":[" + code.value() + "]}")
                .map(CodeHistoryQueries::holds)
                .reduce(holds("{\"code\":" + code.value() + "}"), Condition::or);
        return itself.or(JOURNAL.KIND.in(NAMING).and(named));
    }

    private static Condition holds(String part) {
        return condition("{0} @> {1}", JOURNAL.PAYLOAD, val(JSONB.valueOf(part)));
    }

    private HistoryWords words(AnalysisId analysis, CodeId code) {
        Map<Long, String> codes = sql.select(CODE.ID, CODE.NAME)
                .from(CODE)
                .where(CODE.ANALYSIS_ID.eq(analysis))
                .fetchMap(row -> row.value1().value(), row -> row.value2());
        Map<Long, String> themes = sql.select(THEME.ID, THEME.NAME)
                .from(THEME)
                .where(THEME.ANALYSIS_ID.eq(analysis))
                .fetchMap(row -> row.value1().value(), row -> row.value2());
        Map<Long, String> groups = sql.select(CODE_GROUP.ID, CODE_GROUP.NAME)
                .from(CODE_GROUP)
                .where(CODE_GROUP.ANALYSIS_ID.eq(analysis))
                .fetchMap(row -> row.value1().value(), row -> row.value2());
        return new HistoryWords(code.value(), codes, themes, groups);
    }
}
