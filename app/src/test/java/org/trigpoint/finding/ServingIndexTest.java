package org.trigpoint.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.database.Database;
import org.trigpoint.database.testing.HouseTest;

@HouseTest
class ServingIndexTest {

    @Autowired
    private IndexKeeper keeper;

    @Autowired
    private Database database;

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

    private static Set<Thread> following() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("index"))
                .collect(Collectors.toSet());
    }
}
