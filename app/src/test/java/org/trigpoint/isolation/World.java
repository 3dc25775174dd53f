package org.trigpoint.isolation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of everything that a study can hold, at one of its sites.
 *
 * @param mark a word that stands in every text of this world and in no other's
 * @param ids a key for each parameter: by {@code "Type name"} where that is told apart, else by {@code "Type"}
 */
record World(String mark, Map<String, Object> ids) {

    /** A key that exists nowhere. */
    static final long NOWHERE = 999_999_999L;

    /** The key that fits a parameter best. */
    Object id(String method, Class<?> type, String name) {
        String simple = type.getSimpleName();
        for (String key : List.of(method + " " + name, simple + " " + name)) {
            Object special = ids.get(key);
            if (special != null) {
                return special;
            }
        }
        Object found = ids.get(simple);
        if (found == null) {
            throw new IllegalStateException(method + " asks for a " + simple + ": let every world have one");
        }
        return found;
    }

    /** All keys of this world that the other does not share. */
    Set<Object> idsUnlike(World other) {
        Set<Object> own = new HashSet<>(ids.values());
        own.removeAll(other.ids.values());
        return own;
    }
}
