package org.trigpoint.database.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.boot.jooq.autoconfigure.SpringTransactionProvider;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;
import org.trigpoint.database.DatabaseAddress;

/**
 * A migrated, empty database of one test class, with jOOQ and transactions on it as the application has them.
 *
 * <p>{@code private static final TestDatabase database = TestDatabase.fresh();} and an {@code @AfterAll} that closes it;
 * or {@link HouseTest} for the whole application.
 */
public final class TestDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 8;

    private final DatabaseAddress address;
    private final HikariDataSource pool;
    private final DSLContext sql;
    private final TransactionTemplate transactions;

    private TestDatabase(DatabaseAddress address) {
        this.address = address;
        this.pool = pool(address);
        DataSourceTransactionManager manager = new DataSourceTransactionManager(pool);
        this.transactions = new TransactionTemplate(manager);
        DefaultConfiguration configuration = new DefaultConfiguration();
        configuration.set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(pool)));
        configuration.set(new SpringTransactionProvider(manager));
        configuration.set(SQLDialect.POSTGRES);
        this.sql = DSL.using(configuration);
    }

    /**
     * Copies the migrated template; the first call of a JVM also starts the server.
     *
     * @return a database that nobody else has; close it
     */
    public static TestDatabase fresh() {
        return new TestDatabase(TestServer.only().copy());
    }

    /**
     * Where the copy is, for a connection of one's own.
     *
     * @return the address with role and password
     */
    public DatabaseAddress address() {
        return address;
    }

    /**
     * jOOQ on a small pool; takes part in {@link #transactions()}, commits each statement outside of one.
     *
     * @return the same object at each call
     */
    public DSLContext sql() {
        return sql;
    }

    /**
     * Spring's transactions on the same pool, for services made by hand.
     *
     * @return the same object at each call
     */
    public TransactionTemplate transactions() {
        return transactions;
    }

    /** Closes the pool and drops the copy. */
    @Override
    public void close() {
        pool.close();
        TestServer.only().drop(address);
    }

    private static HikariDataSource pool(DatabaseAddress address) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }
}
