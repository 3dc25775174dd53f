package org.trigpoint.ui.routes;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Keys of one study, to fill addresses with.
 *
 * @param keys by the name that stands in the address, such as {@code study} or {@code source}
 */
record Whose(Map<String, Long> keys) {

    /** Keys that exist nowhere. */
    static Whose nobodys() {
        return new Whose(Map.of());
    }

    private static final long NOWHERE = 999_999_999L;

    /** All that it may put into an address. */
    Collection<Long> all() {
        return keys.isEmpty() ? List.of(NOWHERE) : keys.values();
    }

    long of(String name) {
        return keys.getOrDefault(name, NOWHERE);
    }
}
