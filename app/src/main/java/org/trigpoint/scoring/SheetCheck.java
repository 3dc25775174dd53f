package org.trigpoint.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Answers;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.scoring.Entries.AnswerEntry;
import org.trigpoint.scoring.Entries.EvidenceEntry;
import org.trigpoint.scoring.Entries.Outcome;
import org.trigpoint.scoring.Entries.Refused;

/** Says of what a device sent why it can't be kept. */
final class SheetCheck {

    private static final int LONGEST_NOTE = 5000;

    /**
     * The text that is assessed.
     *
     * @param version its version; null: the masked text of a casefile
     * @param length in code points
     */
    record Assessed(@Nullable VersionId version, int length) {}

    private static final String OVERTAKEN =
            "Another device sent something newer for this place: that stands, and shows when the page is loaded again.";

    private final Instrument instrument;
    private final @Nullable Assessed text;

    SheetCheck(Instrument instrument, @Nullable Assessed text) {
        this.instrument = instrument;
        this.text = text;
    }

    @Nullable
    VersionId version() {
        return text == null ? null : text.version();
    }

    /**
     * What a device sent, parted.
     *
     * @param answers to be kept, the newest of each place
     * @param evidence to be kept, the newest of each id
     * @param kept revisions of all that can be kept
     * @param refused what can't be, and why
     */
    record Sifted(
            Collection<AnswerEntry> answers,
            Collection<EvidenceEntry> evidence,
            List<Long> kept,
            List<Refused> refused) {

        /** What became of it, where something newer that says something else stands for some: from another device. */
        Outcome without(Set<Long> overtaken) {
            return new Outcome(
                    kept.stream()
                            .filter(revision -> !overtaken.contains(revision))
                            .toList(),
                    Stream.concat(
                                    refused.stream(),
                                    overtaken.stream().map(revision -> new Refused(revision, OVERTAKEN)))
                            .toList(),
                    false);
        }
    }

    Sifted sift(Entries sent) {
        List<Refused> refused = new ArrayList<>();
        List<Long> kept = new ArrayList<>();
        Map<Place, AnswerEntry> answers = new LinkedHashMap<>();
        for (AnswerEntry entry : sent.answers()) {
            fault(entry).ifPresentOrElse(why -> refused.add(new Refused(entry.revision(), why)), () -> {
                kept.add(entry.revision());
                answers.merge(entry.place(), entry, (one, other) -> one.revision() > other.revision() ? one : other);
            });
        }
        Map<UUID, EvidenceEntry> evidence = new LinkedHashMap<>();
        for (EvidenceEntry entry : sent.evidence()) {
            fault(entry).ifPresentOrElse(why -> refused.add(new Refused(entry.revision(), why)), () -> {
                kept.add(entry.revision());
                evidence.merge(entry.id(), entry, (one, other) -> one.revision() > other.revision() ? one : other);
            });
        }
        return new Sifted(answers.values(), evidence.values(), kept, refused);
    }

    private Optional<String> fault(AnswerEntry entry) {
        Answer answer = entry.answer();
        if (answer == null) {
            return instrument.item(entry.place().item()).isPresent()
                    ? Optional.empty()
                    : Optional.of("This form has no such question.");
        }
        return new Answers(instrument, Map.of()).fault(entry.place(), answer);
    }

    private Optional<String> fault(EvidenceEntry entry) {
        String item = entry.item();
        if (item != null) {
            Optional<Item> found = instrument.item(item);
            if (found.isEmpty() || found.get().evidence() == Item.Evidence.NONE) {
                return Optional.of("No evidence is taken for this question.");
            }
        }
        if (entry.note().length() > LONGEST_NOTE) {
            return Optional.of("A note has at most 5,000 characters.");
        }
        var span = entry.span();
        if (span != null && (text == null || span.end() > text.length())) {
            return Optional.of("That passage is not in the text that is assessed.");
        }
        boolean empty = span == null && entry.atMs() == null && entry.note().isBlank();
        return empty && !entry.removed() ? Optional.of("Evidence is a passage, a time or a note.") : Optional.empty();
    }
}
