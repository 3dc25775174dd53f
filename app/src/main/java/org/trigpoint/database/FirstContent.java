package org.trigpoint.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What an empty database is filled with before anything else of the application uses it. Offered as a bean before the start, it
 * comes between two halves of the migrations: those that its rows were written under, and those that came later.
 */
public interface FirstContent {

    /**
     * The version of the schema that its rows were written under.
     *
     * @return such as {@code 0062}
     */
    String schemaVersion();

    /**
     * Fills the database.
     *
     * @param connection with an open transaction, which is committed afterwards, or rolled back when this fails
     * @param settings where what does not lie in the database goes
     * @throws SQLException when the server refuses a row
     * @throws IOException when the rows can't be read, or what lies beside them can't be written
     */
    void fill(Connection connection, DatabaseSettings settings) throws SQLException, IOException;
}
