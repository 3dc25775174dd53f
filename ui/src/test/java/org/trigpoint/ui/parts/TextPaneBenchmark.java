package org.trigpoint.ui.parts;

import com.microsoft.playwright.Page;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import java.util.Random;

/** How fast the pane is on a heavy text: 40,000 words in 658 turns with 3,000 overlapping codings. */
public final class TextPaneBenchmark {

    private static final List<String> WORDS = List.of(
            "people said that they could walk in and somebody would listen before any form was filled".split(" "));

    private TextPaneBenchmark() {}

    /**
     * What was measured, in milliseconds, round by round.
     *
     * @param ready from the text as it arrives until its stripes are drawn
     * @param coding one more coding painted and laid out
     * @param frames one frame after the other while the text scrolls
     * @param next on to the next coded passage
     */
    public record Painted(List<Double> ready, List<Double> coding, List<Double> frames, List<Double> next) {}

    /** Measures in a Chromium that it starts and closes. */
    public static Painted measured() {
        try (PaneHarness harness = new PaneHarness()) {
            Page page = harness.page();
            PaneText heavy = heavy();
            PaneHarness.load(page, heavy);
            page.evaluate(
                    "text => { window.heavy = text; }",
                    JacksonUtils.beanToJson(heavy).toString());
            return new Painted(
                    PaneHarness.numbers(page.evaluate(READY)),
                    PaneHarness.numbers(page.evaluate(PAINT)),
                    PaneHarness.numbers(page.evaluate(SCROLL)),
                    PaneHarness.numbers(page.evaluate(NEXT)));
        }
    }

    static PaneText heavy() {
        Random random = new Random(7);
        Interview interview = new Interview();
        for (int turn = 0; turn < 658; turn++) {
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < 61; i++) {
                words.append(WORDS.get(random.nextInt(WORDS.size()))).append(i % 14 == 13 ? ". " : " ");
            }
            interview.turn(
                    turn % 2 == 0 ? "Interviewer" : "Parent",
                    turn * 5_000L,
                    words.toString().strip());
        }
        PaneText plain = interview.loaded();
        int length = plain.text().length();
        List<PaneText.Coding> codings = random.ints(3_000, 0, length - 500)
                .mapToObj(start -> new PaneText.Coding(
                        "k" + start + "-" + random.nextInt(1_000_000),
                        start,
                        start + 30 + random.nextInt(450),
                        "c" + random.nextInt(6),
                        "p1",
                        "Ana",
                        true,
                        List.of()))
                .toList();
        return new PaneText(
                "s1",
                1,
                "Heavy",
                plain.text(),
                plain.turns(),
                codings,
                List.of(),
                plain.codes(),
                List.of(),
                true,
                false,
                null);
    }

    private static final String FRAME = """
            const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
            """;

    private static final String READY = "async () => {" + FRAME + """
              const times = [];
              for (let i = 0; i < 7; i++) {
                const start = performance.now();
                pane.load(JSON.parse(heavy));
                await frame();
                while (!document.querySelector('.stripe')) await frame();
                times.push(performance.now() - start);
              }
              return times;
            }""";

    private static final String PAINT = "async () => {" + FRAME + """
              const times = [];
              for (let i = 0; i < 40; i++) {
                const start = performance.now();
                pane.paint({ added: [{ id: `n${i}`, start: 100 + i * 30, end: 260 + i * 30, code: 'c1', mine: true }] });
                pane.view.drawNow();
                pane.getBoundingClientRect();
                times.push(performance.now() - start);
                await frame();
              }
              return times;
            }""";

    private static final String SCROLL = "async () => {" + """
              pane.scrollTop = 0;
              const times = [];
              let last = performance.now();
              for (let i = 0; i < 300; i++) {
                pane.scrollTop += 100;
                await new Promise(requestAnimationFrame);
                times.push(performance.now() - last);
                last = performance.now();
              }
              return times;
            }""";

    private static final String NEXT = "async () => {" + FRAME + """
              const times = [];
              for (let i = 0; i < 40; i++) {
                const start = performance.now();
                pane.next();
                pane.getBoundingClientRect();
                times.push(performance.now() - start);
                await frame();
              }
              return times;
            }""";
}
