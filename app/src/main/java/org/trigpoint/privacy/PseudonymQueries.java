package org.trigpoint.privacy;

import static org.trigpoint.migrations.schema.Tables.PSEUDONYM;

import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Steward;
import org.trigpoint.migrations.PseudonymId;
import org.trigpoint.migrations.StudyId;

/** Readings of the key. */
@Service
@Transactional(readOnly = true)
public class PseudonymQueries {

    private final DSLContext sql;
    private final NameSeal seal;

    PseudonymQueries(DSLContext sql, NameSeal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    /**
     * A line of the key.
     *
     * @param id the pseudonym's
     * @param name the name, as it may be said
     * @param replacement what stands for it, without its brackets
     */
    public record KeyLine(PseudonymId id, String name, String replacement) {}

    /**
     * The whole key.
     *
     * @param steward who reads it
     * @return by what stands for the names, then by name
     */
    public List<KeyLine> key(Steward steward) {
        return of(steward.study());
    }

    /** The key for the application's own work: to find names, and to let none out. */
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
}
