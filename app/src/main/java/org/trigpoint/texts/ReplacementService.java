package org.trigpoint.texts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.IntakeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.SpeakerId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.search.reading.SpeakerTurns;
import org.trigpoint.sources.ReplacementFiles;
import org.trigpoint.sources.ReplacementFiles.NamedTurn;
import org.trigpoint.sources.ReplacementFiles.ReadFile;
import org.trigpoint.sources.ReplacementFiles.Reading;
import org.trigpoint.sources.TextVersions;
import org.trigpoint.sources.TextVersions.Turn;
import org.trigpoint.sources.TextVersions.Version;
import org.trigpoint.texts.Carrier.Kind;
import org.trigpoint.texts.Corrected.Tally;
import org.trigpoint.texts.NextVersion.Draft;

/** A whole new text in place of the one that a source has: both are laid side by side, and what lies on the one follows. */
@Service
@Transactional
public class ReplacementService {

    private final Correction correction;
    private final NextVersion next;
    private final TextVersions texts;
    private final ReplacementFiles files;
    private final Journal journal;

    ReplacementService(
            Correction correction, NextVersion next, TextVersions texts, ReplacementFiles files, Journal journal) {
        this.correction = correction;
        this.next = next;
        this.texts = texts;
        this.files = files;
        this.journal = journal;
    }

    /**
     * Takes a file in and asks for its reading, as of any file.
     *
     * @param coder who brings it
     * @param source whose text it shall replace
     * @param fileName as it was called; its extension names the format
     * @param bytes all of it
     * @return its key
     * @throws NotFound when there is no such source for this coder
     * @throws Refusal when the file is too large, or the study has the same one already
     */
    public IntakeId receive(Coder coder, SourceId source, String fileName, byte[] bytes) {
        return files.receive(coder, source, fileName, bytes);
    }

    /**
     * Where the reading of such a file stands.
     *
     * @param coder who asks
     * @param source whose text it shall replace
     * @param replacement which
     * @return its state
     * @throws NotFound when there is no such file or source for this coder
     */
    public Reading reading(Coder coder, SourceId source, IntakeId replacement) {
        return files.reading(coder, source, replacement);
    }

    /**
     * What would become of all that lies on the text, without changing anything: the replacement itself, taken back.
     *
     * @param coder who asks
     * @param source whose text would be replaced
     * @param replacement a file that is read
     * @return what would become of it
     * @throws NotFound when there is no such file or source for this coder
     * @throws Refusal when the file is not read, or says nothing
     */
    public Map<Kind, Tally> foresee(Coder coder, SourceId source, IntakeId replacement) {
        ReadFile read = files.read(coder, source, replacement);
        Version present = texts.held(coder, source);
        Corrected made = next.make(coder, present, draft(coder, present, read.text(), read.turns(), ""));
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return made.carried();
    }

    /**
     * Replaces the text by that of a file. The file is kept beside the new version.
     *
     * @param coder who does so
     * @param source whose text is replaced
     * @param base the present version
     * @param replacement a file that is read
     * @param reason why, for the history; blank for none in particular
     * @return the new version, and what became of all that lay on the text
     * @throws NotFound when there is no such file, source or version for this coder
     * @throws Refusal when the file is not read, says what the text says already, or the text has changed since
     */
    public Corrected replace(Coder coder, SourceId source, VersionId base, IntakeId replacement, String reason) {
        ReadFile read = files.read(coder, source, replacement);
        Version present = correction.present(coder, source, base);
        String why = NextVersion.reason(reason, "Replaced by the file \u201c" + read.name() + "\u201d");
        Corrected made = made(coder, present, draft(coder, present, read.text(), read.turns(), why), read.name());
        files.landed(coder.study(), source, replacement, made.version());
        return made;
    }

    /**
     * Replaces the text by another one, with the turns that are recognised in it.
     *
     * @param coder who does so
     * @param source whose text is replaced
     * @param base the present version
     * @param text the whole new text
     * @param reason why, for the history; blank for none in particular
     * @return the new version, and what became of all that lay on the text
     * @throws NotFound when there is no such source or version for this coder
     * @throws Refusal when it says what the text says already, holds no word, or the text has changed since
     */
    public Corrected replaceText(Coder coder, SourceId source, VersionId base, String text, String reason) {
        Version present = correction.present(coder, source, base);
        String clean = NextVersion.clean(text);
        List<NamedTurn> turns = SpeakerTurns.recognise(clean).turns().stream()
                .map(turn -> new NamedTurn(turn.start(), turn.end(), turn.speaker(), millis(turn.at())))
                .toList();
        String why = NextVersion.reason(reason, "The whole text replaced");
        return made(coder, present, draft(coder, present, clean, turns, why), null);
    }

    /**
     * Replaces what one person wrote by what they wrote instead. It has no turns, whatever stands in it.
     *
     * @param coder who does so
     * @param source whose text is replaced
     * @param base the present version
     * @param text the whole new text
     * @param reason why, for the history; blank for none in particular
     * @return the new version, and what became of all that lay on the text
     * @throws NotFound when there is no such source or version for this coder
     * @throws Refusal when it says what the text says already, holds no word, or the text has changed since
     */
    public Corrected replaceWriting(Coder coder, SourceId source, VersionId base, String text, String reason) {
        Version present = correction.present(coder, source, base);
        String why = NextVersion.reason(reason, "The whole text replaced");
        return made(coder, present, draft(coder, present, NextVersion.clean(text), List.of(), why), null);
    }

    /**
     * Takes such a file back; whatever was kept of it goes.
     *
     * @param coder who does so
     * @param source whose text it was to replace
     * @param replacement which
     * @throws NotFound when there is no such file or source for this coder
     */
    public void takeBack(Coder coder, SourceId source, IntakeId replacement) {
        files.takeBack(coder, source, replacement);
    }

    private Draft draft(Coder coder, Version present, String text, List<NamedTurn> turns, String reason) {
        PositionMap map = Alignment.between(present.text(), text);
        return new Draft(text, named(coder, present.source(), turns), present.id(), map, false, reason);
    }

    private List<Turn> named(Coder coder, SourceId source, List<NamedTurn> turns) {
        Map<String, SpeakerId> speakers = new HashMap<>();
        List<Turn> named = new ArrayList<>(turns.size());
        for (NamedTurn turn : turns) {
            String name = turn.speaker();
            SpeakerId speaker =
                    name == null ? null : speakers.computeIfAbsent(name, label -> texts.speaker(coder, source, label));
            named.add(new Turn(turn.start(), turn.end(), speaker, turn.atMs()));
        }
        return named;
    }

    private Corrected made(Coder coder, Version present, Draft draft, @Nullable String file) {
        if (draft.text().equals(present.text())) {
            throw new Refusal("This is the text that the source has already: there is nothing to replace.");
        }
        Corrected made = next.make(coder, present, draft);
        journal.record(
                coder.study(),
                coder.person(),
                new TextFact.TextReplaced(present.source(), made.version(), made.number(), draft.reason(), file));
        return made;
    }

    private static @Nullable Integer millis(@Nullable Duration at) {
        return at == null ? null : (int) Math.min(Integer.MAX_VALUE, at.toMillis());
    }
}
