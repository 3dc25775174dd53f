package org.trigpoint.instruments;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.trigpoint.codebooks.agreement.Level;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Scale;
import org.trigpoint.codebooks.instruments.Section;
import org.trigpoint.codebooks.instruments.Wording;

/** How an instrument of a study's own begins. */
final class Drafting {

    private static final int KEY = 60;

    private Drafting() {}

    /** The least that is whole: something to try at once and to change from there. */
    static Instrument fresh(String key, Instrument.Use use, String title) {
        List<Scale.Point> points = IntStream.rangeClosed(1, 5)
                .mapToObj(value -> new Scale.Point(value, "", Wording.OPEN))
                .toList();
        Item item = new Item(
                "item-1",
                "First item",
                Wording.OPEN,
                new Asked.Rated("scale-1", List.of(), true, false),
                true,
                Item.Evidence.OPTIONAL,
                null,
                null);
        return new Instrument(
                key,
                1,
                title,
                use,
                "",
                "",
                List.of(new Scale("scale-1", Level.ORDINAL, points, Wording.OPEN)),
                List.of(new Section("section-1", "First section", Wording.OPEN, 1, List.of(item))),
                List.of(),
                null,
                "");
    }

    /** The same under another key or version. */
    static Instrument named(Instrument one, String key, int version) {
        return new Instrument(
                key,
                version,
                one.title(),
                one.use(),
                one.about(),
                one.source(),
                one.scales(),
                one.sections(),
                one.composites(),
                one.scoring(),
                "");
    }

    /** Lower-case words joined by hyphens. */
    static String keyOf(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String key = plain.substring(0, Math.min(plain.length(), KEY)).replaceAll("-$", "");
        return key.isEmpty() ? "instrument" : key;
    }
}
