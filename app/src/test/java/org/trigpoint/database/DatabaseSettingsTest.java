package org.trigpoint.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.trigpoint.Refusal;

class DatabaseSettingsTest {

    private static final String URL = "jdbc:postgresql://db.example:5432/trigpoint";

    @Test
    void the_documented_variables_name_home_and_database() {
        DatabaseSettings settings = settings(Map.of(
                "TRIGPOINT_HOME", "/srv/trigpoint",
                "TRIGPOINT_DATABASE_URL", URL,
                "TRIGPOINT_DATABASE_USER", "team",
                "TRIGPOINT_DATABASE_PASSWORD", "secret"));
        assertThat(settings.home()).isEqualTo(Path.of("/srv/trigpoint"));
        assertThat(settings.external()).isEqualTo(new DatabaseAddress(URL, "team", "secret"));
    }

    @Test
    void without_any_the_embedded_server_lives_in_data() {
        DatabaseSettings settings = settings(Map.of());
        assertThat(settings.home()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.external()).isNull();
    }

    @Test
    void the_ordinary_names_of_spring_work_too() {
        DatabaseSettings settings = settings(Map.of(
                "SPRING_DATASOURCE_URL", URL,
                "SPRING_DATASOURCE_USERNAME", "team",
                "SPRING_DATASOURCE_PASSWORD", "secret"));
        assertThat(settings.external()).isEqualTo(new DatabaseAddress(URL, "team", "secret"));
    }

    @Test
    void an_address_of_another_database_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> settings(Map.of("TRIGPOINT_DATABASE_URL", "jdbc:h2:mem:secret")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("jdbc:postgresql://")
                .hasMessageNotContaining("secret");
    }

    private static DatabaseSettings settings(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return DatabaseSettings.of(environment);
    }
}
