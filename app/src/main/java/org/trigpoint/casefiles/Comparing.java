package org.trigpoint.casefiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trigpoint.casefiles.Comparison.Criterion;
import org.trigpoint.casefiles.Comparison.Group;
import org.trigpoint.casefiles.Comparison.Guesses;
import org.trigpoint.casefiles.Comparison.Kind;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Asked.Counted;
import org.trigpoint.codebooks.instruments.Asked.Rated;
import org.trigpoint.codebooks.instruments.Composite;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Item.Meaning;
import org.trigpoint.codebooks.instruments.Section;
import org.trigpoint.codebooks.statistics.Estimate;
import org.trigpoint.codebooks.statistics.TwoSamples;
import org.trigpoint.migrations.CasefileId;

/** Holds the files of two periods against each other, criterion by criterion. Sections that repeat have no one number a file. */
final class Comparing {

    private final Instrument instrument;
    private final List<Reviewed> reviews;

    Comparing(Instrument instrument, List<Reviewed> reviews) {
        this.instrument = instrument;
        this.reviews = reviews;
    }

    /** By reviewers of the files' own authority, or by the others; empty where there are no such reviews. */
    List<Criterion> criteria(boolean own) {
        List<Reviewed> of =
                reviews.stream().filter(review -> review.own() == own).toList();
        if (of.isEmpty()) {
            return List.of();
        }
        List<Criterion> criteria = new ArrayList<>();
        for (Section section : instrument.sections()) {
            for (Item item : section.repeats() ? List.<Item>of() : section.items()) {
                kind(item)
                        .ifPresent(kind -> criteria.add(
                                criterion(of, item.key(), item.title(), kind, review -> review.number(item.key()))));
            }
        }
        for (Composite composite : instrument.composites()) {
            criteria.add(criterion(
                    of, composite.key(), composite.title(), Kind.COMPOSITE, review -> mean(review, composite)));
        }
        return criteria;
    }

    private static Optional<Kind> kind(Item item) {
        return switch (item.asked()) {
            case Rated rated -> Optional.of(Kind.RATING);
            case Counted counted -> Optional.of(Kind.COUNT);
            default -> Optional.empty();
        };
    }

    private static @Nullable Double mean(Reviewed review, Composite composite) {
        double sum = 0;
        for (String item : composite.items()) {
            Double number = review.number(item);
            if (number == null) {
                return null;
            }
            sum += number;
        }
        return sum / composite.items().size();
    }

    private static Criterion criterion(
            List<Reviewed> reviews, String key, String title, Kind kind, Function<Reviewed, @Nullable Double> number) {
        double[] before = values(reviews, Period.BEFORE, number);
        double[] late = values(reviews, Period.LATE, number);
        TwoSamples both = new TwoSamples(before, late);
        return new Criterion(
                key,
                title,
                kind,
                group(reviews, Period.BEFORE, key, before),
                group(reviews, Period.LATE, key, late),
                both.differenceOfMeans(),
                both.superiority());
    }

    /** One value a file, the mean of its reviewers'; not a number where none of them gave one. */
    private static double[] values(List<Reviewed> reviews, Period period, Function<Reviewed, @Nullable Double> number) {
        Map<CasefileId, List<Double>> files = new LinkedHashMap<>();
        reviews.stream().filter(review -> review.period() == period).forEach(review -> {
            List<Double> of = files.computeIfAbsent(review.casefile(), first -> new ArrayList<>());
            Double value = number.apply(review);
            if (value != null) {
                of.add(value);
            }
        });
        return files.values().stream()
                .mapToDouble(values -> values.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    private static Group group(List<Reviewed> reviews, Period period, String item, double[] values) {
        List<Reviewed> of =
                reviews.stream().filter(review -> review.period() == period).toList();
        double[] numbers = Arrays.stream(values).filter(Double::isFinite).toArray();
        Double mean =
                numbers.length == 0 ? null : Arrays.stream(numbers).average().orElseThrow();
        return new Group(
                values.length,
                numbers.length,
                mean,
                count(of, item, Answer.State.NOT_OBSERVED),
                count(of, item, Answer.State.NOT_APPLICABLE),
                (int) of.stream().filter(review -> review.answer(item) == null).count());
    }

    private static int count(List<Reviewed> reviews, String item, Answer.State state) {
        return (int) reviews.stream()
                .map(review -> review.answer(item))
                .filter(Objects::nonNull)
                .filter(answer -> answer.state() == state)
                .count();
    }

    /** The test of the masking; empty where the form does not ask. */
    List<Guesses> guesses() {
        Optional<Item> item = instrument.items().stream()
                .filter(each -> each.meaning() == Meaning.GUESSED_PERIOD)
                .findFirst();
        List<Guesses> all = new ArrayList<>();
        item.ifPresent(asked -> {
            for (boolean own : new boolean[] {false, true}) {
                List<Reviewed> of =
                        reviews.stream().filter(review -> review.own() == own).toList();
                if (!of.isEmpty()) {
                    all.add(guesses(of, own, asked.key()));
                }
            }
        });
        return all;
    }

    private static Guesses guesses(List<Reviewed> reviews, boolean own, String item) {
        int right = 0;
        int guessed = 0;
        int noIdea = 0;
        for (Reviewed review : reviews) {
            Answer answer = review.answer(item);
            if (answer == null || answer.state() != Answer.State.GIVEN) {
                continue;
            }
            Optional<Period> period = Period.written(answer.value());
            guessed += period.isPresent() ? 1 : 0;
            noIdea += period.isPresent() ? 0 : 1;
            right += period.filter(review.period()::equals).isPresent() ? 1 : 0;
        }
        return new Guesses(
                own, right, guessed, noIdea, reviews.size() - guessed - noIdea, Estimate.share(right, guessed));
    }
}
