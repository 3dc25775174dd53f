package org.trigpoint.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DelegatingTransactionDefinition;

/**
 * Transactions that say by their first statement how they are isolated. In Spring's own way the driver asks the server how the
 * session is isolated, changes that, and changes it back afterwards: three questions more for each reading of a screen.
 */
final class Transactions extends JdbcTransactionManager {

    Transactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(
                transaction,
                definition.getIsolationLevel() == TransactionDefinition.ISOLATION_REPEATABLE_READ
                        ? new OfOneMoment(definition)
                        : definition);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (definition instanceof OfOneMoment) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read");
            }
        }
    }

    /** All its readings are of one moment, and it does not ask the session to be so. */
    private static final class OfOneMoment extends DelegatingTransactionDefinition {

        private static final long serialVersionUID = 1;

        OfOneMoment(TransactionDefinition wanted) {
            super(wanted);
        }

        @Override
        public int getIsolationLevel() {
            return ISOLATION_DEFAULT;
        }
    }
}
