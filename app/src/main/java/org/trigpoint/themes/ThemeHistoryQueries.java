package org.trigpoint.themes;

import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.THEME_STATE;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.schema.tables.records.ThemeStateRecord;
import tools.jackson.databind.json.JsonMapper;

/** Every earlier state of a theme. */
@Service
@Transactional(readOnly = true)
public class ThemeHistoryQueries {

    private final DSLContext sql;
    private final JsonMapper json;

    ThemeHistoryQueries(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    private record Gathered(long id, String name) {}

    /**
     * The states of a theme.
     *
     * @param reader who asks
     * @param theme which; it may lie in the bin
     * @return the first first, the last is how it is now; never empty
     * @throws NotFound when the study has no such theme
     */
    public List<ThemeState> of(Reader reader, ThemeId theme) {
        List<ThemeState> states = sql.select(THEME_STATE, PERSON.FULL_NAME)
                .from(THEME)
                .join(THEME_STATE)
                .on(THEME_STATE.THEME_ID.eq(THEME.ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(THEME_STATE.PERSON_ID))
                .where(THEME.STUDY_ID.eq(reader.study()), THEME.ID.eq(theme))
                .orderBy(THEME_STATE.ID)
                .fetch(row -> state(row.value1(), row.value2()));
        if (states.isEmpty()) {
            throw new NotFound();
        }
        return states;
    }

    private ThemeState state(ThemeStateRecord row, String person) {
        return new ThemeState(
                row.getJournalNumber(),
                person,
                row.getRecordedAt(),
                new ThemeWords(row.getName(), row.getConcept(), row.getBoundary(), row.getDefinition()),
                ThemeStatus.of(row.getStatus()),
                row.getReason(),
                row.getStoodUnder(),
                row.getWentInto(),
                row.getRemoved(),
                codes(row.getCodes()));
    }

    private List<String> codes(JSONB codes) {
        return List.of(json.readValue(codes.data(), Gathered[].class)).stream()
                .map(Gathered::name)
                .toList();
    }
}
