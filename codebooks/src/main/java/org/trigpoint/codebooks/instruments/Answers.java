package org.trigpoint.codebooks.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An instrument with the answers that were given to it: which of its places are shown, what is missing, and what is computed.
 *
 * <p>In a section that repeats, part 1 is always shown and further ones up to the last that has an answer; a part that is
 * empty asks for nothing. An answer to an item that its condition hides is kept, and counts for nothing.
 *
 * @param instrument the form
 * @param given what stands in it; places of items that it does not have are ignored
 */
public record Answers(Instrument instrument, Map<Place, Answer> given) {

    /** Keeps its own copy. */
    public Answers {
        given = Map.copyOf(given);
    }

    /**
     * Whether an answer can stand at a place, whatever stands at others.
     *
     * @param place where
     * @param answer what
     * @return one sentence for the person who answered, or empty where it can
     */
    public Optional<String> fault(Place place, Answer answer) {
        Section section = instrument.section(place.item()).orElse(null);
        if (section == null) {
            return Optional.of("This form has no item '" + place.item() + "'; please load it again.");
        }
        if (place.part() > section.most()) {
            return Optional.of(
                    section.title() + " can be filled in " + times(section.most()) + ", not " + place.part() + ".");
        }
        return instrument.item(place.item()).flatMap(item -> new Fitting(instrument, item).fault(answer));
    }

    private static String times(int most) {
        return most == 1 ? "once" : most + " times";
    }

    /**
     * The places that a person sees.
     *
     * @return in the order of the form: by section, part and item
     */
    public List<Place> shown() {
        return instrument.sections().stream()
                .flatMap(section -> IntStream.rangeClosed(1, parts(section))
                        .boxed()
                        .flatMap(part -> section.items().stream().map(item -> new Place(item.key(), part))))
                .filter(this::shows)
                .toList();
    }

    /**
     * How often a section is filled in.
     *
     * @param section of the instrument
     * @return the last part that has an answer, at least 1
     */
    public int parts(Section section) {
        Set<String> items = section.items().stream().map(Item::key).collect(Collectors.toSet());
        return given.keySet().stream()
                .filter(place -> items.contains(place.item()) && place.part() <= section.most())
                .mapToInt(Place::part)
                .max()
                .orElse(1);
    }

    /**
     * Whether the condition of an item is fulfilled, and that of the item which it names, and so on.
     *
     * @param place of an item
     * @return false also where the instrument has no such item
     */
    public boolean shows(Place place) {
        Item item = instrument.item(place.item()).orElse(null);
        if (item == null) {
            return false;
        }
        if (item.shown() == null) {
            return true;
        }
        String other = item.shown().item();
        boolean repeats = instrument.section(other).filter(Section::repeats).isPresent();
        Place decides = new Place(other, repeats ? place.part() : 1);
        Answer answer = given.get(decides);
        return answer != null && answer.options().contains(item.shown().value()) && shows(decides);
    }

    /**
     * What keeps the form from being submitted.
     *
     * @param evidenced places that have evidence
     * @return in the order of the form; empty where nothing does
     */
    public List<Missing> missing(Set<Place> evidenced) {
        List<Missing> missing = new ArrayList<>();
        for (Section section : instrument.sections()) {
            for (int part = 1; part <= parts(section); part++) {
                for (Item item : section.items()) {
                    Place place = new Place(item.key(), part);
                    if (shows(place)) {
                        missing(section, item, place, evidenced).ifPresent(missing::add);
                    }
                }
            }
        }
        return missing;
    }

    private Optional<Missing> missing(Section section, Item item, Place place, Set<Place> evidenced) {
        String where = section.repeats() ? " in " + section.title() + " " + place.part() : "";
        Answer answer = given.get(place);
        if (answer == null) {
            return item.required() && begun(section, place.part())
                    ? Optional.of(new Missing(place, What.ANSWER, item.title() + where + " has no answer."))
                    : Optional.empty();
        }
        return item.evidence() == Item.Evidence.REQUIRED
                        && answer.state() == Answer.State.GIVEN
                        && !evidenced.contains(place)
                ? Optional.of(new Missing(place, What.EVIDENCE, item.title() + where + " has no evidence."))
                : Optional.empty();
    }

    private boolean begun(Section section, int part) {
        return !section.repeats()
                || section.items().stream().anyMatch(item -> given.containsKey(new Place(item.key(), part)));
    }

    /**
     * The rating at a place.
     *
     * @param place of a rated item
     * @return empty where there is none, or it is hidden; "not observed" and "not applicable" are no rating
     */
    public OptionalInt rating(Place place) {
        Answer answer = given.get(place);
        boolean rated = instrument
                .item(place.item())
                .filter(item -> item.asked() instanceof Asked.Rated)
                .isPresent();
        return rated && answer != null && answer.state() == Answer.State.GIVEN && shows(place)
                ? OptionalInt.of(Integer.parseInt(answer.value()))
                : OptionalInt.empty();
    }

    /**
     * The mean of the members of a composite.
     *
     * @param composite of the instrument
     * @return undefined, with the reason, as soon as one member has no rating
     */
    public Mean mean(Composite composite) {
        List<String> reasons = composite.items().stream()
                .flatMap(item -> whyUnrated(new Place(item, 1)))
                .toList();
        if (!reasons.isEmpty()) {
            return new Mean.Undefined(String.join("; ", reasons));
        }
        double mean = composite.items().stream()
                .mapToInt(item -> rating(new Place(item, 1)).orElseThrow())
                .average()
                .orElseThrow();
        return new Mean.Defined(mean, composite.items().size());
    }

    private Stream<String> whyUnrated(Place place) {
        if (rating(place).isPresent()) {
            return Stream.empty();
        }
        String title = instrument.item(place.item()).map(Item::title).orElse(place.item());
        Answer answer = given.get(place);
        if (answer == null || !shows(place)) {
            return Stream.of(title + " has no rating");
        }
        return Stream.of(
                title + (answer.state() == Answer.State.NOT_OBSERVED ? " was not observed" : " does not apply"));
    }

    /**
     * Something without which a form can't be submitted.
     *
     * @param place where
     * @param what is missing there
     * @param sentence for the person who fills it in
     */
    public record Missing(Place place, What what, String sentence) {}

    /** What can be missing. */
    public enum What {
        /** An answer that is required. */
        ANSWER,
        /** Evidence that an answer must stand on. */
        EVIDENCE
    }

    /** A mean, or why there is none. */
    public sealed interface Mean {

        /**
         * A mean.
         *
         * @param value within the range of the scale
         * @param n of how many ratings
         */
        record Defined(double value, int n) implements Mean {}

        /**
         * None.
         *
         * @param reason which members have no rating and why, without a full stop
         */
        record Undefined(String reason) implements Mean {}
    }
}
