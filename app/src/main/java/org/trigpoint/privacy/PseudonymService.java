package org.trigpoint.privacy;

import static org.trigpoint.migrations.schema.Tables.PSEUDONYM;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Steward;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.PseudonymId;
import org.trigpoint.migrations.schema.tables.records.PseudonymRecord;
import org.trigpoint.privacy.PseudonymFact.PseudonymAdded;
import org.trigpoint.privacy.PseudonymFact.PseudonymChanged;
import org.trigpoint.privacy.PseudonymFact.PseudonymRemoved;

/** The key of a study: which words stand for which name. The sole writer of its table. */
@Service
@Transactional
public class PseudonymService {

    private static final int LONGEST = 100;

    private final DSLContext sql;
    private final NameSeal seal;
    private final Journal journal;

    PseudonymService(DSLContext sql, NameSeal seal, Journal journal) {
        this.sql = sql;
        this.seal = seal;
        this.journal = journal;
    }

    /**
     * Puts a name into the key.
     *
     * @param steward who does it
     * @param name the name as it may be said, 2 to 100 characters
     * @param replacement what stands for it, 1 to 100 characters, without its brackets; several names may share one
     * @return the pseudonym
     * @throws Refusal when one of them is empty or too long, the name is in the key, or stands for itself
     */
    public PseudonymId add(Steward steward, String name, String replacement) {
        String said = line(name, "name", 2);
        String wanted = replacement(said, replacement);
        byte[] mark = seal.mark(steward.study(), said);
        if (sql.fetchExists(PSEUDONYM, PSEUDONYM.STUDY_ID.eq(steward.study()), PSEUDONYM.NAME_MARK.eq(mark))) {
            throw new Refusal("That name is in the key already: change what stands for it there.");
        }
        PseudonymId pseudonym = sql.insertInto(PSEUDONYM)
                .set(PSEUDONYM.STUDY_ID, steward.study())
                .set(PSEUDONYM.NAME_MARK, mark)
                .set(PSEUDONYM.NAME_SEALED, seal.seal(steward.study(), said))
                .set(PSEUDONYM.REPLACEMENT, wanted)
                .set(PSEUDONYM.MADE_BY, steward.person())
                .returningResult(PSEUDONYM.ID)
                .fetchSingle()
                .value1();
        journal.record(steward.study(), steward.person(), new PseudonymAdded(pseudonym, wanted));
        return pseudonym;
    }

    /**
     * Lets something else stand for a name. Texts in which it was replaced already stay as they are.
     *
     * @param steward who does it
     * @param pseudonym which
     * @param replacement as for {@link #add}
     * @throws NotFound when the study has no such pseudonym
     * @throws Refusal when it is empty or too long, or the name itself
     */
    public void change(Steward steward, PseudonymId pseudonym, String replacement) {
        PseudonymRecord held = held(steward, pseudonym);
        String wanted = replacement(seal.open(steward.study(), held.getNameSealed()), replacement);
        if (wanted.equals(held.getReplacement())) {
            return;
        }
        sql.update(PSEUDONYM)
                .set(PSEUDONYM.REPLACEMENT, wanted)
                .where(PSEUDONYM.ID.eq(pseudonym))
                .execute();
        journal.record(
                steward.study(), steward.person(), new PseudonymChanged(pseudonym, held.getReplacement(), wanted));
    }

    /**
     * Takes a name out of the key, for good.
     *
     * @param steward who does it
     * @param pseudonym which
     * @throws NotFound when the study has no such pseudonym
     */
    public void remove(Steward steward, PseudonymId pseudonym) {
        PseudonymRecord held = held(steward, pseudonym);
        sql.deleteFrom(PSEUDONYM).where(PSEUDONYM.ID.eq(pseudonym)).execute();
        journal.record(steward.study(), steward.person(), new PseudonymRemoved(pseudonym, held.getReplacement()));
    }

    private PseudonymRecord held(Steward steward, PseudonymId pseudonym) {
        return sql.selectFrom(PSEUDONYM)
                .where(PSEUDONYM.STUDY_ID.eq(steward.study()), PSEUDONYM.ID.eq(pseudonym))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    private static String replacement(String name, String replacement) {
        String wanted = line(replacement, "pseudonym", 1);
        if (NameSeal.plain(wanted).equals(NameSeal.plain(name))) {
            throw new Refusal("A name can't stand for itself: choose another one.");
        }
        return wanted;
    }

    private static String line(String typed, String what, int least) {
        String line = typed.strip().replaceAll("\\s+", " ");
        if (line.length() < least || line.length() > LONGEST) {
            throw new Refusal("Give a " + what + " of " + least + " to " + LONGEST + " characters.");
        }
        return line;
    }
}
