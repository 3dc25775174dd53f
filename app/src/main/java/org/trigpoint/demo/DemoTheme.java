package org.trigpoint.demo;

import java.util.List;

/**
 * A theme of the demo analysis.
 *
 * @param key short and stable
 * @param name as shown
 * @param concept the one idea that holds it together
 * @param definition what belongs to it and what does not
 * @param status {@code kept} or {@code candidate}
 * @param codes keys of the codes it gathers; their passages are its extracts
 * @param against keys of the codings that speak against it
 */
public record DemoTheme(
        String key,
        String name,
        String concept,
        String definition,
        String status,
        List<String> codes,
        List<String> against) {

    /** Keeps its own copies. */
    public DemoTheme {
        codes = List.copyOf(codes);
        against = List.copyOf(against);
    }
}
