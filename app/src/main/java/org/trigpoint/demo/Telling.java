package org.trigpoint.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.trigpoint.demo.Marked.Mark;

/** Draws the sentences of one document, none of them twice. */
final class Telling {
    private static final Set<String> SMALL_WORDS = Set.of(
            "The",
            "It",
            "We",
            "You",
            "They",
            "There",
            "She",
            "He",
            "If",
            "What",
            "When",
            "Some",
            "That",
            "My",
            "Our",
            "This",
            "Somebody",
            "Nobody",
            "One",
            "People",
            "Everyone",
            "Every",
            "It's",
            "We've",
            "There's",
            "You've");

    private final FragmentPool pool;
    private final Markup markup;
    private final Random chance;
    private final Set<String> told = new HashSet<>();

    Telling(FragmentPool pool, Markup markup, Random chance) {
        this.pool = pool;
        this.markup = markup;
        this.chance = chance;
    }

    boolean knows(String topic) {
        return pool.has(topic);
    }

    /** True with that chance in a hundred. */
    boolean happens(int inAHundred) {
        return chance.nextInt(100) < inAHundred;
    }

    Random chance() {
        return chance;
    }

    /** Up to so many sentences on a topic; fewer, or none, where the rest is told. */
    List<Marked> sentences(String topic, int most) {
        List<Marked> said = new ArrayList<>();
        while (said.size() < most) {
            var fragment = pool.next(topic, told, chance);
            if (fragment.isEmpty()) {
                break;
            }
            said.add(markup.filled(fragment.get(), chance));
        }
        return said;
    }

    /** A short line, which may come again. */
    String aside(String topic) {
        return pool.next("short/" + topic, new HashSet<>(), chance).orElseThrow();
    }

    /** Puts an opener such as "I mean," before a sentence that can take one. */
    Marked opened(Marked sentence) {
        String first = sentence.text().split("[ ']", 2)[0];
        if (!first.equals("I") && !SMALL_WORDS.contains(first)) {
            return sentence;
        }
        String opener = aside("opener") + " ";
        int length = opener.codePointCount(0, opener.length());
        List<Mark> moved =
                sentence.marks().stream().map(mark -> mark.moved(length)).toList();
        return new Marked(opener + (first.equals("I") ? sentence.text() : lowered(sentence.text())), moved);
    }

    private static String lowered(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
