package org.trigpoint.texts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.trigpoint.migrations.VersionId;

/**
 * A text's next version, with what became of everything that lay on the one before.
 *
 * @param version the present version now
 * @param number which of the source's versions it is
 * @param carried by what was carried, every kind in it
 */
public record Corrected(VersionId version, int number, Map<Carrier.Kind, Tally> carried) {

    /** Keeps a copy in order. */
    public Corrected {
        carried = Collections.unmodifiableMap(new LinkedHashMap<>(carried));
    }

    /**
     * What became of one kind of thing.
     *
     * @param what which
     * @return its counts; all 0 when nothing of that kind is carried
     */
    public Tally of(Carrier.Kind what) {
        return carried.getOrDefault(what, Tally.NONE);
    }

    /**
     * How many things of any kind are held, to be looked at.
     *
     * @return from 0
     */
    public int held() {
        return carried.values().stream().mapToInt(Tally::held).sum();
    }
}
