package org.trigpoint.demo;

import java.util.List;
import java.util.Map;

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

    /** The questions of topic guides that ask about a theme, by its key. */
    static final Map<String, String> ASKED = Map.of(
            "How did the first visits go?", "letin",
            "What helps a family to let somebody in?", "letin",
            "How long did you wait, and what happened meanwhile?", "fence");

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
