package org.trigpoint.ui.parts;

import com.microsoft.playwright.Page;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import java.util.Random;

/**
 * How fast the pane is on a heavy text: 40,000 words in 658 turns with 3,000 overlapping codings. Run by hand; it prints
 * medians, 95th percentiles and maxima in milliseconds, and fails nothing.
 */
final class TextPaneBenchmark {

    private static final List<String> WORDS = List.of(
            "people said that they could walk in and somebody would listen before any form was filled".split(" "));

    private TextPaneBenchmark() {}

    public static void main(String[] arguments) {
        try (PaneHarness harness = new PaneHarness()) {
            Page page = harness.page();
            PaneText heavy = heavy();
            System.out.printf(
                    "%d words, %d turns, %d codings%n",
                    heavy.text().split("\\s+").length,
                    heavy.turns().size(),
                    heavy.codings().size());
            PaneHarness.load(page, heavy);
            page.evaluate(
                    "text => { window.heavy = text; }",
                    JacksonUtils.beanToJson(heavy).toString());
            System.out.println("ready to use: " + page.evaluate(READY));
            System.out.println("one coding painted: " + page.evaluate(PAINT));
            System.out.println("scrolling frame: " + page.evaluate(SCROLL));
            System.out.println("next coded passage: " + page.evaluate(NEXT));
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

    private static final String SPREAD = """
            const spread = (times) => {
              times.sort((a, b) => a - b);
              const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
              return `median ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)} ms`;
            };
            const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
            """;

    private static final String READY = "async () => {" + SPREAD + """
              const times = [];
              for (let i = 0; i < 7; i++) {
                const start = performance.now();
                pane.load(JSON.parse(heavy));
                await frame();
                while (!document.querySelector('.stripe')) await frame();
                times.push(performance.now() - start);
              }
              return spread(times);
            }""";

    private static final String PAINT = "async () => {" + SPREAD + """
              const times = [];
              for (let i = 0; i < 40; i++) {
                const start = performance.now();
                pane.paint({ added: [{ id: `n${i}`, start: 100 + i * 30, end: 260 + i * 30, code: 'c1', mine: true }] });
                pane.view.drawNow();
                pane.getBoundingClientRect();
                times.push(performance.now() - start);
                await frame();
              }
              return spread(times);
            }""";

    private static final String SCROLL = "async () => {" + SPREAD + """
              pane.scrollTop = 0;
              const times = [];
              let last = performance.now();
              for (let i = 0; i < 300; i++) {
                pane.scrollTop += 100;
                await new Promise(requestAnimationFrame);
                times.push(performance.now() - last);
                last = performance.now();
              }
              return spread(times);
            }""";

    private static final String NEXT = "async () => {" + SPREAD + """
              const times = [];
              for (let i = 0; i < 40; i++) {
                const start = performance.now();
                pane.next();
                pane.getBoundingClientRect();
                times.push(performance.now() - start);
                await frame();
              }
              return spread(times);
            }""";
}
