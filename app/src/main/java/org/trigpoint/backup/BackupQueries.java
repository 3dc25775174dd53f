package org.trigpoint.backup;

import static org.trigpoint.migrations.schema.Tables.JOURNAL;
import static org.trigpoint.migrations.schema.Tables.JOURNAL_HEAD;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Administrator;
import org.trigpoint.backup.BackupFact.BackupMade;

/** What there is to know of backups. */
@Service
@Transactional(readOnly = true)
public class BackupQueries {

    private final DSLContext sql;

    BackupQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The backup that was made last.
     *
     * @param finished when it was there, whole
     * @param since how many lines the journal has had since then
     */
    public record LastBackup(OffsetDateTime finished, long since) {}

    /**
     * When all of it was last backed up from here.
     *
     * @param administrator who asks
     * @return the last backup that was made; empty when there was none
     */
    public Optional<LastBackup> last(Administrator administrator) {
        return sql.select(JOURNAL.RECORDED_AT, JOURNAL_HEAD.NUMBER.minus(JOURNAL.NUMBER))
                .from(JOURNAL)
                .crossJoin(JOURNAL_HEAD)
                .where(JOURNAL.STUDY_ID.isNull(), JOURNAL.KIND.eq(BackupMade.class.getSimpleName()))
                .orderBy(JOURNAL.NUMBER.desc())
                .limit(1)
                .fetchOptional(Records.mapping(LastBackup::new));
    }
}
