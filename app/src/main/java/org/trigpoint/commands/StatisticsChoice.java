package org.trigpoint.commands;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What {@code statistics} can work out, by the words of the command line, each with the columns it reads. */
enum StatisticsChoice {
    WELCH("welch", Columns.GROUPS),
    POOLED("pooled", Columns.GROUPS),
    PAIRED("paired", Columns.PAIRS),
    MANN_WHITNEY("mann-whitney", Columns.GROUPS),
    SIGNED_RANK("signed-rank", Columns.PAIRS),
    KRUSKAL_WALLIS("kruskal-wallis", Columns.GROUPS),
    CHI_SQUARE("chi-square", Columns.TABLE),
    FISHER("fisher", Columns.TABLE),
    MCNEMAR("mcnemar", Columns.TABLE),
    PEARSON("pearson", Columns.PAIRS),
    SPEARMAN("spearman", Columns.PAIRS),
    HEDGES_G("hedges-g", Columns.GROUPS),
    RELIABLE_CHANGE("reliable-change", Columns.PAIRS),
    ADJUST_P("adjust-p", Columns.NAMED),
    PROPORTION("proportion", Columns.SHARE);

    /** Which columns a table has, and which of them hold numbers. */
    enum Columns {
        GROUPS("group,value", "value", "group"),
        PAIRS("unit,x,y", "x,y", "unit"),
        TABLE("row,column,count", "count", "row,column,count"),
        NAMED("name,p", "p", "name,p"),
        SHARE("value", "", "");

        private final String names;
        private final String numbers;
        private final String needed;

        Columns(String names, String numbers, String needed) {
            this.names = names;
            this.numbers = numbers;
            this.needed = needed;
        }

        private static List<String> list(String words) {
            return words.isEmpty() ? List.of() : List.of(words.split(",", -1));
        }

        /** Those that must be there. */
        List<String> names() {
            return list(names);
        }

        /** Those in which only numbers stand. */
        List<String> numbers() {
            return list(numbers);
        }

        /** Those that are never empty. */
        List<String> needed() {
            return list(needed);
        }
    }

    private final String word;
    private final Columns columns;

    StatisticsChoice(String word, Columns columns) {
        this.word = word;
        this.columns = columns;
    }

    static Optional<StatisticsChoice> of(String word) {
        return Arrays.stream(values()).filter(test -> test.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    Columns columns() {
        return columns;
    }
}
