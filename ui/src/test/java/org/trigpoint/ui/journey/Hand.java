package org.trigpoint.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** What a person does on a page, by the words that stand on it. */
record Hand(Page page) {

    private static final String FILES = """
            (files) => {
              const carried = new DataTransfer();
              for (const { name, type, bytes } of files) {
                carried.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], name, { type }));
              }
              return carried;
            }""";

    Locator heading(String words) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** The dialog that is open, for words that stand on the page behind it too. */
    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    void confirm(String words) {
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .click();
        assertThat(dialog()).hasCount(0);
    }

    /** Types a part of a name into a list that opens, and takes the one thing that is left. */
    void choose(String label, String typed) {
        page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
        page.keyboard().type(typed);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(typed))
                .first()
                .click();
    }

    /** Lets files fall on whatever takes them. */
    void drop(Locator where, List<FilePayload> files) {
        List<Map<String, String>> carried = files.stream()
                .map(file -> Map.of(
                        "name", file.name,
                        "type", file.mimeType,
                        "bytes", Base64.getEncoder().encodeToString(file.buffer)))
                .toList();
        where.dispatchEvent("drop", Map.of("dataTransfer", page.evaluateHandle(FILES, carried)));
    }

    void press(String key, int times) {
        for (int time = 0; time < times; time++) {
            page.keyboard().press(key);
        }
    }

    /** Chooses, by keyboard alone, the sentence of a turn that holds the word after so many; both are counted from 0. */
    void chooseSentence(int turn, int words) {
        page.locator("trig-text-pane .body").focus();
        press("Control+Home", 1);
        press("Control+ArrowDown", turn);
        press("Control+ArrowRight", words);
        press("s", 1);
    }

    /** Gives the chosen words a code by its name, which may be new, and waits until it is saved. */
    void code(String name, int segmentsThen) {
        page.keyboard().press("c");
        page.keyboard().type(name);
        page.keyboard().press("Enter");
        assertThat(codeRow(name).locator(".code-count")).hasText(String.valueOf(segmentsThen));
        assertThat(page.locator("mark[data-pending]")).hasCount(0);
    }

    Locator codeRow(String name) {
        return page.locator(".code-row", new Page.LocatorOptions().setHasText(name));
    }
}
