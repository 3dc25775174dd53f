package org.trigpoint.ui.routes;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;

/** Asks axe about a page as it stands, and about nothing but the rules of WCAG 2.2 up to level AA. */
final class Axe {

    private static final String QUESTION = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
              const answer = await axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
              return answer.violations
                .map((rule) => `${rule.id}, ${rule.impact}: ${rule.nodes.map((node) => node.html).join(' ')}`.replaceAll('\\n', ' '))
                .join('\\n');
            }""";

    private Axe() {}

    /** What it finds wrong, however slight, a line a rule. */
    static List<String> findings(Page page) throws IOException {
        // Put in once a page: the builder would put its half megabyte in again for every look.
        if (page.evaluate("() => !window.axe").equals(true)) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return page.evaluate(QUESTION).toString().lines().toList();
    }
}
