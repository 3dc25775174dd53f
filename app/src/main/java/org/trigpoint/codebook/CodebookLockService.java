package org.trigpoint.codebook;

import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODEBOOK_LOCK;
import static org.trigpoint.migrations.schema.Tables.PERSON;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Method;
import org.trigpoint.codes.Offer;
import org.trigpoint.journal.Fact;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AnalysisId;

/**
 * Locks of codebooks. While one is locked, nobody makes, words, moves, merges or removes a code of its analysis; coding goes on,
 * and so do examples, groups and named versions.
 */
@Service
@Transactional
public class CodebookLockService implements Method.Tie {

    private final DSLContext sql;
    private final Journal journal;

    CodebookLockService(DSLContext sql, Journal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    /**
     * A lock that stands.
     *
     * @param byName who locked it, as colleagues see them
     * @param at when
     * @param reason why
     */
    public record Locked(String byName, OffsetDateTime at, String reason) {}

    /**
     * Locks a codebook; one that is locked stays so, as it was.
     *
     * @param lead who does it
     * @param analysis whose codebook
     * @param reason why, 1 to 1,000 characters; it stands in the journal
     * @throws NotFound when the study has no such analysis
     * @throws Refusal when the method of the analysis has no such lock, or the reason is missing
     */
    public void lock(Lead lead, AnalysisId analysis, String reason) {
        String why = checked(reason);
        hold(lead, analysis).demand(Offer.LOCK);
        int locked = sql.insertInto(CODEBOOK_LOCK)
                .set(CODEBOOK_LOCK.STUDY_ID, lead.study())
                .set(CODEBOOK_LOCK.ANALYSIS_ID, analysis)
                .set(CODEBOOK_LOCK.PERSON_ID, lead.person())
                .set(CODEBOOK_LOCK.REASON, why)
                .onConflictDoNothing()
                .execute();
        if (locked == 1) {
            record(lead, new CodebookLocked(analysis, why));
        }
    }

    /**
     * Opens a codebook again; one that is not locked stays as it is.
     *
     * @param lead who does it
     * @param analysis whose codebook
     * @param reason why, 1 to 1,000 characters; it stands in the journal
     * @throws NotFound when the study has no such analysis
     * @throws Refusal when the reason is missing
     */
    public void unlock(Lead lead, AnalysisId analysis, String reason) {
        String why = checked(reason);
        hold(lead, analysis);
        int unlocked = sql.deleteFrom(CODEBOOK_LOCK)
                .where(CODEBOOK_LOCK.ANALYSIS_ID.eq(analysis))
                .execute();
        if (unlocked == 1) {
            record(lead, new CodebookUnlocked(analysis, why));
        }
    }

    /**
     * Whether a codebook is locked.
     *
     * @param reader who asks
     * @param analysis whose codebook
     * @return who locked it, when and why; empty when it is open, or the study has no such analysis
     */
    @Transactional(readOnly = true)
    public Optional<Locked> state(Reader reader, AnalysisId analysis) {
        return sql.select(PERSON.FULL_NAME, CODEBOOK_LOCK.LOCKED_AT, CODEBOOK_LOCK.REASON)
                .from(CODEBOOK_LOCK)
                .join(PERSON)
                .on(PERSON.ID.eq(CODEBOOK_LOCK.PERSON_ID))
                .where(CODEBOOK_LOCK.STUDY_ID.eq(reader.study()), CODEBOOK_LOCK.ANALYSIS_ID.eq(analysis))
                .fetchOptional(Records.mapping(Locked::new));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> against(Reader reader, AnalysisId analysis, Method wanted) {
        return wanted.offers(Offer.LOCK) || state(reader, analysis).isEmpty()
                ? List.of()
                : List.of("its codebook is locked (unlock it first)");
    }

    /** Changes of one tree wait until the lock is on or off. */
    private Method hold(Lead lead, AnalysisId analysis) {
        return sql.select(ANALYSIS.METHOD)
                .from(ANALYSIS)
                .where(ANALYSIS.STUDY_ID.eq(lead.study()), ANALYSIS.ID.eq(analysis))
                .forNoKeyUpdate()
                .fetchOptional(row -> Method.of(row.value1()))
                .orElseThrow(NotFound::new);
    }

    private void record(Lead lead, Fact fact) {
        journal.record(lead.study(), lead.person(), fact);
    }

    private static String checked(String reason) {
        if (reason.isBlank() || reason.length() > 1000) {
            throw new Refusal("Say why in 1 to 1,000 characters: the reason stands in the journal.");
        }
        return reason.strip();
    }
}
