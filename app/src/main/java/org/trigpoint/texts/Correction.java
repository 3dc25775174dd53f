package org.trigpoint.texts;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.TextVersions;
import org.trigpoint.sources.TextVersions.Turn;
import org.trigpoint.sources.TextVersions.Version;
import org.trigpoint.texts.NextVersion.Draft;

/** What all corrections have in common: the version that they start from, and the one that they make. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Correction {

    private final TextVersions texts;
    private final NextVersion next;
    private final Journal journal;

    Correction(TextVersions texts, NextVersion next, Journal journal) {
        this.texts = texts;
        this.next = next;
        this.journal = journal;
    }

    /**
     * Makes the next version by edits of the present one, and says so in the journal.
     *
     * @param told whether somebody said each edit, other than by the words as they shall be
     */
    Corrected made(Coder coder, Version present, Edits edits, List<Turn> turns, boolean told, String reason) {
        if (edits.isEmpty() && turns.equals(present.turns())) {
            throw new Refusal("Nothing was changed: change some words, then save.");
        }
        Draft draft = new Draft(
                edits.applied(present.text()), turns, present.id(), edits.map(present.length()), told, reason);
        Corrected made = next.make(coder, present, draft);
        journal.record(
                coder.study(),
                coder.person(),
                new TextFact.TextCorrected(
                        present.source(),
                        made.version(),
                        made.number(),
                        reason,
                        edits.all().size()));
        return made;
    }

    /** The version that somebody had before them. */
    Version seen(Coder coder, Version present, VersionId base) {
        return base.equals(present.id()) ? present : texts.version(coder, present.source(), base);
    }

    /** The present version, held; a refusal when it is not the one that they had before them. */
    Version present(Coder coder, SourceId source, VersionId base) {
        Version present = texts.held(coder, source);
        if (!seen(coder, present, base).id().equals(present.id())) {
            throw StaleEdits.refusal();
        }
        return present;
    }

    static int turnAt(Version version, int start) {
        for (int turn = 0; turn < version.turns().size(); turn++) {
            if (version.turns().get(turn).start() == start) {
                return turn;
            }
        }
        throw new Refusal("The turns were changed by somebody else meanwhile: reload and look again.");
    }

    static String words(Version version, int from, int to) {
        int unit = version.text().offsetByCodePoints(0, from);
        return version.text().substring(unit, version.text().offsetByCodePoints(unit, to - from));
    }
}
