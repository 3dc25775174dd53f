package org.trigpoint.ui.phases;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.LogEntryId;
import org.trigpoint.phases.LogEntry;

/** What somebody began to write and has not kept yet, for as long as they are signed in. */
final class Drafts implements Serializable {

    private final Map<String, Draft> drafts = new HashMap<>();

    private record Draft(String body, int revision) implements Serializable {}

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
        Draft draft = drafts.get(key(analysis, entry));
        return draft == null ? "" : draft.body();
    }

    /** An entry at the revision that its draft was begun on, so that what a colleague wrote since is not overwritten. */
    LogEntry begunOn(AnalysisId analysis, LogEntry entry) {
        Draft draft = drafts.get(key(analysis, entry.id()));
        return draft == null ? entry : entry.at(draft.revision());
    }

    void keep(AnalysisId analysis, @Nullable LogEntry entry, String body) {
        LogEntryId id = entry == null ? null : entry.id();
        if (body.isBlank()) {
            forget(analysis, id);
        } else {
            drafts.put(key(analysis, id), new Draft(body, entry == null ? 0 : entry.revision()));
        }
    }

    void forget(AnalysisId analysis, @Nullable LogEntryId entry) {
        drafts.remove(key(analysis, entry));
    }

    private static String key(AnalysisId analysis, @Nullable LogEntryId entry) {
        return analysis.value() + "/" + (entry == null ? "new" : entry.value());
    }
}
