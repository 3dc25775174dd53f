package org.trigpoint.ui.instruments;

import java.util.stream.Collectors;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Scale;

/** Says in words what an item asks and what it takes. */
final class Kinds {

    private Kinds() {}

    static String scale(Scale scale) {
        Scale.Point first = scale.points().getFirst();
        Scale.Point last = scale.points().getLast();
        return point(first) + " to " + point(last);
    }

    private static String point(Scale.Point point) {
        return point.label().isEmpty() ? Integer.toString(point.value()) : point.value() + " (" + point.label() + ")";
    }

    static String asked(Instrument instrument, Item item) {
        return switch (item.asked()) {
            case Asked.Rated rated ->
                "Rated from " + scale(instrument.scale(rated.scale()))
                        + (rated.notObserved() ? ", or not observed" : "")
                        + (rated.notApplicable() ? ", or not applicable" : "");
            case Asked.Chosen chosen ->
                (chosen.several() ? "Any of: " : "One of: ")
                        + chosen.options().stream().map(Asked.Option::label).collect(Collectors.joining("; "));
            case Asked.Counted counted -> "A whole number from " + counted.from() + " to %,d".formatted(counted.to());
            case Asked.Written written -> "Words, up to %,d characters".formatted(written.most());
            case Asked.Dated _ -> "A day";
        };
    }

    static String rules(Instrument instrument, Item item) {
        String rules = item.required() ? "Required" : "Optional";
        rules += switch (item.evidence()) {
            case NONE -> "";
            case OPTIONAL -> " \u00b7 takes evidence";
            case REQUIRED -> " \u00b7 needs evidence";
        };
        return item.shown() == null ? rules : rules + " \u00b7 shown when " + condition(instrument, item.shown());
    }

    static String condition(Instrument instrument, Item.Condition shown) {
        String title = instrument.item(shown.item()).map(Item::title).orElse(shown.item());
        String value = instrument
                .item(shown.item())
                .map(Item::asked)
                .filter(Asked.Chosen.class::isInstance)
                .map(Asked.Chosen.class::cast)
                .flatMap(chosen -> chosen.options().stream()
                        .filter(option -> option.key().equals(shown.value()))
                        .map(Asked.Option::label)
                        .findFirst())
                .orElse(shown.value());
        return "\u201c" + title + "\u201d is " + value;
    }
}
