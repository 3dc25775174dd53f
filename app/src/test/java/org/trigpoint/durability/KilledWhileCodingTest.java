package org.trigpoint.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.durability.DoomedProcess.Acknowledged;

/**
 * Four clients code, and everything is killed: what was acknowledged is there, whole.
 *
 * <p>{@code -Dtrigpoint.test.kills=200} makes more rounds than the three of every build.
 */
class KilledWhileCodingTest {

    private static final Logger LOG = LoggerFactory.getLogger(KilledWhileCodingTest.class);
    private static final int ROUNDS = Integer.getInteger("trigpoint.test.kills", 3);
    private static final int ROUNDS_OF_CONTROL = 5;

    private final Random moment = new Random();
    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private long codingMs;

    @TempDir
    private Path home;

    @AfterEach
    void nothing_runs_on() throws IOException, InterruptedException {
        DoomedProcess.killDatabase(home);
    }

    @Test
    void what_was_acknowledged_survives_and_the_control_without_durability_does_not()
            throws IOException, InterruptedException, SQLException {
        for (int round = 1; round <= ROUNDS; round++) {
            acknowledged.addAll(killed(round, round % 2 == 0));
            Survivors survivors = Survivors.of(home, acknowledged);
            assertThat(survivors.lost()).as("lost in round " + round).isEmpty();
            assertThat(survivors.halves()).as("half there after round " + round).isEmpty();
            assertThat(survivors.codings()).isGreaterThanOrEqualTo(acknowledged.size());
        }
        assertThat(acknowledged).as("acknowledged in all").hasSizeGreaterThan(ROUNDS * 20);
        LOG.info(
                "{} rounds, {} codings acknowledged, {} a second, none lost",
                ROUNDS,
                acknowledged.size(),
                acknowledged.size() * 1000L / codingMs);

        Survivors.switchDurabilityOff(home);
        int lost = 0;
        int round = 0;
        while (lost == 0 && round < ROUNDS_OF_CONTROL) {
            round++;
            List<Acknowledged> trusted = killed(ROUNDS + round, true);
            Survivors survivors = Survivors.of(home, trusted);
            lost = survivors.lost().size();
            LOG.info("Control round {}: {} acknowledged, {} lost", round, trusted.size(), lost);
        }
        assertThat(lost)
                .as("without synchronous commits acknowledged codings are lost, and this test sees it")
                .isPositive();
    }

    private List<Acknowledged> killed(int round, boolean databaseToo) throws IOException, InterruptedException {
        DoomedProcess application = DoomedProcess.start(home, round);
        assertThat(application.checks()).isEqualTo("journal holds. index holds.");
        int ms = moment.nextInt(300, 1_300);
        TimeUnit.MILLISECONDS.sleep(ms);
        codingMs += ms;
        return databaseToo ? application.killWithDatabase() : application.kill();
    }
}
