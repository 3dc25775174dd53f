package org.trigpoint.sources;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.SpeakerId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.SpeakerRecord;
import org.trigpoint.migrations.schema.tables.records.TurnRecord;

/** Corrections of who speaks and where a turn ends, after landing. The text and every coding stay as they are. */
@Service
@Transactional
public class SpeakerService {

    private static final int LONGEST_LABEL = 100;

    private final SourceRepository sources;
    private final SpeakerRepository speakers;
    private final DescriptionCheck check;
    private final SourceChanges changed;
    private final Journal journal;

    SpeakerService(
            SourceRepository sources,
            SpeakerRepository speakers,
            DescriptionCheck check,
            SourceChanges changed,
            Journal journal) {
        this.sources = sources;
        this.speakers = speakers;
        this.check = check;
        this.changed = changed;
        this.journal = journal;
    }

    /**
     * Calls a speaker something else. Where another speaker of the source has that name, the two become one, which keeps
     * the other's link to a participant.
     *
     * @param coder who does so
     * @param source in which source
     * @param speaker which speaker
     * @param label the name, 1 to 100 characters
     * @return the speaker under that name
     * @throws NotFound when there is no such source or speaker for this coder
     * @throws Refusal when the name can't be kept
     */
    public SpeakerId rename(Coder coder, SourceId source, SpeakerId speaker, String label) {
        demandLabel(label);
        held(coder, source);
        SpeakerRecord before = speakers.speaker(source, speaker);
        String wanted = label.strip();
        if (before.getLabel().equals(wanted)) {
            return speaker;
        }
        Optional<SpeakerId> other = speakers.called(source, wanted);
        other.ifPresentOrElse(stays -> speakers.unite(source, speaker, stays), () -> speakers.rename(speaker, wanted));
        record(coder, source, new SourceFact.SpeakerRenamed(source, speaker, before.getLabel(), wanted));
        return other.orElse(speaker);
    }

    /**
     * Says which participant a speaker is; the participant then takes part in the source.
     *
     * @param coder who does so
     * @param source in which source
     * @param speaker which speaker
     * @param participant who it is; null: nobody of the study's participants
     * @throws NotFound when there is no such source, speaker or participant for this coder
     */
    public void link(Coder coder, SourceId source, SpeakerId speaker, @Nullable ParticipantId participant) {
        held(coder, source);
        SpeakerRecord before = speakers.speaker(source, speaker);
        if (Objects.equals(before.getParticipantId(), participant)) {
            return;
        }
        if (participant != null) {
            check.demand(coder, SourceDescription.unchanged().withParticipants(Set.of(participant)), 1);
            sources.addParticipants(coder.study(), List.of(source), List.of(participant));
        }
        speakers.link(speaker, participant);
        record(coder, source, new SourceFact.SpeakerLinked(source, speaker, before.getParticipantId(), participant));
    }

    /**
     * Gives a turn to another speaker.
     *
     * @param coder who does so
     * @param source in which source
     * @param start where the turn begins, in code points
     * @param label who speaks; a name that nobody of the source has makes a new speaker; null: nobody is named
     * @throws NotFound when there is no such source for this coder
     * @throws Refusal when no turn begins there any more, or the name can't be kept
     */
    public void give(Coder coder, SourceId source, int start, @Nullable String label) {
        if (label != null) {
            demandLabel(label);
        }
        TurnRecord turn = speakers.turn(held(coder, source), start);
        SpeakerId before = turn.getSpeakerId();
        SpeakerId after = label == null ? null : calledOrNew(coder, source, label.strip());
        if (Objects.equals(before, after)) {
            return;
        }
        speakers.give(turn, after);
        String labelBefore =
                before == null ? null : speakers.speaker(source, before).getLabel();
        record(coder, source, new SourceFact.TurnGiven(source, start, labelBefore, label));
    }

    /**
     * Makes a turn one with the turn before it, whose speaker and time it takes.
     *
     * @param coder who does so
     * @param source in which source
     * @param start where the later turn begins, in code points
     * @throws NotFound when there is no such source for this coder
     * @throws Refusal when no turn begins there any more, or none is before it
     */
    public void join(Coder coder, SourceId source, int start) {
        TurnRecord turn = speakers.turn(held(coder, source), start);
        TurnRecord before = speakers.numbered(turn.getVersionId(), turn.getNumber() - 1)
                .orElseThrow(() -> new Refusal("This is the first turn: there is none before it to join it to."));
        speakers.delete(turn);
        speakers.setSpan(before, before.getSpanStart(), turn.getSpanEnd());
        record(coder, source, new SourceFact.TurnsJoined(source, before.getSpanStart(), start, turn.getSpeakerId()));
    }

    /**
     * Makes two turns of one, both of the same speaker.
     *
     * @param coder who does so
     * @param source in which source
     * @param start where the turn begins, in code points
     * @param at where the second begins; within the turn and not at its start
     * @throws NotFound when there is no such source for this coder
     * @throws Refusal when no turn begins there any more, or it does not reach beyond that place
     */
    public void split(Coder coder, SourceId source, int start, int at) {
        TurnRecord turn = speakers.turn(held(coder, source), start);
        if (at <= start || at >= turn.getSpanEnd()) {
            throw new Refusal("Choose a place within the turn to split it at.");
        }
        speakers.insertAfter(turn, at, turn.getSpanEnd());
        speakers.setSpan(turn, start, at);
        record(coder, source, new SourceFact.TurnSplit(source, start, at));
    }

    static void demandLabel(String label) {
        if (label.isBlank() || label.strip().length() > LONGEST_LABEL) {
            throw new Refusal("Give the speaker a name of 1 to 100 characters.");
        }
    }

    private VersionId held(Coder coder, SourceId source) {
        return sources.held(coder, List.of(source), false).getFirst().getVersionId();
    }

    private SpeakerId calledOrNew(Coder coder, SourceId source, String label) {
        return speakers.called(source, label).orElseGet(() -> speakers.insert(coder.study(), source, label, null));
    }

    private void record(Coder coder, SourceId source, SourceFact fact) {
        changed.changed(coder.study(), List.of(source));
        journal.record(coder.study(), coder.person(), fact);
    }
}
