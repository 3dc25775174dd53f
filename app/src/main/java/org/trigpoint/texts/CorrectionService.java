package org.trigpoint.texts;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.TextVersions;
import org.trigpoint.sources.TextVersions.Turn;
import org.trigpoint.sources.TextVersions.Version;
import org.trigpoint.texts.NextVersion.Draft;

/**
 * Corrections of a text. Each makes a new version and leaves the old one as it is; everything that lies on the text comes along
 * in the same transaction. Whoever had an earlier version before them is followed as long as nobody else touched the same words.
 */
@Service
@Transactional
public class CorrectionService {

    private final TextVersions texts;
    private final NextVersion next;
    private final Correction correction;
    private final StaleEdits stale;
    private final Journal journal;

    CorrectionService(TextVersions texts, NextVersion next, Correction correction, StaleEdits stale, Journal journal) {
        this.texts = texts;
        this.next = next;
        this.correction = correction;
        this.stale = stale;
        this.journal = journal;
    }

    /**
     * Words to be replaced wherever they stand.
     *
     * @param words what is looked for; at least one character
     * @param by what comes in its place; may be empty
     * @param wholeWords whether letters and digits beside it make it another word
     * @param matchCase whether capitals count
     */
    public record Replacing(String words, String by, boolean wholeWords, boolean matchCase) {}

    /**
     * Makes any number of edits at once: all of them, or none.
     *
     * @param coder who does so
     * @param source in which source
     * @param base the version that the positions of the edits count on
     * @param edits that do not touch each other
     * @param reason why, for the history; blank for none in particular
     * @return the new version, and what became of all that lay on the text
     * @throws NotFound when there is no such source or version for this coder
     * @throws Refusal when the edits change nothing, leave no word, or somebody else has changed the same words since
     */
    public Corrected correct(Coder coder, SourceId source, VersionId base, List<Edit> edits, String reason) {
        Version present = texts.held(coder, source);
        Version seen = correction.seen(coder, present, base);
        List<Edit> clean = edits.stream()
                .map(edit -> new Edit(edit.start(), edit.end(), NextVersion.clean(edit.words())))
                .toList();
        Edits here = stale.onto(present, seen, Edits.of(seen.text(), clean));
        List<Turn> turns = new TurnPlaces(present.turns(), here, TurnPlaces.NONE).after();
        return correction.made(coder, present, here, turns, true, NextVersion.reason(reason, "Words corrected"));
    }

    /**
     * Writes the words of one turn anew, or of one line where the text knows no turns.
     *
     * @param coder who does so
     * @param source in which source
     * @param base the version that they had before them
     * @param start where the turn begins in it, in code points
     * @param words all words of the turn as they shall be; blank takes the turn away, and its label with it
     * @param reason why, for the history; blank for none in particular
     * @return the new version, and what became of all that lay on the text
     * @throws NotFound when there is no such source or version for this coder
     * @throws Refusal when nothing is changed, no turn begins there, or somebody else has changed the same words since
     */
    public Corrected correctTurn(Coder coder, SourceId source, VersionId base, int start, String words, String reason) {
        Version present = texts.held(coder, source);
        Version seen = correction.seen(coder, present, base);
        boolean line = seen.turns().isEmpty();
        int number = line ? TurnPlaces.NONE : Correction.turnAt(seen, start);
        int end = line ? lineEnd(seen, start) : seen.turns().get(number).end();
        String before = Correction.words(seen, start, end);
        String after = NextVersion.clean(words).strip();
        Edits edits = after.equals(before.strip())
                ? new Edits(List.of())
                : after.isEmpty()
                        ? new Edits(List.of(new Edit(line ? start : labelStart(seen, number), end, "")))
                        : Edits.between(Alignment.between(before, after), after).at(start);
        Edits here = stale.onto(present, seen, edits);
        int edited = seen.id().equals(present.id()) ? number : TurnPlaces.NONE;
        List<Turn> turns = new TurnPlaces(present.turns(), here, edited).after();
        return correction.made(coder, present, here, turns, false, NextVersion.reason(reason, "A turn corrected"));
    }

    /** Where the line ends that begins at a position of a text without turns. */
    private static int lineEnd(Version version, int start) {
        if (start >= version.length()) {
            throw new Refusal("The text ends before that line: reload and look again.");
        }
        String rest = Correction.words(version, start, version.length());
        int line = rest.indexOf('\n');
        return start + rest.codePointCount(0, line < 0 ? rest.length() : line);
    }

    /**
     * Replaces words wherever they stand in the text, such as a name.
     *
     * @param coder who does so
     * @param source in which source
     * @param base the present version
     * @param replacing what by what
     * @param reason why, for the history; blank for none in particular
     * @return the new version, and what became of all that lay on the text
     * @throws NotFound when there is no such source or version for this coder
     * @throws Refusal when the words stand nowhere in it, or the text has changed since
     */
    public Corrected replaceAll(Coder coder, SourceId source, VersionId base, Replacing replacing, String reason) {
        Version present = correction.present(coder, source, base);
        List<Edit> edits = Occurrences.edits(present.text(), replacing);
        if (edits.isEmpty()) {
            throw new Refusal("\u201c" + replacing.words() + "\u201d stands nowhere in this text.");
        }
        Edits here = Edits.of(present.text(), edits);
        List<Turn> turns = new TurnPlaces(present.turns(), here, TurnPlaces.NONE).after();
        return correction.made(
                coder, present, here, turns, true, NextVersion.reason(reason, "Words replaced throughout"));
    }

    /**
     * Goes back to an earlier version: a new version with its words and turns. What lay on that one lies there again.
     *
     * @param coder who does so
     * @param source in which source
     * @param base the present version
     * @param to the version to go back to
     * @param reason why, for the history; blank for none in particular
     * @return the new version, and what became of all that lay on the text
     * @throws NotFound when there is no such source or version for this coder
     * @throws Refusal when it is the present version, or the text has changed since
     */
    public Corrected goBack(Coder coder, SourceId source, VersionId base, VersionId to, String reason) {
        Version present = correction.present(coder, source, base);
        Version earlier = texts.version(coder, source, to);
        if (earlier.id().equals(present.id())) {
            throw new Refusal("This is the present version already.");
        }
        String why = NextVersion.reason(reason, "Back to version " + earlier.number());
        PositionMap same = PositionMap.identity(earlier.length());
        Corrected made =
                next.make(coder, present, new Draft(earlier.text(), earlier.turns(), earlier.id(), same, false, why));
        journal.record(
                coder.study(),
                coder.person(),
                new TextFact.TextRestored(source, made.version(), made.number(), earlier.number(), why));
        return made;
    }

    /** Where the label of a turn begins: after the turn before it, or with the line in which the first turn begins. */
    private static int labelStart(Version version, int turn) {
        if (turn > 0) {
            return version.turns().get(turn - 1).end();
        }
        int start = version.turns().getFirst().start();
        String lead = Correction.words(version, 0, start);
        return lead.codePointCount(0, lead.lastIndexOf('\n') + 1);
    }
}
