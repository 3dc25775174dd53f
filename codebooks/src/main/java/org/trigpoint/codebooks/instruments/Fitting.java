package org.trigpoint.codebooks.instruments;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Holds answers against what an item asks. */
record Fitting(Instrument instrument, Item item) {

    Optional<String> fault(Answer answer) {
        if (answer.state() == Answer.State.GIVEN) {
            return given(answer);
        }
        boolean offered = item.asked() instanceof Asked.Rated rated
                && (answer.state() == Answer.State.NOT_OBSERVED ? rated.notObserved() : rated.notApplicable());
        String state = answer.state() == Answer.State.NOT_OBSERVED ? "not observed" : "not applicable";
        return unless(offered, "can't be answered with \"" + state + "\"");
    }

    private Optional<String> given(Answer answer) {
        String value = answer.value();
        return switch (item.asked()) {
            case Asked.Rated rated -> {
                List<String> points = instrument.scale(rated.scale()).points().stream()
                        .map(point -> Integer.toString(point.value()))
                        .toList();
                yield unless(points.contains(value), "is rated with one of " + String.join(", ", points));
            }
            case Asked.Chosen chosen -> chosen(chosen, answer.options());
            case Asked.Counted(int from, int to) ->
                unless(whole(value, from, to), "is a whole number from " + from + " to " + to);
            case Asked.Written(int most) ->
                unless(
                        value.codePointCount(0, value.length()) <= most,
                        "has room for %,d characters; please shorten it".formatted(most));
            case Asked.Dated _ -> unless(day(value), "is a day, for instance 2025-12-01");
        };
    }

    private Optional<String> chosen(Asked.Chosen chosen, List<String> keys) {
        List<String> options = chosen.options().stream().map(Asked.Option::key).toList();
        if (!options.containsAll(keys) || new HashSet<>(keys).size() != keys.size()) {
            return unless(false, "is answered with its own options, each once");
        }
        return unless(chosen.several() || keys.size() == 1, "is answered with one option");
    }

    private Optional<String> unless(boolean fits, String sentence) {
        return fits ? Optional.empty() : Optional.of(item.title() + " " + sentence + ".");
    }

    private static boolean whole(String value, int from, int to) {
        if (!value.matches("0|-?[1-9][0-9]{0,8}")) {
            return false;
        }
        int number = Integer.parseInt(value);
        return from <= number && number <= to;
    }

    private static boolean day(String value) {
        try {
            return value.matches("\\d{4}-\\d{2}-\\d{2}")
                    && LocalDate.parse(value).getYear() > 1900;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
