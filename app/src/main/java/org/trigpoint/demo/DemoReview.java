package org.trigpoint.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.scoring.Entries;
import org.trigpoint.sources.Span;

/** What an invented reviewer makes of a casefile: more where its words speak of relations, and always the same for the same words. */
final class DemoReview {

    private static final List<String> SYSTEMIC =
            List.of("genogram", "circular", "hypothes", "pattern", "each other", "wonder", "relationship", "together");

    private final Instrument instrument;
    private final String text;
    private final List<Span> lines;
    private final RandomGenerator chance;
    private final long seen;

    private DemoReview(Instrument instrument, String text) {
        this.instrument = instrument;
        this.text = text;
        this.lines = DemoRatings.lines(text);
        this.chance = RandomGeneratorFactory.of("L64X128MixRandom").create(text.hashCode());
        this.seen = SYSTEMIC.stream().filter(text::contains).count();
    }

    static Entries of(Instrument instrument, String text) {
        DemoReview review = new DemoReview(instrument, text);
        List<Entries.AnswerEntry> answers = new ArrayList<>();
        List<Entries.EvidenceEntry> evidence = new ArrayList<>();
        for (Item item : instrument.items()) {
            review.answer(item).ifPresent(answer -> {
                answers.add(new Entries.AnswerEntry(new Place(item.key(), 1), answer, answers.size() + 1L));
                if (item.evidence() == Item.Evidence.REQUIRED && answer.state() == Answer.State.GIVEN) {
                    evidence.add(review.passage(item, evidence.size() + 1L));
                }
            });
        }
        return new Entries(answers, evidence);
    }

    private Optional<Answer> answer(Item item) {
        return switch (item.asked()) {
            case Asked.Rated rated -> Optional.of(rating(rated));
            case Asked.Counted counted ->
                Optional.of(Answer.given(Long.toString(Math.clamp(seen, counted.from(), counted.to()))));
            case Asked.Chosen chosen -> item.required() ? Optional.of(guess(chosen)) : Optional.empty();
            case Asked.Written written -> Optional.empty();
            case Asked.Dated dated -> Optional.empty();
        };
    }

    /** One area in six is not to be seen in a file. */
    private Answer rating(Asked.Rated rated) {
        if (rated.notObserved() && chance.nextInt(6) == 0) {
            return Answer.NOT_OBSERVED;
        }
        var points = instrument.scale(rated.scale()).points();
        int place = Math.clamp(1 + Math.min(seen, 3) + chance.nextInt(3) - 1, 0, points.size() - 1);
        return Answer.given(Integer.toString(points.get(place).value()));
    }

    private Answer guess(Asked.Chosen chosen) {
        int option = chance.nextInt(3) == 0 ? chosen.options().size() - 1 : seen > 1 ? 1 : 0;
        return Answer.given(chosen.options().get(option).key());
    }

    private Entries.EvidenceEntry passage(Item item, long revision) {
        Span words = lines.get(chance.nextInt(lines.size()));
        UUID id = UUID.nameUUIDFromBytes((text.hashCode() + item.key()).getBytes(StandardCharsets.UTF_8));
        return new Entries.EvidenceEntry(id, item.key(), 1, words, null, "", false, revision);
    }
}
