package org.trigpoint.reports;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.coding.CodedSource;
import org.trigpoint.coding.SourceSegments;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.reports.SourceSheet.OfCode;
import org.trigpoint.reports.SourceSheet.Said;
import org.trigpoint.reports.SourceSheet.Voice;
import org.trigpoint.sources.SourceQueries.SourceDetails;
import org.trigpoint.sources.SourceQueries.SpeakerRow;
import org.trigpoint.sources.Span;
import org.trigpoint.studies.PlanQueries.ParticipantLine;

/** A text with the segments that count in it: how much is said by whom, and how much of that is coded. */
final class CodedText {

    private final List<CodedSource.Turn> turns;
    private final TextWords words;
    private final @Nullable SourceSegments segments;
    private final Map<String, ParticipantId> speakers = new HashMap<>();
    private final @Nullable ParticipantId alone;

    CodedText(CodedSource text, SourceDetails details, @Nullable SourceSegments segments) {
        this.turns = text.turns();
        this.words = new TextWords(text.text());
        this.segments = segments;
        for (SpeakerRow speaker : details.speakers()) {
            if (speaker.participant() != null) {
                speakers.put(speaker.label(), speaker.participant());
            }
        }
        this.alone = details.participants().size() == 1 ? details.participants().getFirst() : null;
    }

    /** Who says a turn; where nobody is named and one participant alone takes part, it is they. */
    private @Nullable ParticipantId saying(CodedSource.Turn turn) {
        String label = turn.speaker();
        return label == null ? alone : speakers.get(label);
    }

    List<Voice> voices(List<ParticipantLine> participants) {
        Map<ParticipantId, ParticipantLine> known =
                participants.stream().collect(Collectors.toMap(ParticipantLine::participant, one -> one));
        Map<String, List<CodedSource.Turn>> byLabel = turns.stream()
                .collect(Collectors.groupingBy(
                        turn -> Objects.requireNonNullElse(turn.speaker(), ""),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Voice> voices = new ArrayList<>();
        byLabel.forEach((label, said) -> {
            ParticipantId speaks = saying(said.getFirst());
            ParticipantLine line = speaks == null ? null : known.get(speaks);
            voices.add(new Voice(
                    label,
                    line == null ? "" : line.details().pseudonym(),
                    line == null ? "" : line.details().role(),
                    said.size(),
                    words.in(stretches(said))));
        });
        return voices;
    }

    /** What participants say, and how much of it lies under a code of a tree. */
    Said said(CodeTree tree) {
        Set<Long> standing = tree.flat().stream().map(code -> code.id().value()).collect(Collectors.toSet());
        BitSet theirs =
                stretches(turns.stream().filter(turn -> saying(turn) != null).toList());
        int all = words.in(theirs);
        theirs.and(coded(standing::contains));
        return new Said(all, words.in(theirs));
    }

    /** The codes of a tree that stand in it; those in the bin are not in the tree. */
    List<OfCode> codes(CodeTree tree) {
        List<OfCode> found = new ArrayList<>();
        for (Code code : tree.flat()) {
            int passages = segments(Set.of(code.id()));
            if (passages > 0) {
                long key = code.id().value();
                found.add(new OfCode(tree.path(code.id()), passages, words.in(coded(one -> one == key))));
            }
        }
        return found;
    }

    /** How many passages carry one of some codes; the same words coded twice are one. */
    int segments(Collection<CodeId> codes) {
        if (segments == null) {
            return 0;
        }
        Set<Long> keys = codes.stream().map(CodeId::value).collect(Collectors.toSet());
        Set<Span> spans = new HashSet<>();
        for (int at = 0; at < segments.size(); at++) {
            if (keys.contains(segments.code(at))) {
                spans.add(new Span(segments.start(at), segments.end(at)));
            }
        }
        return spans.size();
    }

    private BitSet coded(LongPredicate codes) {
        BitSet covered = new BitSet();
        for (int at = 0; segments != null && at < segments.size(); at++) {
            if (codes.test(segments.code(at))) {
                covered.set(segments.start(at), segments.end(at));
            }
        }
        return covered;
    }

    private static BitSet stretches(List<CodedSource.Turn> some) {
        BitSet stretches = new BitSet();
        some.forEach(turn -> stretches.set(turn.start(), turn.end()));
        return stretches;
    }
}
