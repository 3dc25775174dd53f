package org.trigpoint.exchange;

import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/**
 * How a sheet looks when somebody prints it, and when they open it: A4 on its side, its heads on every page and in sight,
 * and at the foot of each page what it is of, its name, and which page of how many.
 */
final class SheetPaper {

    private static final String GROUND_OF_HEADS = "EDF1F3";
    private static final String LINE = "8A8A8A";
    private static final float SIDE = 0.5f;
    private static final float BELOW = 0.75f;
    private static final int SMALL = 70;
    private static final double LINE_OF_TYPE = 15;
    private static final double HIGHEST = 405;

    /** What a page holds across, in characters, before its type gets too small to read. */
    private static final int ACROSS = 240;

    private final Worksheet sheet;
    private int characters;

    private SheetPaper(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** A sheet that says at the foot of its pages what it is of; letters, digits and hyphens alone. */
    static SheetPaper of(Worksheet sheet, String foot) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.leftMargin(SIDE);
        sheet.rightMargin(SIDE);
        sheet.topMargin(SIDE);
        sheet.bottomMargin(BELOW);
        sheet.footer(foot, Position.LEFT, "Calibri", 9);
        sheet.footer("sheetname", Position.CENTER, "Calibri", 9);
        sheet.footer("page 1 of ?", Position.RIGHT, "Calibri", 9);
        return new SheetPaper(sheet);
    }

    /** How wide each column is, in characters, from the first. */
    SheetPaper widths(int... wide) {
        for (int column = 0; column < wide.length; column++) {
            sheet.width(column, wide[column]);
            characters += wide[column];
        }
        return this;
    }

    /** Gives columns the same width. */
    SheetPaper each(int from, int columns, int wide) {
        for (int column = from; column < from + columns; column++) {
            sheet.width(column, wide);
        }
        characters += columns * wide;
        return this;
    }

    /**
     * Ends it: heads stay in sight and come again, and the whole width is on one page, or goes on over the next ones where
     * that would be too small to read.
     */
    void heads(int rows, int columns) {
        sheet.freezePane(columns, rows);
        if (rows > 0) {
            sheet.repeatRows(0, rows - 1);
        }
        if (columns > 0) {
            sheet.repeatCols(0, columns - 1);
        }
        if (characters <= ACROSS) {
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
        } else {
            sheet.pageScale(SMALL);
        }
    }

    /** How the first rows stand out, once they are written. */
    static void markHeads(Worksheet sheet, int rows, int columns) {
        sheet.range(0, 0, rows - 1, columns - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("bottom")
                .fillColor(GROUND_OF_HEADS)
                .set();
        sheet.range(0, 0, 0, columns - 1).style().bold().set();
        sheet.range(rows - 1, 0, rows - 1, columns - 1)
                .style()
                .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                .borderColor(BorderSide.BOTTOM, LINE)
                .set();
    }

    /** Lines of words from the top of their cells. */
    static void words(Worksheet sheet, int from, int to, int columns) {
        if (to >= from) {
            sheet.range(from, 0, to, columns - 1)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
    }

    /**
     * Gives a row room for its longest words in columns of a width, two lines at least: not every program does so by itself
     * when it opens a file.
     */
    static void room(Worksheet sheet, int row, int wide, String... cells) {
        int most = 2;
        for (String words : cells) {
            most = Math.max(most, lines(words, wide));
        }
        room(sheet, row, most);
    }

    /** The same for a number of lines. */
    static void room(Worksheet sheet, int row, int lines) {
        sheet.rowHeight(row, Math.min(HIGHEST, lines * LINE_OF_TYPE));
    }

    /** How many lines words take in a column of a width. */
    static int lines(String words, int wide) {
        return words.lines()
                .mapToInt(line -> Math.ceilDiv(line.length() + 1, wide))
                .sum();
    }
}
