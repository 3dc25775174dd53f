package org.trigpoint.durability;

import static org.trigpoint.migrations.schema.Tables.CODING;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.trigpoint.database.EmbeddedPostgres;
import org.trigpoint.durability.DoomedProcess.Acknowledged;

/**
 * What a database holds after everything was killed and PostgreSQL came up again.
 *
 * @param lost codings that were acknowledged and are not there, or not with that passage
 * @param halves codings without their line in the journal, lines without their coding, and sources whose change row
 *     does not name the last transaction that coded them
 * @param codings how many there are
 */
record Survivors(Set<Acknowledged> lost, List<String> halves, int codings) {

    private static final String NOT_BOTH = """
            select coalesce('coding ' || c.id, 'line ' || j.number)
            from coding c
            full join (select number, (payload ->> 'coding')::bigint as coding, (payload ->> 'source')::bigint as source
                       from journal where kind = 'PassageCoded') j on j.coding = c.id and j.source = c.source_id
            where c.id is null or j.number is null
            """;

    private static final String NOT_CHANGED = """
            select 'source ' || c.source_id
            from (select source_id, max(xmin::text::bigint) as last from coding group by source_id) c
            full join source_change s on s.source_id = c.source_id
            where s.changed_in is distinct from c.last
            """;

    /** Starts the PostgreSQL of the home, looks, and leaves it. */
    static Survivors of(Path home, Collection<Acknowledged> acknowledged) throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home);
                Connection connection = postgres.address().connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
            Set<Acknowledged> there =
                    new HashSet<>(sql.select(CODING.ID, CODING.SOURCE_ID, CODING.SPAN_START, CODING.SPAN_END)
                            .from(CODING)
                            .fetch(row -> new Acknowledged(
                                    row.value1().value(), row.value2().value(), row.value3(), row.value4())));
            Set<Acknowledged> lost = new HashSet<>(acknowledged);
            lost.removeAll(there);
            List<String> halves = new ArrayList<>(sql.resultQuery(NOT_BOTH).fetch(0, String.class));
            halves.addAll(sql.resultQuery(NOT_CHANGED).fetch(0, String.class));
            return new Survivors(lost, halves, there.size());
        }
    }

    /** Lets every later session of the application be told that its commit is done before it is on disk. */
    static void switchDurabilityOff(Path home) throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home);
                Connection connection = postgres.address().connect();
                var statement = connection.createStatement()) {
            statement.execute("alter role current_user set synchronous_commit = off");
        }
    }
}
