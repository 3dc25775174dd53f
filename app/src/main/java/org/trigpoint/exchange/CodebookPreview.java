package org.trigpoint.exchange;

import java.util.List;

/**
 * What a codebook file makes of the codes of an analysis.
 *
 * @param origin which program made the file; empty where it does not say
 * @param codes every code of the file, parents before children
 * @param groups its groups
 * @param notCarried what of the file has no place here or is changed on the way, a sentence each
 */
public record CodebookPreview(String origin, List<Line> codes, List<Line> groups, List<String> notCarried) {

    /** Keeps copies of the lists. */
    public CodebookPreview {
        codes = List.copyOf(codes);
        groups = List.copyOf(groups);
        notCarried = List.copyOf(notCarried);
    }

    /**
     * A code or a group.
     *
     * @param name what it is called
     * @param level how deep it stands, from 0
     * @param there true: one of that name stands at that place already and stays as it is; false: it is made
     */
    public record Line(String name, int level, boolean there) {}

    /** How many codes are made. */
    public int fresh() {
        return Math.toIntExact(codes.stream().filter(code -> !code.there()).count());
    }

    /** How many codes are there already. */
    public int there() {
        return codes.size() - fresh();
    }
}
