package org.trigpoint.ui.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * Asks axe about a page as it stands, and about nothing but the rules of WCAG 2.2 up to level AA. Of a table that is longer than
 * forty lines it looks at the first forty: the others are made alike.
 */
public final class Axe {

    /** The page with all around it. */
    public static final String WHOLE = "html";

    /** The screen itself, without the frame that is the same around every one. */
    public static final String INSIDE = "main";

    private static final Map<String, Object> EVERY_RULE =
            Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
    private static final Map<String, Object> CONTRAST = Map.of("type", "rule", "values", List.of("color-contrast"));
    private static final Map<String, Object> ROOM =
            Map.of("type", "rule", "values", List.of("target-size", "scrollable-region-focusable"));
    private static final String QUESTION = """
            async ([rules, where]) => {
              const looked = { include: [where], exclude: ['tbody tr:nth-child(n+41)'] };
              const answer = await axe.run(looked, { runOnly: rules, resultTypes: ['violations'], selectors: false });
              return answer.violations
                .map((rule) => `${rule.id}, ${rule.impact}: ${rule.nodes.map((node) => node.html).join(' ')}`.replaceAll('\\n', ' '))
                .join('\\n');
            }""";

    private Axe() {}

    /**
     * What it finds wrong, however slight.
     *
     * @param page as it stands
     * @param where {@link #WHOLE} or {@link #INSIDE}
     * @return a line a rule
     */
    public static List<String> findings(Page page, String where) {
        return answer(page, EVERY_RULE, where);
    }

    /**
     * What can't be read for its colours: all that a scheme of colours changes.
     *
     * @param page of which everything else is known
     * @param where {@link #WHOLE} or {@link #INSIDE}
     * @return one line, or none
     */
    public static List<String> paleWords(Page page, String where) {
        return answer(page, CONTRAST, where);
    }

    /**
     * What is too small or can't be reached for want of room: all that a width changes.
     *
     * @param page of which everything else is known
     * @param where {@link #WHOLE} or {@link #INSIDE}
     * @return a line a rule
     */
    public static List<String> cramped(Page page, String where) {
        return answer(page, ROOM, where);
    }

    private static List<String> answer(Page page, Map<String, Object> rules, String where) {
        // Put in once a page: the builder would put its half megabyte in again for every look.
        if (page.evaluate("() => !window.axe").equals(true)) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return page.evaluate(QUESTION, List.of(rules, where)).toString().lines().toList();
    }
}
