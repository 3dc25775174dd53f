package org.trigpoint.demo;

import java.util.List;

/**
 * The analysis that the demo study has got half-way with.
 *
 * @param name as shown
 * @param method {@code reflexive}: no codebook fixed up front, no agreement figures
 * @param phase the phase the team is in, 1 to 6
 * @param codes parents before their children
 * @param journal the log, oldest first
 */
public record DemoAnalysis(String name, String method, int phase, List<DemoCode> codes, List<Entry> journal) {

    /** Keeps its own copies. */
    public DemoAnalysis {
        codes = List.copyOf(codes);
        journal = List.copyOf(journal);
    }

    /**
     * One entry of the log, or a move to another phase.
     *
     * @param phase 1 to 6
     * @param kind the word of an entry's kind, or {@code move}
     * @param who signs in so
     * @param theme key of the theme that the entry speaks of, empty where none
     * @param words what they wrote; of a move, why, which may be empty
     */
    public record Entry(int phase, String kind, String who, String theme, String words) {

        boolean isMove() {
            return kind.equals("move");
        }
    }
}
