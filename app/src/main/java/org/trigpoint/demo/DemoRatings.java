package org.trigpoint.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Answers;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.scoring.Entries;
import org.trigpoint.sources.Span;

/** What one invented observer scores: always the same for the same session and observer. */
final class DemoRatings {

    /** What one of them could not observe, and what another left open. */
    private static final String HARD_TO_SEE = "autonomy";

    private static final int SHORTEST_SESSION = 65;

    private static final int STEP = 5;

    private final DemoSession session;
    private final Instrument instrument;
    private final List<Span> lines;
    private final RandomGenerator common;
    private final RandomGenerator own;
    private final Map<Place, Answer> given = new HashMap<>();
    private final List<Entries.AnswerEntry> answers = new ArrayList<>();
    private final List<Entries.EvidenceEntry> evidence = new ArrayList<>();

    private DemoRatings(DemoSession session, String rater, Instrument instrument, String text) {
        this.session = session;
        this.instrument = instrument;
        this.lines = lines(text);
        this.common = generator(session.document());
        this.own = generator(session.document() + rater);
    }

    /** All that an observer of a session fills in; a draft lacks one rating. */
    static Entries of(DemoSession session, String rater, Instrument instrument, String text) {
        DemoRatings ratings = new DemoRatings(session, rater, instrument, text);
        instrument.sections().forEach(section -> section.items().forEach(item -> ratings.fill(item, rater)));
        return new Entries(ratings.answers, ratings.evidence);
    }

    private static RandomGenerator generator(String of) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(of.hashCode());
    }

    private void fill(Item item, String rater) {
        Place place = new Place(item.key(), 1);
        boolean draft = session.drafts().contains(rater);
        if (!new Answers(instrument, given).shows(place) || (draft && item.key().equals(HARD_TO_SEE))) {
            return;
        }
        answer(item, rater).ifPresent(answer -> {
            given.put(place, answer);
            answers.add(new Entries.AnswerEntry(place, answer, answers.size() + 1L));
            if (item.evidence() == Item.Evidence.REQUIRED && answer.state() == Answer.State.GIVEN) {
                evidence.add(passage(item, rater));
            }
        });
    }

    private Optional<Answer> answer(Item item, String rater) {
        if (item.key().equals(HARD_TO_SEE) && session.remark().startsWith("Autonomy")) {
            return Optional.of(Answer.NOT_OBSERVED);
        }
        if (item.key().equals("session-level")) {
            int level = session.levels().get(session.submitted().indexOf(rater));
            return Optional.of(Answer.given(Integer.toString(level)));
        }
        return switch (item.asked()) {
            case Asked.Rated rated -> Optional.of(rating(rated));
            case Asked.Chosen chosen ->
                item.required()
                        ? Optional.of(Answer.given(chosen.options().getFirst().key()))
                        : Optional.empty();
            case Asked.Counted counted -> Optional.of(Answer.given(Integer.toString(count(item, counted))));
            case Asked.Dated dated -> Optional.of(Answer.given(session.heldOn().toString()));
            case Asked.Written written ->
                item.required() ? Optional.of(Answer.given("As the notes tell.")) : Optional.empty();
        };
    }

    /** A few people, or the length of a session: more than an hour. */
    private int count(Item item, Asked.Counted counted) {
        int drawn = common.nextInt(6);
        return item.key().equals("minutes")
                ? SHORTEST_SESSION + STEP * drawn
                : Math.clamp(4L + drawn, counted.from(), counted.to());
    }

    /** What a session is like, seen by each a little differently. */
    private Answer rating(Asked.Rated rated) {
        var points = instrument.scale(rated.scale()).points();
        int seen = common.nextInt(points.size());
        int shift = own.nextInt(10) < 6 ? 0 : own.nextBoolean() ? 1 : -1;
        int place = Math.clamp(seen + (long) shift, 0, points.size() - 1);
        return Answer.given(Integer.toString(points.get(place).value()));
    }

    private Entries.EvidenceEntry passage(Item item, String rater) {
        Span words = lines.get(own.nextInt(lines.size()));
        UUID id = UUID.nameUUIDFromBytes((session.document() + rater + item.key()).getBytes(StandardCharsets.UTF_8));
        return new Entries.EvidenceEntry(id, item.key(), 1, words, null, "", false, evidence.size() + 1L);
    }

    /** The lines of a text that hold a sentence. */
    static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            int length = line.codePointCount(0, line.length());
            if (length > 40) {
                lines.add(new Span(at, at + length));
            }
            at += length + 1;
        }
        return lines;
    }
}
