package org.trigpoint.sources;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Member;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.IntakeId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.SpeakerId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.IntakeFileRecord;

/** Makes one file a source: whole, in one transaction, or not at all. */
@Component
class Landing {

    private static final String AS_READ = "As the file was read";

    private final IntakeRepository intakes;
    private final SourceRepository sources;
    private final SpeakerRepository speakers;
    private final Gestures gestures;
    private final SourceChanges changes;
    private final Journal journal;

    Landing(
            IntakeRepository intakes,
            SourceRepository sources,
            SpeakerRepository speakers,
            Gestures gestures,
            SourceChanges changes,
            Journal journal) {
        this.intakes = intakes;
        this.sources = sources;
        this.speakers = speakers;
        this.gestures = gestures;
        this.changes = changes;
        this.journal = journal;
    }

    @Transactional
    public SourceId land(Coder coder, IntakeId id, Batch batch) {
        IntakeFileRecord file = intakes.held(coder, id, IntakeState.values());
        demandReady(coder, file);
        batch.begin(gestures, coder, file.getTitle());
        SourceId source = landed(coder, file);
        batch.landed(gestures);
        return source;
    }

    /** What somebody wrote themselves: it may be word for word like another's, and is no gesture that the team takes back. */
    @Transactional
    public SourceId landWriting(Member writer, IntakeId id) {
        return landed(writer, intakes.held(writer, id, IntakeState.READ));
    }

    private SourceId landed(Member coder, IntakeFileRecord file) {
        IntakeId id = file.getId();
        Found found = intakes.found(file);
        SourceId source = sources.insert(coder, file);
        VersionId version = sources.insertText(coder.study(), coder.person(), source, 1, file.getText(), AS_READ);
        Set<ParticipantId> participants = landTurns(coder, source, version, found.now());
        for (Long chosen : file.getParticipants()) {
            participants.add(new ParticipantId(chosen));
        }
        sources.addParticipants(coder.study(), List.of(source), participants);
        sources.setAttributes(coder.study(), List.of(source), intakes.attributes(file));
        sources.insertOriginal(coder, source, file);
        intakes.close(List.of(id), IntakeState.LANDED, source);
        changes.changed(coder.study(), List.of(source));
        String digest = HexFormat.of().formatHex(file.getDigest());
        journal.record(
                coder.study(),
                coder.person(),
                new SourceFact.SourceLanded(
                        source, version, id, file.getName(), file.getTitle(), found.words(), digest));
        return source;
    }

    private void demandReady(Coder coder, IntakeFileRecord file) {
        String name = "\u201c" + file.getName() + "\u201d ";
        switch (IntakeState.of(file.getState())) {
            case WAITING, READING ->
                throw new Refusal(name + "is still being read: bring it in once its speakers are shown.");
            case REFUSED -> throw new Refusal(Objects.requireNonNullElse(file.getSentence(), name + "was refused."));
            case CANCELLED -> throw new Refusal(name + "was taken back: hand it in again.");
            case LANDED -> throw new Refusal(name + "is a source already: you find it in the list of sources.");
            case READ -> {
                intakes.oneAtATime(coder, file.getDigest());
                sources.same(coder, file.getDigest()).ifPresent(same -> {
                    throw new Refusal(Duplicates.sentence(same));
                });
            }
        }
    }

    /** Puts the turns in, and tells which participants were recognised by their pseudonyms. */
    private Set<ParticipantId> landTurns(Member coder, SourceId source, VersionId version, List<Found.Stretch> turns) {
        Map<String, ParticipantId> pseudonyms = speakers.pseudonyms(coder);
        Map<String, SpeakerId> byName = new LinkedHashMap<>();
        Set<ParticipantId> recognised = new LinkedHashSet<>();
        for (Found.Stretch turn : turns) {
            String name = turn.name();
            if (name != null && !byName.containsKey(name)) {
                ParticipantId participant = pseudonyms.get(name.toLowerCase(Locale.ROOT));
                byName.put(name, speakers.insert(coder.study(), source, name, participant));
                if (participant != null) {
                    recognised.add(participant);
                }
            }
        }
        speakers.insertTurns(coder.study(), source, version, turns, byName);
        return recognised;
    }
}
