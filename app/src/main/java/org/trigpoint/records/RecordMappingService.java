package org.trigpoint.records;

import static org.jooq.impl.DSL.lower;
import static org.trigpoint.migrations.schema.Tables.RECORD_MAPPING;

import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.RecordKeeper;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.migrations.RecordMappingId;

/** Ways to read files, kept under a name for the next file. */
@Service
@Transactional
public class RecordMappingService {

    private final DSLContext sql;

    RecordMappingService(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A way to read files.
     *
     * @param id which
     * @param name what it is called
     * @param mapping which head is which column
     */
    public record Kept(RecordMappingId id, String name, FileMapping mapping) {}

    /**
     * The ways to read files of a kind.
     *
     * @param keeper who looks
     * @param kind which kind
     * @return the latest first
     */
    @Transactional(readOnly = true)
    public List<Kept> all(RecordKeeper keeper, RecordKind kind) {
        return sql.selectFrom(RECORD_MAPPING)
                .where(RECORD_MAPPING.STUDY_ID.eq(keeper.study()), RECORD_MAPPING.KIND.eq(kind.word()))
                .orderBy(RECORD_MAPPING.WRITTEN_AT.desc(), RECORD_MAPPING.ID.desc())
                .fetch(row -> new Kept(row.getId(), row.getName(), StoredValues.mapping(row.getMapping())));
    }

    /**
     * Keeps a way to read files; one of the same name is replaced.
     *
     * @param keeper who keeps it
     * @param kind for files of which kind
     * @param name what it is called, 1 to 100 characters
     * @param mapping which head is which column
     * @throws Refusal when it has no name
     */
    public void keep(RecordKeeper keeper, RecordKind kind, String name, FileMapping mapping) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > 100) {
            throw new Refusal("Give it a name of 1 to 100 characters.");
        }
        sql.deleteFrom(RECORD_MAPPING)
                .where(
                        RECORD_MAPPING.STUDY_ID.eq(keeper.study()),
                        RECORD_MAPPING.KIND.eq(kind.word()),
                        lower(RECORD_MAPPING.NAME).eq(called.toLowerCase(Locale.ROOT)))
                .execute();
        sql.insertInto(RECORD_MAPPING)
                .set(RECORD_MAPPING.STUDY_ID, keeper.study())
                .set(RECORD_MAPPING.KIND, kind.word())
                .set(RECORD_MAPPING.NAME, called)
                .set(RECORD_MAPPING.MAPPING, StoredValues.of(mapping))
                .set(RECORD_MAPPING.WRITTEN_BY, keeper.person())
                .set(RECORD_MAPPING.WRITTEN_AT, DSL.currentOffsetDateTime())
                .execute();
    }

    /**
     * Forgets a way to read files; what was read by it stays.
     *
     * @param keeper who forgets it
     * @param mapping which
     * @throws NotFound when it is not there
     */
    public void forget(RecordKeeper keeper, RecordMappingId mapping) {
        int gone = sql.deleteFrom(RECORD_MAPPING)
                .where(RECORD_MAPPING.STUDY_ID.eq(keeper.study()), RECORD_MAPPING.ID.eq(mapping))
                .execute();
        if (gone == 0) {
            throw new NotFound();
        }
    }
}
