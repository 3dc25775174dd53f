package org.trigpoint.agreement;

import java.util.List;

/**
 * Which coder gave which unit a code, for other programs to count again.
 *
 * @param exercise what the exercise is called
 * @param unit what the units are
 * @param coders their names, in order
 * @param rows code by code, source by source, in the order of the text
 */
public record UnitTable(String exercise, CountedUnit unit, List<String> coders, List<Row> rows) {

    /**
     * One unit and one code.
     *
     * @param code which code
     * @param source the number of the source
     * @param title what that is called
     * @param start where the unit begins, in code points
     * @param end where it ends
     * @param gave for each coder, in their order, whether they gave it the code
     */
    public record Row(String code, long source, String title, int start, int end, List<Boolean> gave) {}
}
