package org.trigpoint.ui.trial;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.Certainty;
import org.trigpoint.codebooks.agreement.Level;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Scale;
import org.trigpoint.codebooks.instruments.Section;
import org.trigpoint.codebooks.instruments.Wording;

/** A made-up instrument with everything that a form can have. */
public final class TrialInstrument {

    private static final Wording OWN = new Wording("How far this was so.", Certainty.TOOL, "");

    private TrialInstrument() {}

    /** The instrument. */
    public static Instrument made() {
        return new Instrument(
                "walking",
                1,
                "How a walk was led",
                Instrument.Use.DIRECT_PRACTICE,
                "",
                "",
                List.of(new Scale("five", Level.ORDINAL, points(), Wording.OPEN)),
                List.of(domains(), about(), stops()),
                List.of(),
                null,
                "0".repeat(64));
    }

    private static List<Scale.Point> points() {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(value -> new Scale.Point(
                        value,
                        switch (value) {
                            case 1 -> "low";
                            case 5 -> "high";
                            default -> "";
                        },
                        Wording.OPEN))
                .toList();
    }

    private static Section domains() {
        List<Asked.Anchor> anchors = List.of(new Asked.Anchor(
                5,
                new Wording(
                        "The group sets the pace, and the leader follows it even where the map says otherwise.",
                        Certainty.LIT,
                        "A book on walks, Table 2")));
        return new Section(
                "domains",
                "What was seen",
                Wording.OPEN,
                1,
                List.of(
                        rated("pace", "Pace", List.of(), Item.Evidence.OPTIONAL),
                        rated("listening", "Listening", anchors, Item.Evidence.REQUIRED),
                        rated("weather", "Weather", List.of(), Item.Evidence.OPTIONAL)));
    }

    private static Item rated(String key, String title, List<Asked.Anchor> anchors, Item.Evidence evidence) {
        return new Item(key, title, OWN, new Asked.Rated("five", anchors, true, true), true, evidence, null, null);
    }

    private static Section about() {
        return new Section(
                "about",
                "About the walk",
                Wording.OPEN,
                1,
                List.of(
                        item("where", "Where did it begin?", new Asked.Chosen(options(), false), true, null),
                        item("else", "Where else?", new Asked.Written(200), true, new Item.Condition("where", "other")),
                        item("walkers", "How many walked?", new Asked.Counted(0, 40), false, null),
                        item("learnt", "What was learnt?", new Asked.Written(5000), false, null)));
    }

    private static List<Asked.Option> options() {
        return List.of(
                new Asked.Option("station", "At the station"),
                new Asked.Option("hall", "At the hall"),
                new Asked.Option("other", "Somewhere else"));
    }

    private static Section stops() {
        return new Section(
                "stops",
                "Stop",
                Wording.OPEN,
                3,
                List.of(item("stop", "What happened there?", new Asked.Written(2000), false, null)));
    }

    private static Item item(String key, String title, Asked asked, boolean required, Item.@Nullable Condition shown) {
        return new Item(key, title, Wording.OPEN, asked, required, Item.Evidence.NONE, shown, null);
    }
}
