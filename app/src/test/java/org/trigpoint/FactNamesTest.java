package org.trigpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.journal.Fact;

/** The simple name of a fact stands in journals that are kept for ever. */
class FactNamesTest {

    @Test
    void the_names_of_facts_are_those_that_journals_hold() throws IOException {
        List<String> names = HouseClasses.all().stream()
                .filter(type -> type.isAssignableTo(Fact.class) && !type.isInterface())
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();

        assertThat(names).as("each name has one meaning").doesNotHaveDuplicates();
        assertThat(String.join("\n", names) + "\n")
                .as("never rename or take away a fact: journals hold it. A new one gets its line in facts.txt")
                .isEqualTo(Files.readString(Path.of("src/test/resources/org/trigpoint/facts.txt")));
    }

    @Test
    void a_fact_is_a_record_so_that_its_components_are_the_payload() {
        assertThat(HouseClasses.all().stream()
                        .filter(type -> type.isAssignableTo(Fact.class) && !type.isInterface())
                        .filter(type -> !type.isRecord()))
                .isEmpty();
    }
}
