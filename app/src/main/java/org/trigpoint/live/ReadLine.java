package org.trigpoint.live;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SiteId;

/** A line with what decides to whom it is open: the site of the source it is about, and from whom it is hidden. */
record ReadLine(NewsLine news, @Nullable SiteId site, Set<Long> hiddenFrom) {

    /** What can be told to somebody of one site though it belongs to no source: the frame of every analysis. */
    private static final Set<String> OF_ALL_SITES = Set.of("code", "theme", "analysis", "round");

    boolean isOpenTo(Reader reader) {
        SiteId only = reader.onlySite();
        boolean inReach = only == null || only.equals(site) || OF_ALL_SITES.contains(news.subject());
        return inReach && !hiddenFrom.contains(reader.person().value());
    }
}
