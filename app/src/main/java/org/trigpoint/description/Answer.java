package org.trigpoint.description;

import java.util.List;

/**
 * What was asked for, in numbers.
 *
 * @param title in a few words
 * @param caption n, what was left out, and what arms are shown as
 * @param panels bars a group; empty where there is nothing to draw
 * @param flow boxes a column; empty but for the flow
 * @param tables the same and more in numbers
 * @param notes what the tests suppose, and what a reader must know
 */
public record Answer(
        String title, String caption, List<Panel> panels, List<Stream> flow, List<Table> tables, List<String> notes) {

    /** Keeps its own copies. */
    public Answer {
        panels = List.copyOf(panels);
        flow = List.copyOf(flow);
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    /** The same, with what it leaves out at the end of its caption. */
    Answer without(String sentence) {
        return sentence.isEmpty()
                ? this
                : new Answer(title, (caption.strip() + " " + sentence.strip()).strip(), panels, flow, tables, notes);
    }

    /**
     * Bars of one group.
     *
     * @param name of the group
     * @param beneath n and what is missing
     * @param bars one a value
     */
    public record Panel(String name, String beneath, List<Bar> bars) {}

    /**
     * One bar.
     *
     * @param label the value
     * @param count how many
     * @param share of the group, from 0 to 1
     */
    public record Bar(String label, int count, double share) {}

    /**
     * What becomes of one arm, from above to below.
     *
     * @param name of the arm
     * @param boxes the steps; the same in each arm
     */
    public record Stream(String name, List<Box> boxes) {}

    /**
     * One step.
     *
     * @param label what it is
     * @param lines counts in words
     */
    public record Box(String label, List<String> lines) {}
}
