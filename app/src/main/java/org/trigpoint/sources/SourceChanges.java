package org.trigpoint.sources;

import static org.trigpoint.migrations.schema.Tables.SOURCE_CHANGE;

import java.util.Collection;
import java.util.Comparator;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.StudyId;

/** Says beside every change in which database transaction a source last changed, for the index of every node to follow. */
@Component
public class SourceChanges {

    private final DSLContext sql;

    SourceChanges(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Marks sources as changed by this transaction: their text, what describes them, or what is coded in them.
     *
     * @param study their study
     * @param sources which; in any order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(StudyId study, Collection<SourceId> sources) {
        if (sources.isEmpty()) {
            return;
        }
        var rows = sources.stream()
                .distinct()
                .sorted(Comparator.comparingLong(SourceId::value))
                .map(source -> DSL.row(source, study))
                .toList();
        sql.insertInto(SOURCE_CHANGE, SOURCE_CHANGE.SOURCE_ID, SOURCE_CHANGE.STUDY_ID)
                .valuesOfRows(rows)
                .onConflict(SOURCE_CHANGE.SOURCE_ID)
                .doUpdate()
                .set(SOURCE_CHANGE.CHANGED_IN, DSL.excluded(SOURCE_CHANGE.CHANGED_IN))
                .execute();
    }
}
