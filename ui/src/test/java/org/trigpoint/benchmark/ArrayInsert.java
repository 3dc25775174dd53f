package org.trigpoint.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Many rows for one table, sent as one array a column. */
final class ArrayInsert {

    private final String statement;
    private final String[] types;
    private final List<List<Object>> columns = new ArrayList<>();

    /**
     * Rows of one table.
     *
     * @param statement reads from {@code rows}, which stands for the arrays unnested under the names of the columns
     * @param columns names and types, such as {@code id bigint}
     */
    ArrayInsert(String statement, String... columns) {
        StringBuilder arrays = new StringBuilder();
        StringBuilder names = new StringBuilder();
        types = new String[columns.length];
        for (int i = 0; i < columns.length; i++) {
            String[] column = columns[i].split(" ");
            arrays.append(i == 0 ? "" : ", ").append("?::").append(column[1]).append("[]");
            names.append(i == 0 ? "" : ", ").append(column[0]);
            types[i] = column[1];
            this.columns.add(new ArrayList<>());
        }
        this.statement = statement.replace("from rows", "from unnest(" + arrays + ") as row(" + names + ")");
    }

    void add(Object... row) {
        for (int i = 0; i < row.length; i++) {
            columns.get(i).add(row[i]);
        }
    }

    /** Sends what was added, and forgets it. */
    void send(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            for (int i = 0; i < types.length; i++) {
                insert.setArray(
                        i + 1, connection.createArrayOf(types[i], columns.get(i).toArray()));
                columns.get(i).clear();
            }
            insert.executeUpdate();
        }
    }
}
