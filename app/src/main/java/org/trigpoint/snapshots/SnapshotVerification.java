package org.trigpoint.snapshots;

import static org.trigpoint.migrations.schema.Routines.snapshotDigest;
import static org.trigpoint.migrations.schema.Tables.SNAPSHOT;
import static org.trigpoint.migrations.schema.Tables.SNAPSHOT_PART;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Administrator;
import org.trigpoint.finding.Checked;

/** Whether snapshots are as they were made. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class SnapshotVerification {

    private final DSLContext sql;

    SnapshotVerification(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Every part of every snapshot against its digest, and the digests of each snapshot's parts against that of the whole.
     *
     * @param administrator who asks
     * @return how many parts were looked at, and the first that does not hold
     */
    public Checked check(Administrator administrator) {
        int parts = sql.fetchCount(SNAPSHOT_PART);
        Optional<String> bad = sql.select(DSL.concat(
                        DSL.inline("part "),
                        SNAPSHOT_PART.PLACE,
                        DSL.inline(" of snapshot "),
                        SNAPSHOT_PART.SNAPSHOT_ID.coerce(Long.class)))
                .from(SNAPSHOT_PART)
                .where(DSL.condition("sha256({0}) <> {1}", SNAPSHOT_PART.CONTENT, SNAPSHOT_PART.DIGEST))
                .orderBy(SNAPSHOT_PART.SNAPSHOT_ID, SNAPSHOT_PART.PLACE)
                .limit(1)
                .fetchOptional(row -> row.value1());
        return new Checked(parts, bad.or(this::firstBadWhole).orElse(null));
    }

    private Optional<String> firstBadWhole() {
        return sql.select(DSL.concat(DSL.inline("snapshot "), SNAPSHOT.ID.coerce(Long.class)))
                .from(SNAPSHOT)
                .where(SNAPSHOT.WHOLE.isTrue(), SNAPSHOT.DIGEST.ne(snapshotDigest(SNAPSHOT.ID.coerce(Long.class))))
                .orderBy(SNAPSHOT.ID)
                .limit(1)
                .fetchOptional(row -> row.value1());
    }
}
