package org.trigpoint.claims;

import java.util.List;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/** Knows one kind of claim that can rest on a passage. Rooms above offer one for each kind. */
public interface RestsOn {

    /**
     * The claims that rest on a passage: those that share at least one code point with it.
     *
     * @param reader who asks, and may see the source; work that is hidden from them is left out
     * @param source which source
     * @param version its present text version
     * @param span the words, on that version
     * @return in any order; empty when none does
     */
    List<Claim> on(Reader reader, SourceId source, VersionId version, Span span);
}
