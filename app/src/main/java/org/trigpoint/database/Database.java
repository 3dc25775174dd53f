package org.trigpoint.database;

import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;

/** The database of this run: the embedded one, held for as long as this is open, or an external one. */
public final class Database implements AutoCloseable {

    private final DatabaseAddress address;
    private final @Nullable EmbeddedPostgres embedded;

    private Database(DatabaseAddress address, @Nullable EmbeddedPostgres embedded) {
        this.address = address;
        this.embedded = embedded;
    }

    /**
     * Takes what the settings name: the external server is only noted, the embedded one is started or joined.
     *
     * @param settings where it is
     * @return the database; close it
     * @throws Refusal when the embedded server can't run here
     */
    public static Database open(DatabaseSettings settings) {
        if (settings.external() != null) {
            return new Database(settings.external(), null);
        }
        EmbeddedPostgres embedded = EmbeddedPostgres.start(settings.home());
        return new Database(embedded.address(), embedded);
    }

    /**
     * Where the database is; for a connection outside the pool, such as one that listens.
     *
     * @return the address with role and password
     */
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
