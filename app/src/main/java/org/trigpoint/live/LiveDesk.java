package org.trigpoint.live;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;

/** Where a screen asks to be told what happens in a study, by whomever and on whichever node. */
@Service
@Transactional
public class LiveDesk {

    private final DSLContext sql;
    private final NewsReading reading;
    private final Ear ear;

    LiveDesk(DSLContext sql, NewsReading reading, Ear ear) {
        this.sql = sql;
        this.reading = reading;
        this.ear = ear;
    }

    /**
     * The present end of the journal: asked before a screen is read, it is where the watch begins, so that nothing falls
     * between the two.
     *
     * @param reader who asks
     * @return the number of the last line, from 0
     */
    public long now(Reader reader) {
        return reading.now();
    }

    /**
     * Watches a study. Told are the facts that the reader may know of: who is held to one site hears of that site's sources
     * and of codes and themes; who is blind in a round hears nothing of what is hidden from them.
     *
     * @param reader who watches; close the watch when this proof would not be given any more
     * @param since the last line that is known already, as {@link #now} gave it
     * @param news is told, on a thread that must not be kept waiting
     * @return close it to be told no more
     */
    public Watch watch(Reader reader, long since, News news) {
        Watch watch = ear.add(reader, since, news);
        // What happened before the watch began is told at once, and not with the next notice.
        notice(sql, NoticeLine.JOURNAL, reader);
        return watch;
    }

    /** Sends a notice about a study with the commit. */
    static void notice(DSLContext sql, String channel, Reader reader) {
        sql.select(DSL.function(
                        "pg_notify",
                        Object.class,
                        DSL.inline(channel),
                        DSL.inline(Long.toString(reader.study().value()))))
                .fetch();
    }
}
