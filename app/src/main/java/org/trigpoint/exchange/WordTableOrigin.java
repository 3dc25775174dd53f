package org.trigpoint.exchange;

import static org.trigpoint.migrations.schema.Tables.JOURNAL_HEAD;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.STUDY;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;

/** Says in one line who made a table of words, of which study, when, and at which line of the journal. */
@Component
@Transactional(readOnly = true)
class WordTableOrigin {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final DSLContext sql;

    WordTableOrigin(DSLContext sql) {
        this.sql = sql;
    }

    String of(Reader reader) {
        OffsetDateTime now = OffsetDateTime.now(Clock.system(ZONE)).truncatedTo(ChronoUnit.SECONDS);
        return sql.select(
                        STUDY.NAME,
                        DSL.field(DSL.select(PERSON.FULL_NAME).from(PERSON).where(PERSON.ID.eq(reader.person()))),
                        DSL.field(DSL.select(JOURNAL_HEAD.NUMBER).from(JOURNAL_HEAD)))
                .from(STUDY)
                .where(STUDY.ID.eq(reader.study()))
                .fetchSingle(row -> "study " + row.value1() + " (number "
                        + reader.study().value() + ")"
                        + (reader.onlySite() == null ? "" : "; only the site of its maker") + "; made by "
                        + row.value2() + " at " + Origins.moment(now) + "; journal number " + row.value3()
                        + "; Trigpoint "
                        + Origins.version());
    }
}
