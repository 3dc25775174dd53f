package org.trigpoint.description;

import static org.trigpoint.migrations.schema.Tables.ARM_CODE;
import static org.trigpoint.migrations.schema.Tables.BLINDED_ANALYST;
import static org.trigpoint.migrations.schema.Tables.MEMBERSHIP;

import java.security.SecureRandom;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Role;
import org.trigpoint.journal.Fact;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.StudyId;

/** Who sees arms as codes, as a lead of the study says. */
@Service
@Transactional
public class BlindingService {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int LONGEST = 500;

    private final DSLContext sql;
    private final Journal journal;

    BlindingService(DSLContext sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /** Somebody sees arms as codes from now on. */
    record AnalystBlinded(StudyId study, PersonId analyst) implements Fact {

        @Override
        public String subject() {
            return "person";
        }

        @Override
        public long subjectId() {
            return analyst.value();
        }
    }

    /** Somebody was told which arm is which. */
    record AnalystUnblinded(StudyId study, PersonId analyst, String reason) implements Fact {

        @Override
        public String subject() {
            return "person";
        }

        @Override
        public long subjectId() {
            return analyst.value();
        }
    }

    /**
     * Shows arms to a member as codes. Which code is which arm is drawn by chance once a study, and is in no journal.
     *
     * @param lead who says so
     * @param person the member; a lead says what arms sites are of, and can't be blind to them
     * @throws NotFound when the study has no such member
     * @throws Refusal when they are a lead, or blinded already
     */
    public void blind(Lead lead, PersonId person) {
        String role = sql.select(MEMBERSHIP.ROLE)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.STUDY_ID.eq(lead.study()), MEMBERSHIP.PERSON_ID.eq(person))
                .fetchOptional(MEMBERSHIP.ROLE)
                .orElseThrow(NotFound::new);
        if (role.equals(Role.LEAD.word())) {
            throw new Refusal(
                    "A lead sets up the sites with their arms and can\u2019t be blind to them: choose another.");
        }
        sql.insertInto(ARM_CODE)
                .set(ARM_CODE.STUDY_ID, lead.study())
                .set(ARM_CODE.INTERVENTION, CHANCE.nextInt(2))
                .onConflictDoNothing()
                .execute();
        int made = sql.insertInto(BLINDED_ANALYST)
                .set(BLINDED_ANALYST.STUDY_ID, lead.study())
                .set(BLINDED_ANALYST.PERSON_ID, person)
                .onConflictDoNothing()
                .execute();
        if (made == 0) {
            throw new Refusal("They see arms as codes already.");
        }
        journal.record(lead.study(), lead.person(), new AnalystBlinded(lead.study(), person));
    }

    /**
     * Shows arms to a member by their names again.
     *
     * @param lead who says so
     * @param person the member
     * @param reason why, in a sentence that the journal keeps
     * @throws NotFound when nobody of that key is blinded
     * @throws Refusal without a reason
     */
    public void unblind(Lead lead, PersonId person, String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw new Refusal("Say why in a sentence of up to 500 characters: unblinding stands in the journal.");
        }
        int gone = sql.deleteFrom(BLINDED_ANALYST)
                .where(BLINDED_ANALYST.STUDY_ID.eq(lead.study()), BLINDED_ANALYST.PERSON_ID.eq(person))
                .execute();
        if (gone == 0) {
            throw new NotFound();
        }
        journal.record(lead.study(), lead.person(), new AnalystUnblinded(lead.study(), person, why));
    }
}
