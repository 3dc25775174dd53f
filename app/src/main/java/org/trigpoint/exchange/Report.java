package org.trigpoint.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is printed, whatever the format: what stands under what. It is told block by block, so that what is large is never held
 * as a whole.
 *
 * @param title what it shows
 * @param foot what stands at the foot of every page beside its number
 * @param wide whether its pages lie on their side
 * @param telling tells it from top to bottom
 */
record Report(String title, String foot, boolean wide, Telling telling) {

    /** With its title at the foot of its pages. */
    Report(String title, boolean wide, Telling telling) {
        this(title, title, wide, telling);
    }

    /** A report that is small enough to be held. */
    Report(String title, boolean wide, List<Block> blocks) {
        this(title, title, wide, blocks);
    }

    /** A report that is small enough to be held, with what stands at the foot of its pages. */
    Report(String title, String foot, boolean wide, List<Block> blocks) {
        this(title, foot, wide, page -> {
            for (Block block : blocks) {
                page.add(block);
            }
        });
    }

    /** Tells a report. */
    interface Telling {
        void to(Page page) throws IOException;
    }

    /** Takes it down. */
    interface Page {
        void add(Block block) throws IOException;
    }

    /** What a report is made of. */
    sealed interface Block {

        /** A heading of the first to fourth level, with a square of a colour before it, {@code #rrggbb}, or with none. */
        record Heading(int level, String colour, String words) implements Block {

            Heading(int level, String words) {
                this(level, "", words);
            }
        }

        /** A paragraph. */
        record Text(String words) implements Block {}

        /** A paragraph that steps back. */
        record Soft(String words) implements Block {}

        /** A paragraph with a word in bold before it; nothing where it says nothing. */
        record Labelled(String label, String words) implements Block {}

        /** What somebody said, in what surrounds it, and where it comes from. */
        record Quoted(String before, String words, String after, String where) implements Block {

            Quoted(String words, String where) {
                this("", words, "", where);
            }

            boolean inContext() {
                return !before.isBlank() || !after.isBlank();
            }
        }

        /**
         * A table under its caption; its first rows are heads, and so is the first cell of each.
         *
         * @param caption what it shows; empty where the title says it
         * @param heads how many rows come again on every page
         * @param shares how wide the columns are, against each other
         * @param rows all of them, each with one cell a column, or with one alone over all columns
         */
        record Table(String caption, int heads, List<Integer> shares, List<List<Cell>> rows) implements Block {

            /** With room for the names of its rows, and for words where the table is a list of them. */
            Table(String caption, int heads, List<List<Cell>> rows) {
                this(caption, heads, usual(rows), rows);
            }

            private static List<Integer> usual(List<List<Cell>> rows) {
                int columns = rows.getFirst().size();
                boolean list =
                        columns == 2 && rows.stream().flatMap(List::stream).noneMatch(Cell::number);
                if (list) {
                    return List.of(1, 3);
                }
                List<Integer> shares = new ArrayList<>(Collections.nCopies(columns, 2));
                shares.set(0, 5);
                return shares;
            }

            /** How many hundredths of the page's width a column has. */
            double percent(int column) {
                return 100.0
                        * shares.get(column)
                        / shares.stream().mapToInt(Integer::intValue).sum();
            }
        }
    }

    /**
     * A cell of a table.
     *
     * @param words what stands in it; line ends begin lines
     * @param number whether it stands to the right
     * @param colour its ground, {@code rrggbb}; empty for none
     */
    record Cell(String words, boolean number, String colour) {

        static Cell of(String words) {
            return new Cell(words, false, "");
        }

        static Cell number(String words) {
            return new Cell(words, true, "");
        }
    }
}
