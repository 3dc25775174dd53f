package org.trigpoint.benchmark;

import java.util.List;
import org.trigpoint.ui.parts.TextPaneBenchmark;

/** The text pane in a real browser. */
final class PaneRun {

    private static final String HEAVY = "40,000 words, 3,000 codings";

    private PaneRun() {}

    static List<Line> lines() {
        TextPaneBenchmark.Painted painted = TextPaneBenchmark.measured();
        List<Line> lines = List.of(
                Line.of(
                        "Text pane ready to use",
                        HEAVY,
                        new Times(painted.ready()),
                        Wanted.atMost(1_000, "\u2013", "0.85 s at S, 7.3 s at M (Taguette, its server)")),
                Line.of(
                        "A new coding painted",
                        HEAVY,
                        new Times(painted.coding()),
                        Wanted.atMost(100, "\u2013", "\u2013")),
                Line.of(
                        "A frame while scrolling",
                        HEAVY,
                        new Times(painted.frames()),
                        Wanted.tailAtMost(33.4, "16.7 ms", "\u2013")),
                Line.of("On to the next coded passage", HEAVY, new Times(painted.next()), Wanted.NOTHING));
        lines.forEach(System.out::println);
        return lines;
    }
}
