package org.trigpoint.ui.coding;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.trigpoint.live.NewsLine;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.PersonId;

/** The codings that were made or changed on this very screen, so that they are not brought to it as news. */
final class DoneHere {

    private final Set<Long> codings = ConcurrentHashMap.newKeySet();
    private final PersonId me;

    DoneHere(PersonId me) {
        this.me = me;
    }

    void add(CodingId coding) {
        codings.add(coding.value());
    }

    /** Whether a line tells of nothing but what was done here. */
    boolean all(NewsLine line) {
        return me.equals(line.person()) && !line.codings().isEmpty() && codings.containsAll(line.codings());
    }
}
