package org.trigpoint.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How to reach one PostgreSQL database.
 *
 * @param url a JDBC address that begins with {@code jdbc:postgresql:}
 * @param user the role to connect as
 * @param password its password; empty where the server asks for none
 */
public record DatabaseAddress(String url, String user, String password) {

    private static final String SCHEME = "jdbc:postgresql:";

    /** Refuses an address that no PostgreSQL driver understands. */
    public DatabaseAddress {
        if (!url.startsWith(SCHEME)) {
            throw new IllegalArgumentException("A database address begins with " + SCHEME);
        }
    }

    /**
     * Opens one connection outside any pool; the caller closes it.
     *
     * @return a new connection in auto-commit mode
     * @throws SQLException when the server can't be reached or refuses the role or its password
     */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** The address and the role; never the password. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
