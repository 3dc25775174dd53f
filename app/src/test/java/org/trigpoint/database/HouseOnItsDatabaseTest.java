package org.trigpoint.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.trigpoint.database.testing.HouseTest;

@HouseTest
class HouseOnItsDatabaseTest {

    private final DSLContext sql;
    private final PlatformTransactionManager manager;
    private final TransactionTemplate transactions;
    private final DataSource dataSource;
    private final Database database;
    private final DatabaseSettings settings;

    @Autowired
    HouseOnItsDatabaseTest(
            DSLContext sql,
            PlatformTransactionManager manager,
            DataSource dataSource,
            Database database,
            DatabaseSettings settings) {
        this.sql = sql;
        this.manager = manager;
        this.transactions = new TransactionTemplate(manager);
        this.dataSource = dataSource;
        this.database = database;
        this.settings = settings;
    }

    @Test
    void an_external_address_is_used_instead_of_the_embedded_server() {
        assertThat(sql.fetchSingle("select current_database()").get(0, String.class))
                .startsWith("trigpoint_test_");
        assertThat(database.address()).isEqualTo(settings.external());
        assertThat(settings.home().resolve("postgres")).doesNotExist();
    }

    @Test
    void jooq_speaks_postgres_through_a_pool() {
        assertThat(sql.dialect()).isEqualTo(SQLDialect.POSTGRES);
        assertThat(dataSource).isInstanceOf(HikariDataSource.class);
    }

    @Test
    void a_transaction_reads_of_one_moment_where_it_is_asked_to_and_leaves_the_connection_as_it_was() {
        TransactionTemplate ofOneMoment = new TransactionTemplate(manager);
        ofOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        ofOneMoment.setReadOnly(true);

        assertThat(ofOneMoment.<String>execute(
                        status -> isolation() + ", read only " + setting("transaction_read_only")))
                .isEqualTo("repeatable read, read only on");
        assertThat(transactions.<String>execute(status -> isolation())).isEqualTo("read committed");
        assertThat(isolation()).isEqualTo("read committed");
    }

    private String isolation() {
        return setting("transaction_isolation");
    }

    private String setting(String name) {
        return String.valueOf(sql.fetchValue("select current_setting({0})", DSL.inline(name)));
    }

    @Test
    void jooq_takes_part_in_springs_transactions() {
        transactions.executeWithoutResult(status -> {
            sql.execute("create table gone_again (one int)");
            status.setRollbackOnly();
        });
        assertThat(sql.fetchValue("select to_regclass('gone_again')::text")).isNull();
    }
}
