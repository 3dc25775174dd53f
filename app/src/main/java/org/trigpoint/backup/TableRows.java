package org.trigpoint.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows of tables as CSV, written and read by PostgreSQL itself: no value passes through a type of ours, so that none is
 * shown differently when it comes back. Names of tables are words of the schema's own shape.
 */
final class TableRows {

    private static final String WORD = "[a-z][a-z0-9_]*";

    /** Not what the server works out, nor the number of one of its own transactions, which says nothing to another. */
    private static final String COLUMNS = """
            select a.attname
            from pg_attribute a
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
              and coalesce(pg_get_expr(d.adbin, d.adrelid), '') not like '%pg_current_xact_id%'
            order by a.attnum
            """;

    private final Connection connection;
    private final CopyManager copy;

    TableRows(Connection connection) throws SQLException {
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Writes all rows of a table, below a line with the names of its columns, and says how many they are. */
    long write(String table, OutputStream out) throws SQLException, IOException {
        return copy.copyOut("copy " + named(table) + " to stdout (format csv, header)", out);
    }

    /** Writes how far each sequence is that has given a number. */
    long writeSequences(OutputStream out) throws SQLException, IOException {
        return copy.copyOut(
                "copy (select sequencename, last_value from pg_sequences where schemaname = current_schema()"
                        + " and last_value is not null order by 1) to stdout (format csv, header)",
                out);
    }

    /** Reads all rows of a table, and says how many they are. */
    long read(String table, InputStream in) throws SQLException, IOException {
        return copy.copyIn("copy " + named(table) + " from stdin (format csv, header match)", in);
    }

    /** Sets each sequence as far as it was. */
    void readSequences(InputStream in) throws SQLException, IOException {
        execute("create temporary table sequence_was (name text, last_value bigint) on commit drop");
        copy.copyIn("copy sequence_was from stdin (format csv, header)", in);
        execute("select setval(quote_ident(name)::regclass, last_value) from sequence_was");
    }

    List<String> names(String question, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            for (int at = 0; at < values.length; at++) {
                statement.setString(at + 1, values[at]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<String> names = new ArrayList<>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            }
        }
    }

    void execute(String statement) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }

    static boolean isWord(String table) {
        return table.matches(WORD);
    }

    private String named(String table) throws SQLException {
        if (!isWord(table)) {
            throw new IllegalArgumentException("No table of ours: " + table);
        }
        return table + names(COLUMNS, table).stream().collect(Collectors.joining(", ", " (", ")"));
    }
}
