package org.trigpoint.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trigpoint.Refusal;
import org.trigpoint.database.testing.TestDatabase;

class SchemaTest {

    private final TestDatabase database = TestDatabase.fresh();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void a_copy_of_the_template_is_up_to_date() {
        Flyway flyway = flyway(database.address());
        assertThat(flyway.info().all()).isNotEmpty();
        assertThat(Arrays.stream(flyway.info().all())).allMatch(one -> one.getState() == MigrationState.SUCCESS);
        assertThatCode(() -> Schema.demandFit(flyway)).doesNotThrowAnyException();
    }

    @Test
    void a_schema_of_a_newer_trigpoint_is_refused() {
        database.sql()
                .execute("insert into flyway_schema_history"
                        + " (installed_rank, version, description, type, script, installed_by, execution_time, success)"
                        + " values (9999, '9999', 'from the future', 'SQL', 'V9999__x.sql', 'x', 1, true)");
        assertThatThrownBy(() -> Schema.demandFit(flyway(database.address())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("version 9999 by a newer Trigpoint");
    }

    @Test
    void a_server_older_than_15_is_refused() {
        assertThatThrownBy(() -> Schema.demandServer(14))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("PostgreSQL 14");
        assertThatCode(() -> Schema.demandServer(15)).doesNotThrowAnyException();
    }

    @Test
    void a_server_that_does_not_answer_is_refused_with_what_to_check() {
        DatabaseAddress nobody = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/trigpoint", "a", "b");
        assertThatThrownBy(() -> Schema.demandFit(flyway(nobody)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("check TRIGPOINT_DATABASE_URL");
    }

    private static Flyway flyway(DatabaseAddress address) {
        return Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .load();
    }
}
