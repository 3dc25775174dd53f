package org.trigpoint.texts;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;
import org.trigpoint.sources.TextVersions.Version;
import org.trigpoint.texts.NextVersion.Draft;

/** A source's text got its next version: from which one, to which one, and where everything lies in it. */
final class TextChange {

    private final SourceId source;
    private final VersionId before;
    private final VersionId after;
    private final int[] textBefore;
    private final int[] textAfter;
    private final BiFunction<VersionId, VersionId, PositionMap> maps;
    private final VersionId madeOf;
    private final boolean told;

    TextChange(Version before, VersionId after, Draft draft, BiFunction<VersionId, VersionId, PositionMap> maps) {
        this.source = before.source();
        this.before = before.id();
        this.after = after;
        this.textBefore = before.text().codePoints().toArray();
        this.textAfter = draft.text().codePoints().toArray();
        this.madeOf = draft.madeOf();
        this.told = draft.told();
        this.maps = maps;
    }

    SourceId source() {
        return source;
    }

    VersionId before() {
        return before;
    }

    VersionId after() {
        return after;
    }

    /** The version whose text this one was made of: the one before, or one that was gone back to. */
    VersionId madeOf() {
        return madeOf;
    }

    /** What became of words of any version of this text in the version of now. */
    Fate fate(Place place) {
        return since(place.version()).carry(place.span());
    }

    /** The map from any version of this text to the version of now. */
    PositionMap since(VersionId version) {
        return maps.apply(version, after);
    }

    /** The map between any two versions of this text. */
    PositionMap between(VersionId from, VersionId to) {
        return maps.apply(from, to);
    }

    /** Where a span of the version before lies without doubt, though words within it changed; null when there is doubt. */
    @Nullable
    Span certain(Span span) {
        PositionMap map = since(before);
        Span now = switch (map.carry(span)) {
            case Fate.Exact(Span same) -> same;
            case Fate.Changed(Span changed) -> changed;
            case Fate.Gone(int start, int end) -> start < end ? new Span(start, end) : null;
        };
        if (now == null) {
            return null;
        }
        boolean enough = told || 2 * map.surviving(span) >= Math.max(span.length(), now.length());
        return sameButForBlanks(span, now) || (enough && map.edgesStand(span)) ? now : null;
    }

    /**
     * Whether two spans hold the same characters but for white space, so that a line that is broken elsewhere changes nothing.
     *
     * @param was in the version before
     * @param now in the version of now
     * @return true when only white space differs
     */
    private boolean sameButForBlanks(Span was, Span now) {
        int one = skipBlanks(textBefore, was.start(), was.end());
        int other = skipBlanks(textAfter, now.start(), now.end());
        while (one < was.end() && other < now.end()) {
            if (textBefore[one] != textAfter[other]) {
                return false;
            }
            int nextOne = skipBlanks(textBefore, one + 1, was.end());
            int nextOther = skipBlanks(textAfter, other + 1, now.end());
            boolean blankInOne = nextOne > one + 1;
            boolean blankInOther = nextOther > other + 1;
            if (blankInOne != blankInOther && nextOne < was.end() && nextOther < now.end()) {
                return false;
            }
            one = nextOne;
            other = nextOther;
        }
        return one >= was.end() && other >= now.end();
    }

    private static int skipBlanks(int[] text, int at, int end) {
        int next = at;
        while (next < end && Tokens.isSpace(text[next])) {
            next++;
        }
        return next;
    }
}
