package org.trigpoint.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trigpoint.exchange.PrintedTables.Table;

class TablesOnPaperTest {

    private static final Pattern TEXT =
            Pattern.compile("<text x='(\\d+)' y='(\\d+)'( font-weight='bold')?>(.*)</text>");
    private static final Table TABLE = new Table(
            "Side by side",
            "",
            List.of("Evaluation question", "What was found", "Fidelity"),
            List.of(
                    List.of(
                            "Barriers, Facilitators & Unintended Consequences: What are the challenges and enablers?",
                            "The working week decides whether a visit can be curious, and who finds the time for it.",
                            "5/6*\u00a0\u00b7\u00a043"),
                    List.of("What follows (confirms): The diary decides, and everybody who was asked says so."),
                    List.of("Mechanisms", "Trust", "0/1")));

    @Test
    void no_line_of_a_drawn_cell_runs_into_the_next_and_counts_stay_together() {
        List<MatchResult> texts = TEXT.matcher(TableDrawing.of(TABLE)).results().toList();

        List<MatchResult> question =
                texts.stream().filter(text -> text.group(1).equals("8")).skip(1).toList();
        int second = texts.stream()
                .filter(text -> text.group(4).equals("What was found"))
                .mapToInt(text -> Integer.parseInt(text.group(1)))
                .findFirst()
                .orElseThrow();
        assertThat(question).hasSizeGreaterThan(2).allSatisfy(line -> {
            assertThat(line.group(3)).isNotNull();
            assertThat(8 + line.group(4).replace("&amp;", "&").length() * 7.2).isLessThan(second);
        });
        assertThat(texts).extracting(text -> text.group(4)).contains("5/6*\u00a0\u00b7\u00a043");
        assertThat(texts)
                .as("what follows is one line over the whole width")
                .extracting(text -> text.group(4))
                .contains("What follows (confirms): The diary decides, and everybody who was asked says so.");
    }

    @Test
    void what_stands_over_the_whole_width_widens_no_column() {
        assertThat(ColumnShares.of(TABLE)).hasSize(3).allMatch(share -> share < 25);
        assertThat(ColumnShares.line(TABLE, 0)).isEqualTo(87);
    }
}
