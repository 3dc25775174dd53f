package org.trigpoint.texts;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.search.reading.Words;
import org.trigpoint.sources.SourceChanges;
import org.trigpoint.sources.TextVersions;
import org.trigpoint.sources.TextVersions.Turn;
import org.trigpoint.sources.TextVersions.Version;
import org.trigpoint.texts.Carrier.Kind;
import org.trigpoint.texts.Corrected.Tally;

/** Makes a text's next version, with everything that lay on the present one carried over, in the transaction of its caller. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NextVersion {

    private static final int LONGEST_REASON = 300;

    private final TextVersions texts;
    private final PositionMaps maps;
    private final Carrying carrying;
    private final Gestures gestures;
    private final SourceChanges changes;

    NextVersion(TextVersions texts, PositionMaps maps, Carrying carrying, Gestures gestures, SourceChanges changes) {
        this.texts = texts;
        this.maps = maps;
        this.carrying = carrying;
        this.gestures = gestures;
        this.changes = changes;
    }

    /**
     * What the next version shall be.
     *
     * @param madeOf the version that the map comes from
     * @param map from that version to this text
     * @param told whether somebody said what takes the place of what; else the map was found by comparing the texts
     * @param reason why, for the history
     */
    record Draft(String text, List<Turn> turns, VersionId madeOf, PositionMap map, boolean told, String reason) {}

    /** Makes it; the present version is held by the caller. */
    Corrected make(Coder coder, Version present, Draft draft) {
        if (Words.count(draft.text()) == 0) {
            throw new Refusal("A text needs at least one word: put the source in the bin if nothing of it is to stay.");
        }
        VersionId version =
                texts.add(coder.study(), coder.person(), present, draft.text(), draft.turns(), draft.reason());
        gestures.begin(
                coder.study(),
                coder.person(),
                null,
                "Changed the text of " + texts.title(present.source()) + " to version " + (present.number() + 1));
        maps.add(coder.study(), present.source(), version, draft.madeOf(), draft.map());
        gestures.end();
        Map<Kind, Tally> carried = carrying.carry(coder, present, version, draft);
        changes.changed(coder.study(), List.of(present.source()));
        return new Corrected(version, present.number() + 1, carried);
    }

    /** A reason as it is kept: one line, and never empty. */
    static String reason(String given, String otherwise) {
        String line = given.strip().replaceAll("\\s+", " ");
        if (line.length() > LONGEST_REASON) {
            throw new Refusal("Shorten the reason to 300 characters.");
        }
        return line.isEmpty() ? otherwise : line;
    }

    /** Words as they are kept: line ends are LF. */
    static String clean(String words) {
        String clean = words.replace("\r\n", "\n").replace('\r', '\n');
        boolean whole = clean.codePoints()
                .allMatch(point -> point != 0 && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE));
        if (!whole) {
            throw new Refusal("These words hold a character that can't be kept: type them instead of pasting.");
        }
        return clean;
    }
}
