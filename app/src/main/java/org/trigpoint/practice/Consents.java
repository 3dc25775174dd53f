package org.trigpoint.practice;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Item.Meaning;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.scoring.Sheet;

/**
 * What a writer lets be done with what they wrote, each with what they answered; what a form does not ask has no entry.
 *
 * @param given by what may be done: linked, quoted or published
 */
public record Consents(Map<Meaning, ConsentGiven> given) {

    private static final Map<Meaning, String> ABOUT =
            Map.of(Meaning.MAY_LINK, "link", Meaning.MAY_QUOTE, "quote", Meaning.MAY_PUBLISH, "publish");

    /** Keeps its own copy. */
    public Consents {
        given = Map.copyOf(given);
    }

    /**
     * What was answered about one of these.
     *
     * @param about what may be done
     * @return empty where the form does not ask
     */
    public Optional<ConsentGiven> about(Meaning about) {
        return Optional.ofNullable(given.get(about));
    }

    static boolean asks(Item item) {
        return item.meaning() != null && ABOUT.containsKey(item.meaning());
    }

    static Consents of(Sheet sheet) {
        Map<Meaning, ConsentGiven> given = new EnumMap<>(Meaning.class);
        Map<Place, Answer> answers = sheet.filled().given();
        for (Item item : sheet.instrument().items()) {
            Meaning meaning = item.meaning();
            if (meaning != null && ABOUT.containsKey(meaning)) {
                given.put(meaning, ConsentGiven.of(answers.get(new Place(item.key(), 1))));
            }
        }
        return new Consents(given);
    }

    static Consents stored(Map<String, String> words) {
        Map<Meaning, ConsentGiven> given = new EnumMap<>(Meaning.class);
        ABOUT.forEach((meaning, about) -> {
            String word = words.get(about);
            if (word != null) {
                given.put(meaning, ConsentGiven.stored(word));
            }
        });
        return new Consents(given);
    }

    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        for (Meaning meaning : Meaning.values()) {
            ConsentGiven answer = given.get(meaning);
            if (answer != null) {
                words.put(ABOUT.getOrDefault(meaning, ""), answer.word());
            }
        }
        return words;
    }
}
