package org.trigpoint.database;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Puts the database under Spring Boot's own pool, migrations, transactions and jOOQ.
 *
 * <p>The pool depends on the connection details and they on the database, so that the pool is closed first.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DatabaseSettings databaseSettings(Environment environment) {
        return DatabaseSettings.of(environment);
    }

    @Bean
    Database database(DatabaseSettings settings, ObjectProvider<DatabaseAhead> ahead) {
        DatabaseAhead begun = ahead.getIfAvailable();
        return begun == null ? Database.open(settings) : begun.opened();
    }

    @Bean
    JdbcConnectionDetails connectionDetails(Database database) {
        DatabaseAddress address = database.address();
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return address.url();
            }

            @Override
            public String getUsername() {
                return address.user();
            }

            @Override
            public String getPassword() {
                return address.password();
            }
        };
    }

    @Bean
    PlatformTransactionManager transactions(DataSource dataSource) {
        return new Transactions(dataSource);
    }

    @Bean
    FlywayMigrationStrategy migration(DatabaseSettings settings, ObjectProvider<FirstContent> first) {
        return flyway -> {
            Schema.demandFit(flyway);
            first.ifAvailable(content -> Schema.fill(flyway, content, settings));
            flyway.migrate();
        };
    }
}
