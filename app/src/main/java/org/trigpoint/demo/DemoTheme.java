package org.trigpoint.demo;

import java.util.List;

/**
 * A theme of the demo analysis.
 *
 * @param key short and stable
 * @param name as shown
 * @param concept the one idea that holds it together
 * @param definition what belongs to it and what does not
 * @param status {@code kept}, {@code candidate} or {@code dropped}
 * @param codes keys of the codes it gathers; their passages are its extracts
 * @param against keys of the codings that speak against it
 * @param review what became of it, and where it ends
 */
public record DemoTheme(
        String key,
        String name,
        String concept,
        String definition,
        String status,
        List<String> codes,
        List<String> against,
        Review review) {

    /**
     * What became of a theme when it was reviewed.
     *
     * @param under key of the theme that it stands under; empty at the top
     * @param reason why it was kept or dropped; empty for a candidate
     * @param boundary what it is not; may be empty
     */
    public record Review(String under, String reason, String boundary) {}

    /** Keeps its own copies. */
    public DemoTheme {
        codes = List.copyOf(codes);
        against = List.copyOf(against);
    }
}
