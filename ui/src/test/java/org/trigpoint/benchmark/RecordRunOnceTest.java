package org.trigpoint.benchmark;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordRunOnceTest {

    @Test
    void runs(@TempDir Path home) throws Exception {
        try (House house = new House(home)) {
            RecordRun.in(house);
        }
    }
}
