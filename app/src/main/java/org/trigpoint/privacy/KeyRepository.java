package org.trigpoint.privacy;

import static org.trigpoint.migrations.schema.Tables.PSEUDONYM;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Steward;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.PseudonymId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.schema.tables.records.PseudonymRecord;
import org.trigpoint.privacy.PseudonymFact.PseudonymAdded;
import org.trigpoint.privacy.PseudonymService.KeyLine;

/** The key of a study: which words stand for which name. The sole writer of its table; who comes here has shown a proof. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KeyRepository {

    private static final int LONGEST = 100;

    private final DSLContext sql;
    private final NameSeal seal;
    private final Journal journal;

    KeyRepository(DSLContext sql, NameSeal seal, Journal journal) {
        this.sql = sql;
        this.seal = seal;
        this.journal = journal;
    }

    /** All of it, for the application's own work: to find names, and to let none out. */
    List<KeyLine> of(StudyId study) {
        return sql
                .select(PSEUDONYM.ID, PSEUDONYM.NAME_SEALED, PSEUDONYM.REPLACEMENT)
                .from(PSEUDONYM)
                .where(PSEUDONYM.STUDY_ID.eq(study))
                .fetch(row -> new KeyLine(row.value1(), seal.open(study, row.value2()), row.value3()))
                .stream()
                .sorted(Comparator.comparing(KeyLine::replacement).thenComparing(KeyLine::name))
                .toList();
    }

    /** The line of a name, which is made where the key has none. */
    KeyLine lineOf(Coder coder, String name, String replacement) {
        String said = line(name, "name", 2);
        for (KeyLine held : of(coder.study())) {
            if (NameFinder.same(held.name(), said)) {
                return same(held, replacement);
            }
        }
        return add(coder, said, replacement(said, replacement));
    }

    private static KeyLine same(KeyLine held, String replacement) {
        if (!held.replacement().equals(bare(replacement))) {
            throw new Refusal(Marked.mark(held.replacement())
                    + " stands for this in the study already: take that, or ask a data steward to change the key.");
        }
        return held;
    }

    /** Adds a name that the key does not have. */
    KeyLine add(Coder coder, String name, String replacement) {
        String said = line(name, "name", 2);
        String wanted = replacement(said, replacement);
        if (!sql.fetchExists(PSEUDONYM)) {
            seal.begin();
        }
        byte[] mark = seal.mark(coder.study(), said);
        if (sql.fetchExists(PSEUDONYM, PSEUDONYM.STUDY_ID.eq(coder.study()), PSEUDONYM.NAME_MARK.eq(mark))) {
            throw new Refusal("That name is in the key already: change what stands for it there.");
        }
        PseudonymId pseudonym = sql.insertInto(PSEUDONYM)
                .set(PSEUDONYM.STUDY_ID, coder.study())
                .set(PSEUDONYM.NAME_MARK, mark)
                .set(PSEUDONYM.NAME_SEALED, seal.seal(coder.study(), said))
                .set(PSEUDONYM.REPLACEMENT, wanted)
                .set(PSEUDONYM.MADE_BY, coder.person())
                .returningResult(PSEUDONYM.ID)
                .fetchSingle()
                .value1();
        journal.record(coder.study(), coder.person(), new PseudonymAdded(pseudonym, wanted));
        return new KeyLine(pseudonym, said, wanted);
    }

    /** Lets something else stand for a name, and gives the line as it was. */
    KeyLine change(Steward steward, PseudonymId pseudonym, String replacement) {
        PseudonymRecord held = held(steward, pseudonym);
        String name = seal.open(steward.study(), held.getNameSealed());
        sql.update(PSEUDONYM)
                .set(PSEUDONYM.REPLACEMENT, replacement(name, replacement))
                .where(PSEUDONYM.ID.eq(pseudonym))
                .execute();
        return new KeyLine(pseudonym, name, held.getReplacement());
    }

    /** Takes a line away, and gives what stood for the name. */
    String remove(Steward steward, PseudonymId pseudonym) {
        String replacement = held(steward, pseudonym).getReplacement();
        sql.deleteFrom(PSEUDONYM).where(PSEUDONYM.ID.eq(pseudonym)).execute();
        return replacement;
    }

    private PseudonymRecord held(Steward steward, PseudonymId pseudonym) {
        return sql.selectFrom(PSEUDONYM)
                .where(PSEUDONYM.STUDY_ID.eq(steward.study()), PSEUDONYM.ID.eq(pseudonym))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    /** A pseudonym as it is kept: without brackets, one line, and not the name. */
    static String replacement(String name, String replacement) {
        String wanted = line(bare(replacement), "pseudonym", 1);
        if (wanted.indexOf('[') >= 0 || wanted.indexOf(']') >= 0) {
            throw new Refusal("Leave the brackets out of the pseudonym: they are put around it by themselves.");
        }
        if (!new NameFinder(List.of(name), Set.of()).in(wanted).isEmpty()) {
            throw new Refusal("The name stands in its own pseudonym: choose another one.");
        }
        return wanted;
    }

    private static String bare(String replacement) {
        String bare = replacement.strip();
        return bare.startsWith("[") && bare.endsWith("]") && bare.length() > 2
                ? bare.substring(1, bare.length() - 1).strip()
                : bare;
    }

    private static String line(String typed, String what, int least) {
        String line = typed.strip().replaceAll("\\s+", " ");
        if (line.length() < least || line.length() > LONGEST) {
            throw new Refusal("Give a " + what + " of " + least + " to " + LONGEST + " characters.");
        }
        return line;
    }
}
