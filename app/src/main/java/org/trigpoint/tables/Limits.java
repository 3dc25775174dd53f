package org.trigpoint.tables;

/**
 * How much of a stranger's table is taken.
 *
 * @param megabytes the most that the file may have
 * @param unpacked the most megabytes that a workbook may unpack to
 * @param rows the most rows that hold anything, the heads not counted
 * @param columns the most columns
 */
public record Limits(int megabytes, int unpacked, int rows, int columns) {

    /** What is held in memory and looked at on one screen. */
    public static final Limits SMALL = new Limits(5, 64, 5_000, 200);

    /** What is read row by row. */
    public static final Limits LARGE = new Limits(25, 600, 100_000, 300);
}
