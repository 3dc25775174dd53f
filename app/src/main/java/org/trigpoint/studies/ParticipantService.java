package org.trigpoint.studies;

import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SITE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.schema.tables.records.ParticipantRecord;

/** The people whose words and work a study holds, under their pseudonyms. */
@Service
@Transactional
public class ParticipantService {

    private final DSLContext sql;
    private final Journal journal;

    ParticipantService(DSLContext sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /**
     * Adds a participant.
     *
     * @param lead who does it
     * @param details who they are
     * @return their key
     * @throws NotFound when the study has no such site
     * @throws Refusal when the pseudonym is taken
     */
    public ParticipantId add(Lead lead, ParticipantDetails details) {
        siteThere(lead.study(), details.site());
        ParticipantId participant = Typed.orRefuse(
                () -> sql.insertInto(PARTICIPANT)
                        .set(PARTICIPANT.STUDY_ID, lead.study())
                        .set(row(details))
                        .returningResult(PARTICIPANT.ID)
                        .fetchSingle()
                        .value1(),
                taken(details));
        journal.record(
                lead.study(),
                lead.person(),
                new PlanFact.ParticipantAdded(participant, details.pseudonym(), details.role(), details.site()));
        return participant;
    }

    /**
     * Describes a participant anew. Nothing new changes nothing.
     *
     * @param lead who does it
     * @param participant who
     * @param details who they are from now on
     * @throws NotFound when the study has no such participant or site
     * @throws Refusal when the pseudonym is taken
     */
    public void change(Lead lead, ParticipantId participant, ParticipantDetails details) {
        ParticipantDetails before = held(lead, participant);
        siteThere(lead.study(), details.site());
        if (before.equals(details)) {
            return;
        }
        Typed.orRefuse(
                () -> sql.update(PARTICIPANT)
                        .set(row(details))
                        .where(PARTICIPANT.ID.eq(participant))
                        .execute(),
                taken(details));
        journal.record(lead.study(), lead.person(), new PlanFact.ParticipantChanged(participant, before, details));
    }

    /**
     * Removes a participant of whom the study holds nothing.
     *
     * @param lead who does it
     * @param participant who
     * @throws NotFound when the study has no such participant
     * @throws Refusal when sources hold words of theirs, or memos are about them
     */
    public void remove(Lead lead, ParticipantId participant) {
        String pseudonym = held(lead, participant).pseudonym();
        Typed.orRefuse(
                () -> sql.deleteFrom(PARTICIPANT)
                        .where(PARTICIPANT.ID.eq(participant))
                        .execute(),
                "There are sources with words of " + pseudonym + ", or memos about them: take these away first.");
        journal.record(lead.study(), lead.person(), new PlanFact.ParticipantRemoved(participant, pseudonym));
    }

    private ParticipantDetails held(Lead lead, ParticipantId participant) {
        return sql.selectFrom(PARTICIPANT)
                .where(PARTICIPANT.STUDY_ID.eq(lead.study()), PARTICIPANT.ID.eq(participant))
                .forUpdate()
                .fetchOptional(row -> new ParticipantDetails(row.getPseudonym(), row.getRole(), row.getSiteId()))
                .orElseThrow(NotFound::new);
    }

    private void siteThere(StudyId study, @Nullable SiteId site) {
        if (site != null && !sql.fetchExists(SITE, SITE.STUDY_ID.eq(study), SITE.ID.eq(site))) {
            throw new NotFound();
        }
    }

    private static ParticipantRecord row(ParticipantDetails details) {
        ParticipantRecord row = new ParticipantRecord();
        row.setPseudonym(details.pseudonym());
        row.setRole(details.role());
        row.setSiteId(details.site());
        return row;
    }

    private static String taken(ParticipantDetails details) {
        return "There is a participant \u201c" + details.pseudonym() + "\u201d already: choose another pseudonym.";
    }
}
