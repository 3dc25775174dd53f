package org.trigpoint.ui.phases;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.LogEntryId;

/** What somebody began to write and has not kept yet, for as long as they are signed in. */
final class Drafts implements Serializable {

    private final Map<String, String> bodies = new HashMap<>();

    /** Those of whoever looks. */
    static Drafts mine() {
        VaadinSession session = VaadinSession.getCurrent();
        Drafts mine = session.getAttribute(Drafts.class);
        if (mine == null) {
            mine = new Drafts();
            session.setAttribute(Drafts.class, mine);
        }
        return mine;
    }

    /** Of an entry, or of a new one of an analysis; empty where nothing was begun. */
    String of(AnalysisId analysis, @Nullable LogEntryId entry) {
        return bodies.getOrDefault(key(analysis, entry), "");
    }

    void keep(AnalysisId analysis, @Nullable LogEntryId entry, String body) {
        if (body.isBlank()) {
            forget(analysis, entry);
        } else {
            bodies.put(key(analysis, entry), body);
        }
    }

    void forget(AnalysisId analysis, @Nullable LogEntryId entry) {
        bodies.remove(key(analysis, entry));
    }

    private static String key(AnalysisId analysis, @Nullable LogEntryId entry) {
        return analysis.value() + "/" + (entry == null ? "new" : entry.value());
    }
}
