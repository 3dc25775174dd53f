package org.trigpoint.codebooks.scores;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Instruments;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Scoring;
import org.trigpoint.codebooks.instruments.Scoring.Form;
import org.trigpoint.codebooks.instruments.Scoring.NoNumber;
import org.trigpoint.codebooks.instruments.Scoring.Option;
import org.trigpoint.codebooks.instruments.Section;

/** Holds answers against the shipped questionnaire that they are said to be of: its items, and what its forms print. */
public final class FormAnswers {

    private static final Pattern NUMBERED = Pattern.compile("(\\p{L}+)(\\d{1,3})");
    private static final Pattern ONLY_NUMBER = Pattern.compile("\\d+");
    private static final Map<String, FormAnswers> SHIPPED = shipped();

    private final Instrument instrument;
    private final Scoring scoring;
    private final Scorer scorer;
    private final Map<String, Item> items;

    private FormAnswers(Instrument instrument, Scoring scoring) {
        this.instrument = instrument;
        this.scoring = scoring;
        this.scorer = Scorer.of(instrument).orElseThrow();
        this.items = instrument.sections().stream()
                .map(Section::items)
                .flatMap(List::stream)
                .collect(Collectors.toMap(Item::key, item -> item, (one, other) -> one, LinkedHashMap::new));
    }

    /** The newest version of each that is scored. */
    private static Map<String, FormAnswers> shipped() {
        Map<String, FormAnswers> all = new LinkedHashMap<>();
        for (Instrument instrument : Instruments.current()) {
            Scoring scoring = instrument.scoring();
            if (scoring != null) {
                all.put(instrument.key(), new FormAnswers(instrument, scoring));
            }
        }
        return all;
    }

    /**
     * For one questionnaire.
     *
     * @param instrument its key, such as {@code score-15}
     * @return empty where no questionnaire of that key is shipped with rules of scoring
     */
    public static Optional<FormAnswers> of(String instrument) {
        return Optional.ofNullable(SHIPPED.get(instrument));
    }

    /**
     * What it asks, words of a person's own among it.
     *
     * @return keys of items, in the order of the form
     */
    public List<String> items() {
        return List.copyOf(items.keySet());
    }

    /**
     * Whether words are numbered as items of some shipped questionnaire are, whether or not one has that number.
     *
     * @param head in small letters and digits
     * @return true for {@code q7} and {@code goal2}, and also for {@code q40}
     */
    public static boolean numbered(String head) {
        return SHIPPED.values().stream().anyMatch(each -> each.alike(head));
    }

    private boolean alike(String item) {
        if (items.containsKey(item)) {
            return true;
        }
        Matcher matcher = NUMBERED.matcher(item);
        return matcher.matches()
                && items.keySet().stream().anyMatch(key -> {
                    Matcher own = NUMBERED.matcher(key);
                    return own.matches() && own.group(1).equals(matcher.group(1));
                });
    }

    /**
     * Why an answer can't stand.
     *
     * @param form key of the form that was used; null: it is not known
     * @param item as the column is called
     * @param cell what was answered
     * @return a sentence that says what the form prints; empty where the answer can stand, and where nothing was answered
     */
    public Optional<String> fault(@Nullable String form, String item, String cell) {
        if (cell.isBlank()) {
            return Optional.empty();
        }
        Item asked = items.get(item);
        if (asked == null) {
            return alike(item)
                    ? Optional.of(instrument.title() + " has no such item: it has " + listed() + ".")
                    : Optional.empty();
        }
        if (!(asked.asked() instanceof Asked.Rated) || !(scorer.read(form, cell) instanceof ItemAnswer.Refused)) {
            return Optional.empty();
        }
        return Optional.of("\u201c" + cell.strip() + "\u201d is no answer to it. The form " + printed(form)
                + "; an empty cell says nothing.");
    }

    /**
     * What a reader should know of an answer that stands.
     *
     * @param form key of the form that was used; null: it is not known
     * @param item as the column is called
     * @param cell what was answered
     * @return a sentence where the form does not print such a number; else empty
     */
    public Optional<String> remark(@Nullable String form, String item, String cell) {
        Item asked = items.get(item);
        return asked != null
                        && asked.asked() instanceof Asked.Rated
                        && scorer.read(form, cell) instanceof ItemAnswer.Given(int value, boolean onForm)
                        && !onForm
                ? Optional.of("The " + form + " form prints no " + value + ": it is kept as answered, and flagged.")
                : Optional.empty();
    }

    /** The first and the last of each row of items, in the order of the form. */
    private String listed() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String key : items.keySet()) {
            Matcher matcher = NUMBERED.matcher(key);
            rows.computeIfAbsent(matcher.matches() ? matcher.group(1) : key, first -> new ArrayList<>())
                    .add(key);
        }
        return rows.values().stream()
                .map(row -> row.size() == 1 ? row.getFirst() : row.getFirst() + " to " + row.getLast())
                .collect(Collectors.joining(" and "));
    }

    private String printed(@Nullable String form) {
        List<Form> used =
                scoring.forms().stream().filter(each -> each.key().equals(form)).toList();
        Map<String, List<String>> forms = new LinkedHashMap<>();
        for (Form each : used.isEmpty() ? scoring.forms() : used) {
            forms.computeIfAbsent(printed(each), words -> new ArrayList<>()).add(each.key());
        }
        return forms.entrySet().stream()
                .map(each -> "(" + String.join(", ", each.getValue()) + ") prints " + each.getKey())
                .collect(Collectors.joining("; the form "));
    }

    private static String printed(Form form) {
        List<Option> options = form.options();
        String words = Stream.concat(
                        options.stream()
                                .map(Option::label)
                                .filter(label -> !ONLY_NUMBER.matcher(label).matches()),
                        form.missing().stream().map(NoNumber::label))
                .map(label -> "\u201c" + label + "\u201d")
                .collect(Collectors.joining(", "));
        int first = options.stream().mapToInt(Option::value).min().orElse(0);
        int last = options.stream().mapToInt(Option::value).max().orElse(0);
        return first + " to " + last + (words.isEmpty() ? "" : " or " + words);
    }
}
