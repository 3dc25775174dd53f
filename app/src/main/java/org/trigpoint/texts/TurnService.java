package org.trigpoint.texts;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.SpeakerId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.TextVersions;
import org.trigpoint.sources.TextVersions.Turn;
import org.trigpoint.sources.TextVersions.Version;

/** Where the turns of a text begin and end, corrected by a new version. */
@Service
@Transactional
public class TurnService {

    private static final int LONGEST_NAME = 100;

    private final Correction correction;
    private final TextVersions texts;

    TurnService(Correction correction, TextVersions texts) {
        this.correction = correction;
        this.texts = texts;
    }

    /**
     * Gives a turn to another speaker. Where the text names the speaker before the turn, it names the other one then.
     *
     * @param coder who does so
     * @param source in which source
     * @param base the present version
     * @param start where the turn begins, in code points
     * @param speaker the speaker's name; one that nobody of the source has makes a new speaker; blank for nobody
     * @return the new version, and what became of all that lay on the text
     * @throws NotFound when there is no such source or version for this coder
     * @throws Refusal when it is that speaker's already, no turn begins there, or the text has changed since
     */
    public Corrected speak(Coder coder, SourceId source, VersionId base, int start, String speaker) {
        Version present = correction.present(coder, source, base);
        int number = Correction.turnAt(present, start);
        String name = NextVersion.clean(speaker).strip();
        if (name.length() > LONGEST_NAME || name.contains("\n")) {
            throw new Refusal("A speaker\u2019s name is one line of 100 characters at most.");
        }
        Turn turn = present.turns().get(number);
        SpeakerId other = name.isEmpty() ? null : texts.speaker(coder, source, name);
        Edits edits = relabelled(present, number, name);
        List<Turn> turns = new ArrayList<>(new TurnPlaces(present.turns(), edits, TurnPlaces.NONE).after());
        Turn moved = turns.get(number);
        turns.set(number, new Turn(moved.start(), moved.end(), other, turn.atMs()));
        return correction.made(
                coder, present, edits, turns, true, "A turn given to " + (name.isEmpty() ? "nobody" : name));
    }

    /** Writes a name over the one that stands between a turn and the one above it; leaves all as it is where none does. */
    private Edits relabelled(Version present, int number, String name) {
        SpeakerId before = present.turns().get(number).speaker();
        if (before == null || name.isEmpty()) {
            return new Edits(List.of());
        }
        int from = number == 0 ? 0 : present.turns().get(number - 1).end();
        String between =
                Correction.words(present, from, present.turns().get(number).start());
        String label = texts.label(before);
        int unit = between.lastIndexOf(label);
        if (unit < 0) {
            return new Edits(List.of());
        }
        int at = from + between.codePointCount(0, unit);
        return Edits.of(present.text(), List.of(new Edit(at, at + label.codePointCount(0, label.length()), name)));
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
        return correction.made(coder, present, edits, turns, true, "Two turns merged");
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
        return correction.made(coder, present, new Edits(List.of()), turns, true, "A turn split");
    }

    /** One when the text between two turns ends with white space, which then stays to keep their words apart. */
    private static int lastBlank(String between) {
        return Tokens.isSpace(between.codePointBefore(between.length())) ? 1 : 0;
    }
}
