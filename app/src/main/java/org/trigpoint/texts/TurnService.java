package org.trigpoint.texts;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.TextVersions.Turn;
import org.trigpoint.sources.TextVersions.Version;

/** Where the turns of a text begin and end, corrected by a new version. */
@Service
@Transactional
public class TurnService {

    private final Correction correction;

    TurnService(Correction correction) {
        this.correction = correction;
    }

    /**
     * Makes a turn one with the turn above, whose speaker and time it takes; the label between them goes.
     *
     * @param coder who does so
     * @param source in which source
     * @param base the present version
     * @param start where the later turn begins, in code points
     * @return the new version, and what became of all that lay on the text
     * @throws NotFound when there is no such source or version for this coder
     * @throws Refusal when no turn begins there, none is above it, or the text has changed since
     */
    public Corrected merge(Coder coder, SourceId source, VersionId base, int start) {
        Version present = correction.present(coder, source, base);
        int number = Correction.turnAt(present, start);
        if (number == 0) {
            throw new Refusal("This is the first turn: there is none above it to merge it with.");
        }
        Turn above = present.turns().get(number - 1);
        Turn below = present.turns().get(number);
        String between = Correction.words(present, above.end(), below.start());
        int kept = between.isBlank() ? between.codePointCount(0, between.length()) : lastBlank(between);
        Edits edits = Edits.of(present.text(), List.of(new Edit(above.end(), start - kept, "")));
        List<Turn> turns = new ArrayList<>(new TurnPlaces(present.turns(), edits, TurnPlaces.NONE).after());
        Turn first = turns.get(number - 1);
        Turn second = turns.remove(number);
        turns.set(number - 1, new Turn(first.start(), second.end(), first.speaker(), first.atMs()));
        return correction.made(coder, present, edits, turns, "Two turns merged");
    }

    /**
     * Makes two turns of one, both of the same speaker. No word changes.
     *
     * @param coder who does so
     * @param source in which source
     * @param base the present version
     * @param start where the turn begins, in code points
     * @param at where the second begins; within the turn and not at its start
     * @return the new version, and what became of all that lay on the text
     * @throws NotFound when there is no such source or version for this coder
     * @throws Refusal when no turn begins there, it does not reach beyond that place, or the text has changed since
     */
    public Corrected split(Coder coder, SourceId source, VersionId base, int start, int at) {
        Version present = correction.present(coder, source, base);
        int number = Correction.turnAt(present, start);
        Turn turn = present.turns().get(number);
        if (at <= start || at >= turn.end()) {
            throw new Refusal("Choose a place within the turn to split it at.");
        }
        List<Turn> turns = new ArrayList<>(present.turns());
        turns.set(number, new Turn(start, at, turn.speaker(), turn.atMs()));
        turns.add(number + 1, new Turn(at, turn.end(), turn.speaker(), null));
        return correction.made(coder, present, new Edits(List.of()), turns, "A turn split");
    }

    /** One when the text between two turns ends with white space, which then stays to keep their words apart. */
    private static int lastBlank(String between) {
        return Tokens.isSpace(between.codePointBefore(between.length())) ? 1 : 0;
    }
}
