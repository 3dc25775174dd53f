package org.trigpoint.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.Database;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class ServingIndexTest {

    private static final int AN_HOUR_MS = 3_600_000;

    @Autowired
    private IndexKeeper keeper;

    @Autowired
    private Database database;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    @Autowired
    private FindingQueries finding;

    @Test
    void once_it_is_stopped_nobody_follows_any_more() {
        Set<Thread> before = following();
        ServingIndex serving = new ServingIndex(keeper, database);
        serving.start();
        assertThat(following()).hasSize(before.size() + 1);
        serving.stop();
        assertThat(following())
                .as("its thread has ended, and was not given up because it could not be told to end")
                .isEqualTo(before);
    }

    @Test
    void a_new_source_is_taken_in_at_once_however_long_changes_are_gathered() throws InterruptedException {
        SmallStudy study = new SmallStudy(sql, access);
        Coder ana = study.coder("ana");
        ServingIndex serving = new ServingIndex(keeper, database, AN_HOUR_MS);
        serving.start();
        try {
            SourceId first = arrives(study, ana, "Interview 1", "We waited for the letter.");
            awaitFound(study, ana, "letter", 1);
            CodeId trust = codes.make(ana, study.analysis, null, "Trust", null);
            coding.code(ana, study.passage(first, "waited"), trust);

            arrives(study, ana, "Interview 2", "The letter came.");

            awaitFound(study, ana, "letter", 2);
            assertThat(found(study, ana, "waited code:\"Trust\"")).isOne();
        } finally {
            serving.stop();
        }
    }

    private SourceId arrives(SmallStudy study, Coder coder, String title, String text) {
        return Objects.requireNonNull(transactions.execute(status -> {
            SourceId source = study.source(title, study.la01, coder, text);
            study.changed(source);
            return source;
        }));
    }

    private void awaitFound(SmallStudy study, Coder coder, String words, int hits) throws InterruptedException {
        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (found(study, coder, words) < hits) {
            assertThat(System.nanoTime()).as("nobody waits an hour for it").isLessThan(patience);
            Thread.sleep(20);
        }
    }

    private long found(SmallStudy study, Coder coder, String words) {
        return finding.find(coder, FindQuestion.of(words, 10).in(study.analysis))
                .total();
    }

    private static Set<Thread> following() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("index"))
                .collect(Collectors.toSet());
    }
}
