package org.trigpoint.texts;

import java.util.List;
import java.util.Map;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/**
 * One kind of thing that lies on texts and comes along when a text gets its next version. Rooms above offer one for each kind.
 * All methods are called in the transaction of whoever changes the text or decides, so that a version comes with everything in
 * its place or not at all.
 */
public interface Carrier {

    /**
     * What it is the carrier of.
     *
     * @return the kind
     */
    Kind what();

    /**
     * All things of this kind in a source, on whichever version they lie, held until the transaction ends. What is hidden from
     * whoever changes the text comes along too; it only says that it is not to be told of.
     *
     * @param reader who changes the text or decides
     * @param source which source
     * @return in the order of their keys
     */
    List<Laid> on(Reader reader, SourceId source);

    /**
     * Puts things on a version.
     *
     * @param version which
     * @param placed the words that each shall lie on, by key
     */
    void place(VersionId version, Map<Long, Span> placed);

    /**
     * The things that were left on an earlier version of a source's text than the present one, with what a person needs to know
     * to decide about them.
     *
     * @param reader who asks; what belongs to something in the bin, or is not there for them, is left out
     * @param source which source
     * @return in the order of where they lie
     */
    List<Held> held(Reader reader, SourceId source);

    /**
     * Asks whether this coder may decide about a thing, and begins the gesture in which they do.
     *
     * @param coder who decides
     * @param key which
     * @return whose it is
     * @throws org.trigpoint.NotFound when there is no such thing for this coder
     * @throws org.trigpoint.Refusal when it is a colleague's, and they are no lead
     */
    Owner demand(Coder coder, long key);

    /**
     * Takes a thing away, as its own room does.
     *
     * @param coder who decides
     * @param key which
     * @throws org.trigpoint.NotFound when there is no such thing for this coder
     * @throws org.trigpoint.Refusal when it is a colleague's, and they are no lead
     */
    void remove(Coder coder, long key);

    /** Kinds of things that lie on texts. */
    enum Kind {
        /** Passages given codes. */
        CODINGS,
        /** Memos on passages. */
        MEMOS,
        /** Passages that show what a code means. */
        EXAMPLES,
        /** Passages that summaries in framework matrices rest on. */
        EVIDENCE,
        /** Passages that speak for or against a theme. */
        THEME_EXTRACTS,
        /** Passages chosen to be printed for a theme. */
        QUOTATIONS
    }

    /**
     * A thing and where it lies.
     *
     * @param key its key
     * @param same two things with this alike may not lie on the same words
     * @param version the version that its span counts on
     * @param span its words
     * @param open whether whoever changes the text or decides may know of it
     */
    record Laid(long key, Object same, VersionId version, Span span, boolean open) {}

    /**
     * Whose a thing is.
     *
     * @param analysis the analysis that it belongs to
     * @param person who made it
     */
    record Owner(AnalysisId analysis, PersonId person) {}

    /**
     * A thing that was left behind, in words.
     *
     * @param laid where it lies
     * @param analysis the name of its analysis
     * @param words a code's name, or the memo itself
     * @param person the full name of whose it is
     */
    record Held(Laid laid, String analysis, String words, String person) {}
}
