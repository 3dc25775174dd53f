package org.trigpoint.ui.coding;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.migrations.CodeId;

/** The codes last used in an open workspace, the last first. */
final class RecentCodes {

    private static final int MOST = 8;

    private final List<CodeId> codes = new ArrayList<>();

    void clear() {
        codes.clear();
    }

    void used(CodeId code) {
        codes.remove(code);
        codes.addFirst(code);
        if (codes.size() > MOST) {
            codes.removeLast();
        }
    }

    /** As the pane takes them. */
    List<String> keys() {
        return codes.stream().map(code -> Long.toString(code.value())).toList();
    }
}
