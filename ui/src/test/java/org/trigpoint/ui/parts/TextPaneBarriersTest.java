package org.trigpoint.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What axe finds in the pane, wide and narrow, light and dark, in each of its states. */
class TextPaneBarriersTest {

    private static PaneHarness harness;

    @BeforeAll
    static void open() {
        harness = new PaneHarness();
    }

    @AfterAll
    static void close() {
        harness.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void nothing_serious_stands_in_the_way_of_anybody(ColorScheme look) {
        for (int width : List.of(1440, 390)) {
            Page page = harness.page(width, 900, look);
            PaneHarness.load(
                    page,
                    Interview.ofAParent()
                            .coded("k1", "a cup of tea and she asked", 0)
                            .coded("k2", "tea and she", 1)
                            .coded("k3", "So you trust her.", 3)
                            .memo("m1", "The bus was", "Compare with the travel survey.")
                            .loaded());
            assertThat(barriers(page)).as("reading").isEmpty();
            page.keyboard().press("Tab");
            page.keyboard().press("n");
            assertThat(barriers(page)).as("holding a coding").isEmpty();
            page.keyboard().press("s");
            page.keyboard().press("c");
            page.keyboard().type("Tr");
            assertThat(barriers(page)).as("the palette").isEmpty();
            page.keyboard().press("Alt+m");
            assertThat(barriers(page)).as("a memo").isEmpty();
            page.keyboard().press("Escape");
            page.keyboard().press("?");
            assertThat(barriers(page)).as("the keys").isEmpty();
            page.keyboard().press("Escape");
            PaneHarness.call(page, "backlight", "\"c0\"");
            assertThat(barriers(page)).as("backlight").isEmpty();
        }
    }

    private static List<String> barriers(Page page) {
        PaneHarness.settle(page);
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                        .toList();
    }
}
