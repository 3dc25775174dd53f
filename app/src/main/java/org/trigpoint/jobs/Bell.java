package org.trigpoint.jobs;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Tells every node, at the commit, that there may be something to take. */
final class Bell {

    static final String CHANNEL = "trigpoint_jobs";

    private Bell() {}

    static void ring(DSLContext sql) {
        sql.select(DSL.function("pg_notify", Object.class, DSL.inline(CHANNEL), DSL.inline("")))
                .fetch();
    }
}
