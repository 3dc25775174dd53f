package org.trigpoint.demo;

import java.util.List;

/**
 * The analysis that the demo study has got half-way with.
 *
 * @param name as shown
 * @param method {@code reflexive}: no codebook fixed up front, no agreement figures
 * @param phase the phase the team is in, 1 to 6
 * @param codes parents before their children
 * @param journal reflexive journal, oldest first
 */
public record DemoAnalysis(String name, String method, int phase, List<DemoCode> codes, List<Entry> journal) {

    /** Keeps its own copies. */
    public DemoAnalysis {
        codes = List.copyOf(codes);
        journal = List.copyOf(journal);
    }

    /**
     * One entry of the reflexive journal.
     *
     * @param phase 1 to 6
     * @param words what the team wrote
     */
    public record Entry(int phase, String words) {}
}
