package org.trigpoint.journal;

import static org.trigpoint.migrations.schema.Routines.journalAppend;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.StudyId;
import tools.jackson.databind.json.JsonMapper;

/** The one log. Lines are only ever added, inside the transaction that did what they tell. */
@Component
public class Journal {

    private final DSLContext sql;
    private final JsonMapper json;

    Journal(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * Adds a line. Call it last in the transaction: it holds the place of the next line until the commit.
     *
     * @param study the study it belongs to; null for what concerns the installation
     * @param person who did it; null for the application itself
     * @param fact what happened
     * @return the number of the line
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long record(@Nullable StudyId study, @Nullable PersonId person, Fact fact) {
        JSONB payload = JSONB.valueOf(json.writeValueAsString(fact));
        Long number = journalAppend(
                sql.configuration(),
                study,
                person,
                fact.getClass().getSimpleName(),
                fact.subject(),
                fact.subjectId(),
                payload);
        if (number == null) {
            throw new IllegalStateException("The journal gave no number.");
        }
        return number;
    }
}
