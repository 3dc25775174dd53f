package org.trigpoint.quoting;

import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.QUOTE_CONSENT;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.ParticipantId;

/** Reads what is recorded of consent to quote. */
@Service
@Transactional(readOnly = true)
public class ConsentQueries {

    private final DSLContext sql;

    ConsentQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * What is recorded of a participant.
     *
     * @param consent what they answered
     * @param person the full name of who recorded it
     * @param at when it was recorded
     */
    public record Recorded(Consent consent, String person, OffsetDateTime at) {}

    /**
     * What is recorded of each participant.
     *
     * @param reader who asks; of one site, they learn of that site's participants
     * @return by participant; without those of whom nothing is recorded
     */
    public Map<ParticipantId, Recorded> of(Reader reader) {
        var site = reader.onlySite();
        return sql.select(QUOTE_CONSENT.fields())
                .select(PERSON.FULL_NAME)
                .from(QUOTE_CONSENT)
                .join(PARTICIPANT)
                .on(PARTICIPANT.ID.eq(QUOTE_CONSENT.PARTICIPANT_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(QUOTE_CONSENT.MADE_BY))
                .where(
                        QUOTE_CONSENT.STUDY_ID.eq(reader.study()),
                        site == null ? DSL.noCondition() : PARTICIPANT.SITE_ID.eq(site))
                .fetchMap(
                        QUOTE_CONSENT.PARTICIPANT_ID,
                        row -> new Recorded(
                                ConsentService.consent(row.into(QUOTE_CONSENT)),
                                row.get(PERSON.FULL_NAME),
                                row.get(QUOTE_CONSENT.MADE_AT)));
    }
}
