package org.trigpoint.studies;

import static org.trigpoint.migrations.schema.Tables.STUDY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Refusal;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Lead;
import org.trigpoint.access.MembershipService;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.StudyId;

/** Beginning a study and naming it. */
@Service
@Transactional
public class StudyService {

    private final DSLContext sql;
    private final MembershipService memberships;
    private final SynonymRepository synonyms;
    private final Journal journal;

    StudyService(DSLContext sql, MembershipService memberships, SynonymRepository synonyms, Journal journal) {
        this.sql = sql;
        this.memberships = memberships;
        this.synonyms = synonyms;
        this.journal = journal;
    }

    /**
     * Begins a study, with the words that finding takes as one from the start.
     *
     * @param administrator who does it
     * @param name 1 to 200 characters, single whatever its case
     * @param lead who will lead it; null leaves it without a lead until one is named
     * @return its key
     * @throws Refusal when the name is taken or can't be stored, or the lead is closed
     * @throws org.trigpoint.NotFound when there is no such person
     */
    public StudyId add(Administrator administrator, String name, @Nullable PersonId lead) {
        String line = Typed.line(name, 200, "a name");
        StudyId study = sql.insertInto(STUDY)
                .set(STUDY.NAME, line)
                .onConflictDoNothing()
                .returningResult(STUDY.ID)
                .fetchOptional(STUDY.ID)
                .orElseThrow(() -> taken(line));
        synonyms.addDefaults(study);
        if (lead != null) {
            memberships.appointLead(administrator, study, lead);
        }
        journal.record(study, administrator.person(), new PlanFact.StudyAdded(study, line));
        return study;
    }

    /**
     * Begins a study of invented people, marked so wherever it is shown.
     *
     * @param administrator who does it
     * @param name 1 to 200 characters, single whatever its case
     * @return its key
     * @throws Refusal when the name is taken or can't be stored
     */
    public StudyId addSynthetic(Administrator administrator, String name) {
        StudyId study = add(administrator, name, null);
        sql.update(STUDY).set(STUDY.SYNTHETIC, true).where(STUDY.ID.eq(study)).execute();
        return study;
    }

    /**
     * Names a study anew.
     *
     * @param lead who does it
     * @param name 1 to 200 characters, single whatever its case
     * @throws Refusal when the name is taken or can't be stored
     */
    public void rename(Lead lead, String name) {
        String line = Typed.line(name, 200, "a name");
        String before = sql.select(STUDY.NAME)
                .from(STUDY)
                .where(STUDY.ID.eq(lead.study()))
                .forUpdate()
                .fetchSingle()
                .value1();
        int changed = Typed.orRefuse(
                () -> sql.update(STUDY)
                        .set(STUDY.NAME, line)
                        .where(STUDY.ID.eq(lead.study()), STUDY.NAME.ne(line))
                        .execute(),
                taken(line).sentence());
        if (changed == 1) {
            journal.record(lead.study(), lead.person(), new PlanFact.StudyRenamed(lead.study(), before, line));
        }
    }

    private static Refusal taken(String name) {
        return new Refusal("There is a study \u201c" + name + "\u201d already: choose another name.");
    }
}
