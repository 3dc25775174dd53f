package org.trigpoint.demo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A source of the demo study as clean text.
 *
 * @param id {@code D01} to {@code D60}
 * @param kind for instance {@code focus-group}, {@code family-interview}, {@code casefile}
 * @param fileName name of the file it would have come in; its ending names the format
 * @param title what a list of sources shows
 * @param site code of the site
 * @param wave one of the pack's waves
 * @param participants pseudonyms of those who take part or write; empty for observations, case files and forms
 * @param attributes names and values, in order; a value is empty where a form left the field blank
 * @param withdrawn true where the participants withdrew after the coding
 * @param text line ends are LF, the last line has one; a turn is a line {@code Speaker: words}, except a line without
 *     a label (nobody knows who spoke) and one phrase that is broken over a line end
 */
public record DemoDocument(
        String id,
        String kind,
        String fileName,
        String title,
        String site,
        String wave,
        List<String> participants,
        Map<String, String> attributes,
        boolean withdrawn,
        String text) {

    /** Keeps its own copies, in the order given. */
    public DemoDocument {
        participants = List.copyOf(participants);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /**
     * Cuts a passage.
     *
     * @param start first code point, from 0
     * @param end code point after the last
     * @return the words between
     */
    public String slice(int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
