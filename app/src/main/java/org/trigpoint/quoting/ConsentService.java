package org.trigpoint.quoting;

import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.PRACTITIONER;
import static org.trigpoint.migrations.schema.Tables.QUOTE_CONSENT;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Member;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.schema.tables.records.QuoteConsentRecord;

/** Consent to quote, as leads record it, and as writers answer it of themselves. */
@Service
@Transactional
public class ConsentService {

    private final DSLContext sql;
    private final Gestures gestures;
    private final Journal journal;

    ConsentService(DSLContext sql, Gestures gestures, Journal journal) {
        this.sql = sql;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * Records what participants answered, alike for all of them: one gesture, that can be undone. Who has that answer already
     * is left as they are. What was chosen to print before stays chosen, and is not printed while its speaker may not be quoted.
     *
     * @param lead who records it
     * @param participants of whom
     * @param consent what they answered; {@link Consent#NOT_RECORDED} takes back what was recorded
     * @return of how many it is another answer than before, from 0
     * @throws NotFound when the study has not all of these participants
     */
    public int record(Lead lead, Collection<ParticipantId> participants, Consent consent) {
        Map<ParticipantId, String> pseudonyms = held(lead, Set.copyOf(participants));
        Map<ParticipantId, Consent> before = sql.selectFrom(QUOTE_CONSENT)
                .where(QUOTE_CONSENT.PARTICIPANT_ID.in(pseudonyms.keySet()))
                .fetchMap(QUOTE_CONSENT.PARTICIPANT_ID, ConsentService::consent);
        Map<ParticipantId, String> changing = new LinkedHashMap<>(pseudonyms);
        changing.keySet()
                .removeIf(one -> before.getOrDefault(one, Consent.NOT_RECORDED).equals(consent));
        if (changing.isEmpty()) {
            return 0;
        }
        gestures.begin(lead.study(), lead.person(), null, "Recorded consent to quote of " + named(changing));
        for (ParticipantId participant : changing.keySet()) {
            write(lead, participant, consent);
            journal.record(
                    lead.study(),
                    lead.person(),
                    new ConsentFact.ConsentToQuoteRecorded(
                            participant, before.getOrDefault(participant, Consent.NOT_RECORDED), consent));
        }
        return changing.size();
    }

    /**
     * Records what somebody answered of themselves when they handed a writing in. Where a stricter answer stands, it goes on
     * standing until a lead takes it back. Whoever writes under no pseudonym of the study is answered for by nothing here.
     *
     * @param writer who answered
     * @param may whether they may be quoted
     * @param standsIn where the answer stands, 200 characters at most
     */
    public void answerOwn(Member writer, boolean may, String standsIn) {
        sql.select(PRACTITIONER.PARTICIPANT_ID)
                .from(PRACTITIONER)
                .where(
                        PRACTITIONER.STUDY_ID.eq(writer.study()),
                        PRACTITIONER.PERSON_ID.eq(writer.person()),
                        PRACTITIONER.PARTICIPANT_ID.isNotNull())
                .forUpdate()
                .fetchOptional(PRACTITIONER.PARTICIPANT_ID)
                .ifPresent(participant -> answerOwn(writer, participant, may, standsIn));
    }

    private void answerOwn(Member writer, ParticipantId participant, boolean may, String standsIn) {
        Consent before = sql.selectFrom(QUOTE_CONSENT)
                .where(QUOTE_CONSENT.PARTICIPANT_ID.eq(participant))
                .forUpdate()
                .fetchOptional(ConsentService::consent)
                .orElse(Consent.NOT_RECORDED);
        boolean stricter = before.answer() == Answer.MAY_NOT || (may && before.answer() == Answer.CONDITIONS);
        if (stricter) {
            return;
        }
        Consent now = new Consent(may ? Answer.MAY : Answer.MAY_NOT, "", Consent.today(), standsIn);
        write(writer, participant, now);
        journal.record(
                writer.study(), writer.person(), new ConsentFact.ConsentToQuoteRecorded(participant, before, now));
    }

    private Map<ParticipantId, String> held(Lead lead, Set<ParticipantId> participants) {
        Map<ParticipantId, String> found = sql.select(PARTICIPANT.ID, PARTICIPANT.PSEUDONYM)
                .from(PARTICIPANT)
                .where(PARTICIPANT.STUDY_ID.eq(lead.study()), PARTICIPANT.ID.in(participants))
                .orderBy(PARTICIPANT.ID)
                .forUpdate()
                .fetchMap(PARTICIPANT.ID, PARTICIPANT.PSEUDONYM);
        if (found.size() != participants.size()) {
            throw new NotFound();
        }
        return found;
    }

    private static String named(Map<ParticipantId, String> changing) {
        return changing.size() == 1 ? changing.values().iterator().next() : changing.size() + " participants";
    }

    private void write(Member member, ParticipantId participant, Consent consent) {
        if (consent.answer() == Answer.NOT_RECORDED) {
            sql.deleteFrom(QUOTE_CONSENT)
                    .where(QUOTE_CONSENT.PARTICIPANT_ID.eq(participant))
                    .execute();
            return;
        }
        QuoteConsentRecord row = new QuoteConsentRecord();
        row.setStudyId(member.study());
        row.setParticipantId(participant);
        row.setAnswer(consent.answer().word());
        row.setConditions(consent.conditions());
        row.setAnsweredOn(consent.answeredOn());
        row.setStandsIn(consent.standsIn());
        row.setMadeBy(member.person());
        row.setMadeAt(OffsetDateTime.now(ZoneOffset.UTC));
        sql.insertInto(QUOTE_CONSENT)
                .set(row)
                .onConflict(QUOTE_CONSENT.PARTICIPANT_ID)
                .doUpdate()
                .set(row)
                .execute();
    }

    static Consent consent(QuoteConsentRecord row) {
        return new Consent(Answer.stored(row.getAnswer()), row.getConditions(), row.getAnsweredOn(), row.getStandsIn());
    }
}
