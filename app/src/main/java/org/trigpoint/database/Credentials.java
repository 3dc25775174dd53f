package org.trigpoint.database;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.trigpoint.Refusal;

/**
 * What another process of the same person needs to connect: kept in a file that only its owner may read.
 *
 * @param port the port on the loopback address
 * @param keeper password of the superuser {@code postgres}, who keeps the server and is used for nothing else
 * @param application password of the role {@code trigpoint}
 */
record Credentials(int port, String keeper, String application) {

    private static final String FILE = "connection.properties";
    private static final int SECRET_BYTES = 24;
    private static final String OPTIONS = "?ApplicationName=trigpoint&tcpKeepAlive=true&reWriteBatchedInserts=true";

    /** Reads the file of this folder, or makes new passwords and writes them before anything uses them. */
    static Credentials in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            return read(file);
        }
        if (Files.exists(folder.resolve("data"))) {
            throw new Refusal("The passwords of the database in " + folder + " are missing: put the file " + FILE
                    + " back from a backup of the same folder.");
        }
        Credentials made = new Credentials(freePort(), secret(), secret());
        made.writeTo(folder);
        return made;
    }

    private static Credentials read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        try {
            return new Credentials(
                    Integer.parseInt(properties.getProperty("port", "")),
                    properties.getProperty("keeper", ""),
                    properties.getProperty("application", ""));
        } catch (NumberFormatException notANumber) {
            throw new Refusal("The file " + file + " names no port: put it back from a backup of the same folder.");
        }
    }

    void writeTo(Path folder) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("keeper", keeper);
        properties.setProperty("application", application);
        StringWriter text = new StringWriter();
        properties.store(text, "How Trigpoint reaches its embedded PostgreSQL");
        Folders.write(folder.resolve(FILE), text.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    Credentials on(int otherPort) {
        return new Credentials(otherPort, keeper, application);
    }

    /** The same port while it is free, else another that is. */
    Credentials onFreePort() throws IOException {
        try (ServerSocket remembered = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return on(remembered.getLocalPort());
        } catch (java.net.BindException taken) {
            return on(freePort());
        }
    }

    DatabaseAddress ofKeeper() {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", keeper);
    }

    DatabaseAddress ofApplication() {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/trigpoint" + OPTIONS, "trigpoint", application);
    }

    /** The ports only; passwords never reach a log. */
    @Override
    public String toString() {
        return "Credentials[port=" + port + "]";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
