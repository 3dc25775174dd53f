package org.trigpoint.history;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lag;
import static org.jooq.impl.DSL.max;
import static org.trigpoint.migrations.schema.Routines.journalDigest;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;
import static org.trigpoint.migrations.schema.Tables.JOURNAL_HEAD;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Administrator;
import org.trigpoint.history.JournalCheck.Broken;
import org.trigpoint.history.JournalCheck.Holds;
import org.trigpoint.migrations.schema.tables.records.JournalHeadRecord;

/** Walks the chain of digests from the first line to the head, in the database. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class JournalVerification {

    /** What the first line carries in place of a digest before it. */
    private static final Field<byte[]> BEGINNING = DSL.field("sha256('trigpoint'::bytea)", byte[].class);

    private static final Field<Long> NUMBER = DSL.field(DSL.name("number"), Long.class);
    private static final Field<byte[]> CARRIED = DSL.field(DSL.name("digest_before"), byte[].class);
    private static final Field<byte[]> BEFORE = DSL.field(DSL.name("before"), byte[].class);
    private static final Field<Long> PLACE = DSL.field(DSL.name("place"), Long.class);
    private static final Field<Boolean> HOLDS = DSL.field(DSL.name("holds"), Boolean.class);

    private final DSLContext sql;

    JournalVerification(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Checks every line of every study and of the installation, as they stand at one moment.
     *
     * @param administrator who asks
     * @return that it holds, or the first line that does not
     */
    public JournalCheck check(Administrator administrator) {
        return firstBroken().orElseGet(this::head);
    }

    private Optional<JournalCheck> firstBroken() {
        var lines = sql.select(
                        JOURNAL.NUMBER,
                        JOURNAL.DIGEST_BEFORE,
                        coalesce(lag(JOURNAL.DIGEST).over().orderBy(JOURNAL.NUMBER), BEGINNING)
                                .as(BEFORE),
                        coalesce(lag(JOURNAL.NUMBER).over().orderBy(JOURNAL.NUMBER), inline(0L))
                                .plus(1)
                                .as(PLACE),
                        DSL.field(JOURNAL.DIGEST.eq(digest())).as(HOLDS))
                .from(JOURNAL)
                .asTable("lines");
        return sql.select(NUMBER, PLACE, HOLDS)
                .from(lines)
                .where(HOLDS.isFalse().or(CARRIED.ne(BEFORE)).or(NUMBER.ne(PLACE)))
                .orderBy(NUMBER)
                .limit(1)
                .fetchOptional(row -> new Broken(row.value1(), sentence(row.value1(), row.value2(), row.value3())));
    }

    private static String sentence(long number, long place, boolean holds) {
        if (number != place) {
            return "Line " + place + " is missing.";
        }
        return holds
                ? "Line " + number + " does not carry the digest of the line before it."
                : "Line " + number + " was changed after it was written.";
    }

    private JournalCheck head() {
        JournalHeadRecord head = sql.fetchSingle(JOURNAL_HEAD);
        long last = sql.select(coalesce(max(JOURNAL.NUMBER), 0L))
                .from(JOURNAL)
                .fetchSingle()
                .value1();
        if (head.getNumber() != last) {
            return new Broken(
                    last + 1, "The head stands at line " + head.getNumber() + ", but the last line is " + last + ".");
        }
        byte[] digest = sql.select(coalesce(
                        DSL.field(DSL.select(JOURNAL.DIGEST).from(JOURNAL).where(JOURNAL.NUMBER.eq(last))), BEGINNING))
                .fetchSingle()
                .value1();
        return Arrays.equals(head.getDigest(), digest)
                ? new Holds(last, HexFormat.of().formatHex(digest))
                : new Broken(last, "The head does not carry the digest of line " + last + ".");
    }

    private static Field<byte[]> digest() {
        return journalDigest(
                JOURNAL.NUMBER,
                JOURNAL.STUDY_ID,
                JOURNAL.PERSON_ID,
                JOURNAL.RECORDED_AT,
                JOURNAL.KIND,
                JOURNAL.SUBJECT,
                JOURNAL.SUBJECT_ID,
                JOURNAL.PAYLOAD,
                JOURNAL.DIGEST_BEFORE);
    }
}
