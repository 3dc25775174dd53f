package org.trigpoint.triangulation;

import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;

/** Judgements and numbers are of all sites. */
final class WholeStudy {

    private WholeStudy() {}

    static void demand(Reader reader) {
        if (reader.onlySite() != null) {
            throw new Refusal(
                    "You see one site only, and this speaks of all: ask a colleague who sees the whole study.");
        }
    }
}
