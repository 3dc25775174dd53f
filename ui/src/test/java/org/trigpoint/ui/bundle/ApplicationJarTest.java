package org.trigpoint.ui.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Opens the jar that people run; needs it packaged, so Maven runs it at {@code verify}. */
class ApplicationJarTest {

    private static final Path JAR = Path.of(System.getProperty("trigpoint.jar", "target/trigpoint.jar"));

    @Test
    void the_jar_and_every_jar_inside_it_hold_nothing_that_is_licensed_commercially() throws IOException {
        assertThat(found().traces()).isEmpty();
    }

    @Test
    void the_jar_serves_the_bundle_and_leaves_the_tools_of_development_out() throws IOException {
        assertThat(found().entries())
                .anyMatch(entry -> entry.contains("META-INF/VAADIN/webapp/VAADIN/build/generated-flow-imports"))
                .anyMatch(entry -> entry.contains("BOOT-INF/lib/flow-server-"))
                .noneMatch(entry -> entry.matches(".*BOOT-INF/lib/(vaadin-dev|copilot|license-checker)[^!]*\\.jar.*"));
    }

    private static Foreign.Finding found() throws IOException {
        try (InputStream jar = Files.newInputStream(JAR)) {
            return Foreign.in(jar, "trigpoint.jar");
        }
    }
}
