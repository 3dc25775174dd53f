package org.trigpoint.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.trigpoint.Refusal;

/**
 * Where this installation keeps what it knows.
 *
 * @param home the folder of everything that the embedded default keeps, absolute; it need not exist yet
 * @param external the PostgreSQL to use instead of the embedded one, or null for the embedded one
 */
public record DatabaseSettings(Path home, @Nullable DatabaseAddress external) {

    /**
     * Reads {@code TRIGPOINT_HOME} (default {@code ./data}) and {@code TRIGPOINT_DATABASE_URL}, {@code _USER} and
     * {@code _PASSWORD}. The ordinary {@code spring.datasource.url}, {@code .username} and {@code .password} are taken
     * where those are not set.
     *
     * @param environment the settings of this run, from variables, system properties and files
     * @return the settings
     * @throws Refusal when the address is not one of PostgreSQL
     */
    public static DatabaseSettings of(Environment environment) {
        Path home = Path.of(environment.getProperty("trigpoint.home", "data"))
                .toAbsolutePath()
                .normalize();
        return new DatabaseSettings(home, external(environment));
    }

    /**
     * Where the sealed files of recordings lie, also when the database is elsewhere.
     *
     * @return a folder of the home; it need not exist yet
     */
    public Path recordings() {
        return home.resolve("recordings");
    }

    /**
     * Where the keys lie that seal recordings and names, apart from what they seal.
     *
     * @return a folder of the home; it need not exist yet
     */
    public Path keys() {
        return home.resolve("keys");
    }

    private static @Nullable DatabaseAddress external(Environment environment) {
        String url = either(environment, "trigpoint.database.url", "spring.datasource.url");
        if (url.isEmpty()) {
            return null;
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new Refusal("TRIGPOINT_DATABASE_URL must look like jdbc:postgresql://host:5432/trigpoint, and the one"
                    + " given does not; give the name and password in TRIGPOINT_DATABASE_USER and"
                    + " TRIGPOINT_DATABASE_PASSWORD.");
        }
        return new DatabaseAddress(
                url,
                either(environment, "trigpoint.database.user", "spring.datasource.username"),
                either(environment, "trigpoint.database.password", "spring.datasource.password"));
    }

    private static String either(Environment environment, String documented, String ordinary) {
        String value = environment.getProperty(documented, "");
        return value.isBlank() ? environment.getProperty(ordinary, "") : value;
    }
}
