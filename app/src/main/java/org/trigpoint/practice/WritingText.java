package org.trigpoint.practice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Answers;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.codebooks.instruments.Scale;
import org.trigpoint.codebooks.instruments.Section;
import org.trigpoint.scoring.Sheet;

/**
 * A writing as a text: the questions as headings, what was answered as words below. What a writer lets be done with it is no part
 * of it. A question without an answer is left out, so that nobody counts words that nobody wrote.
 */
final class WritingText {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Sheet sheet;
    private final Answers answers;

    private WritingText(Sheet sheet) {
        this.sheet = sheet;
        this.answers = sheet.filled();
    }

    static String of(Sheet sheet) {
        WritingText text = new WritingText(sheet);
        return sheet.instrument().title() + "\n\n"
                + text.answers.shown().stream()
                        .map(text::answered)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("\n\n"))
                + "\n";
    }

    private String answered(Place place) {
        Answer answer = answers.given().get(place);
        Item item = sheet.instrument().item(place.item()).orElseThrow();
        if (answer == null || Consents.asks(item)) {
            return "";
        }
        return heading(place, item) + "\n" + words(item, answer);
    }

    private String heading(Place place, Item item) {
        String question = item.wording().open() ? item.title() : item.wording().text();
        return answers.instrument()
                .section(place.item())
                .filter(Section::repeats)
                .map(section -> section.title() + " " + place.part() + ": " + question)
                .orElse(question);
    }

    private String words(Item item, Answer answer) {
        return switch (answer.state()) {
            case NOT_OBSERVED -> "Not observed";
            case NOT_APPLICABLE -> "Does not apply";
            case GIVEN ->
                switch (item.asked()) {
                    case Asked.Rated rated -> rating(rated, Integer.parseInt(answer.value()));
                    case Asked.Chosen chosen -> options(chosen, answer);
                    case Asked.Counted counted -> answer.value();
                    case Asked.Written written -> lines(answer.value());
                    case Asked.Dated dated -> LocalDate.parse(answer.value()).format(DAY);
                };
        };
    }

    private String rating(Asked.Rated rated, int value) {
        String label = sheet.instrument()
                .scale(rated.scale())
                .at(value)
                .map(Scale.Point::label)
                .orElse("");
        return label.isEmpty() ? String.valueOf(value) : value + " (" + label + ")";
    }

    private static String options(Asked.Chosen chosen, Answer answer) {
        Map<String, String> labels =
                chosen.options().stream().collect(Collectors.toMap(Asked.Option::key, Asked.Option::label));
        return answer.options().stream()
                .map(key -> labels.getOrDefault(key, key))
                .collect(Collectors.joining(", "));
    }

    private static String lines(String typed) {
        return typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
