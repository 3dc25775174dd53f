package org.trigpoint.texts;

import java.util.function.Function;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/** A source's text got its next version: from which one, to which one, and where everything lies in it. */
public final class TextChange {

    private final SourceId source;
    private final VersionId before;
    private final VersionId after;
    private final int[] textBefore;
    private final int[] textAfter;
    private final Function<VersionId, PositionMap> maps;

    TextChange(
            SourceId source,
            VersionId before,
            VersionId after,
            String textBefore,
            String textAfter,
            Function<VersionId, PositionMap> maps) {
        this.source = source;
        this.before = before;
        this.after = after;
        this.textBefore = textBefore.codePoints().toArray();
        this.textAfter = textAfter.codePoints().toArray();
        this.maps = maps;
    }

    /**
     * The source.
     *
     * @return its key
     */
    public SourceId source() {
        return source;
    }

    /**
     * The version that was the present one.
     *
     * @return its key
     */
    public VersionId before() {
        return before;
    }

    /**
     * The version that is the present one now.
     *
     * @return its key
     */
    public VersionId after() {
        return after;
    }

    /**
     * How long the text is now.
     *
     * @return in code points, at least 1
     */
    public int length() {
        return textAfter.length;
    }

    /**
     * Where the words of any version of this text are now.
     *
     * @param version an earlier version of the same source
     * @return the map to the version of now
     */
    public PositionMap since(VersionId version) {
        return maps.apply(version);
    }

    /**
     * Whether two spans hold the same characters but for white space, so that a line that is broken elsewhere changes nothing.
     *
     * @param was in the version before
     * @param now in the version of now
     * @return true when only white space differs
     */
    public boolean sameButForBlanks(Span was, Span now) {
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
