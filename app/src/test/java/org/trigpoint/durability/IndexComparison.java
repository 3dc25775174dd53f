package org.trigpoint.durability;

import static org.trigpoint.migrations.schema.Tables.CODE;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.finding.FindQuestion;
import org.trigpoint.finding.FindQuestion.Narrowing;
import org.trigpoint.finding.FindingQueries;
import org.trigpoint.finding.Findings;
import org.trigpoint.finding.IndexKeeper;
import org.trigpoint.migrations.schema.tables.records.CodeRecord;

/** Holds the index that lived through a kill against one that is filled from the database alone. */
record IndexComparison(ConfigurableApplicationContext house) {

    private static final int PAUSE_MS = 150;

    /** Catches up, asks, fills the index anew, asks again: {@code index holds}, or what differs. */
    String differences() {
        IndexKeeper keeper = house.getBean(IndexKeeper.class);
        keeper.catchUp();
        int lag = keeper.lag();
        List<List<Long>> followed = answers();
        keeper.rebuild();
        List<List<Long>> anew = answers();
        return lag == 0 && followed.equals(anew)
                ? "index holds"
                : "index differs: " + followed + " and " + anew + " with a lag of " + lag;
    }

    /** Follows the database in a thread of its own, so that a kill can meet it anywhere. */
    void keepInStep() {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    house.getBean(IndexKeeper.class).catchUp();
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
                }
            } catch (InterruptedException | DataAccessException | CannotCreateTransactionException gone) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** By code: its number, the occurrences of a word in all, under the code, and outside of it. */
    private List<List<Long>> answers() {
        return house.getBean(DSLContext.class).selectFrom(CODE).orderBy(CODE.ID).fetch().stream()
                .map(code -> List.of(
                        code.getId().value(),
                        total(code, Optional.empty(), false),
                        total(code, Optional.of(code), false),
                        total(code, Optional.empty(), true)))
                .toList();
    }

    private long total(CodeRecord of, Optional<CodeRecord> under, boolean uncoded) {
        AccessDesk access = house.getBean(AccessDesk.class);
        Narrowing narrowing = new Narrowing(
                null, null, null, null, under.map(CodeRecord::getId).orElse(null), uncoded);
        Findings found = house.getBean(FindingQueries.class)
                .find(
                        access.operatorOf(access.operator(), of.getStudyId()),
                        new FindQuestion("person", of.getAnalysisId(), false, narrowing, 0, 1, 20));
        return found.total();
    }
}
