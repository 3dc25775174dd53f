package org.trigpoint.texts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.texts.Carrier.Tally;

/**
 * A text's next version, with what became of everything that lay on the one before.
 *
 * @param version the present version now
 * @param carried by what was carried, such as "codings"
 */
public record Corrected(VersionId version, Map<String, Tally> carried) {

    /** Keeps a copy in order. */
    public Corrected {
        carried = Collections.unmodifiableMap(new LinkedHashMap<>(carried));
    }

    /**
     * What became of one kind of thing.
     *
     * @param what such as "codings"
     * @return its counts; all 0 when nothing of that kind is carried
     */
    public Tally of(String what) {
        return carried.getOrDefault(what, Tally.NONE);
    }
}
