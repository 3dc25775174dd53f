package org.trigpoint.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {

    @Test
    void theCommittedClassesAreThoseThatTheMigrationsGenerate(@TempDir Path fresh) throws Exception {
        SchemaGenerator.generateInto(fresh);
        Map<String, String> generated = filesBelow(fresh);

        assertThat(generated).as("what was generated").hasSizeGreaterThan(20);
        assertThat(filesBelow(Path.of("src/main/generated")))
                .as("run ./mvnw -pl migrations test-compile exec:java after changing a migration")
                .isEqualTo(generated);
    }

    private static Map<String, String> filesBelow(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile)
                    .forEach(path -> files.put(folder.relativize(path).toString(), read(path)));
        }
        return files;
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
