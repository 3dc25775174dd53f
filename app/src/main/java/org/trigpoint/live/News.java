package org.trigpoint.live;

import java.util.List;

/** What somebody who watches a study is told. It comes on a thread that must not be kept waiting. */
public interface News {

    /**
     * Facts that are new since the last call and that the one who watches may know of.
     *
     * @param lines in the order of the journal; never empty
     */
    void happened(List<NewsLine> lines);

    /** More happened than can be listed, or the line to the database was away for long: read again what is shown. */
    void muchHappened();

    /** Somebody came, went, or turned to another source or memo; {@link PresenceDesk#here} says who is there now. */
    void companyChanged();
}
