package org.trigpoint.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A process of its own that holds the database of a home: a row for each line it is told, gone when told no more. */
final class Holder {

    private Holder() {}

    public static void main(String[] words) throws IOException, SQLException {
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(words[0]));
                Connection connection = server.address().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (what text)");
            System.out.println(server.arrival());
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                statement.execute("insert into kept values ('" + line + "')");
                System.out.println("kept " + line);
            }
        }
    }
}
