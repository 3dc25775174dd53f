package org.trigpoint.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;

class WordCutterTest {
    private final WordCutter cutter = new WordCutter();

    private List<String> cut(String text) {
        List<String> words = new ArrayList<>();
        cutter.cut(
                text,
                (start, end) -> words.add(start + " " + new String(cutter.letters(), start, end - start) + " " + end));
        return words;
    }

    private static List<String> cutByLucene(String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (StandardTokenizer tokens = new StandardTokenizer()) {
            OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
            String joined = Folding.joined(text);
            tokens.setReader(new StringReader(joined));
            tokens.reset();
            while (tokens.incrementToken()) {
                int start = offset.startOffset();
                int end = offset.endOffset();
                words.add(start + " " + joined.substring(start, end) + " " + end);
            }
            tokens.end();
        }
        return words;
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> letters = Arbitraries.of("a", "Bc", "trust", "don", "t", "I");
        Arbitrary<String> signs = Arbitraries.of(
                " ", " ", "\n", "\t", "\r", ".", ",", ":", ";", "'", "\"", "-", "_", "#", "*", "@", "/", "(", ")", "1",
                "23");
        Arbitrary<String> strange = Arbitraries.of(
                "\u2019",
                "\u2018",
                "\u201c",
                "\u201d",
                "\u2013",
                "\u2014",
                "\u2026",
                "\u00a0",
                "\u00a3",
                "\u00e2",
                "\u0301",
                "\u00ad",
                "\u200b",
                "\u200d",
                "\ufe0f",
                "\u20e3",
                "\u00b7",
                "\uff07",
                "\u2024",
                "\u05d0",
                "\u05f4",
                "\u0627\u0639",
                "\u3042",
                "\u30ab",
                "\u4e2d",
                "\u0e01",
                "\u203f",
                "\u00a9",
                "\ud83d\ude42",
                "\ud83d\udc69\u200d\ud83d\udc67",
                "\ud83c\uddec\ud83c\udde7",
                "\ud835\udcaf",
                "\u0000");
        Arbitrary<String> any = Arbitraries.strings().ofLength(1);
        return Arbitraries.frequencyOf(Tuple.of(8, letters), Tuple.of(8, signs), Tuple.of(3, strange), Tuple.of(1, any))
                .list()
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 20_000)
    void words_are_those_that_lucene_cuts(@ForAll("texts") String text) throws IOException {
        assertThat(cut(text)).isEqualTo(cutByLucene(text));
    }

    @Test
    void each_character_between_letters_joins_or_parts_them_as_lucene_says() throws IOException {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (!Character.isSurrogate((char) c)) {
                String text = "a%1$cb %1$cb a%1$c b%1$c%1$cc a.%1$cb '%1$c' 1%1$c2 #%1$c".formatted((char) c);
                assertThat(cut(text)).as("%04x", c).isEqualTo(cutByLucene(text));
            }
        }
    }

    @Test
    void a_word_that_is_too_long_is_cut_as_lucene_cuts_it() throws IOException {
        for (int length = 250; length < 520; length++) {
            String text = "so " + "a".repeat(length) + " and " + "b".repeat(length / 2) + "'" + "c".repeat(length / 2);
            assertThat(cut(text)).isEqualTo(cutByLucene(text));
        }
    }
}
