package org.trigpoint.ui.coding;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.trigpoint.live.NewsLine;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.PersonId;

/** What was done to codings on this very screen, so that it is not brought here as news: each act is one line to come. */
final class DoneHere {

    private final Map<Long, Integer> expected = new HashMap<>();
    private final PersonId me;

    DoneHere(PersonId me) {
        this.me = me;
    }

    synchronized void add(CodingId coding) {
        expected.merge(coding.value(), 1, Integer::sum);
    }

    /** Whether a line tells of nothing but what was done here; it is expected no more then. */
    synchronized boolean takes(NewsLine line) {
        Set<Long> codings = line.codings();
        if (!me.equals(line.person()) || codings.isEmpty() || !expected.keySet().containsAll(codings)) {
            return false;
        }
        codings.forEach(coding -> expected.computeIfPresent(coding, (key, acts) -> acts > 1 ? acts - 1 : null));
        return true;
    }
}
