package org.trigpoint.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.trigpoint.codebooks.instruments.Instrument;

/**
 * A session of the demo study that is scored.
 *
 * @param document id of its notes
 * @param use what kind of session it is
 * @param heldOn when
 * @param submitted sign-in names of those who have submitted, in order
 * @param drafts sign-in names of those who have not
 * @param levels the level of the session as each who submitted sees it; empty where there is none
 * @param remark what is to be known about it; may be empty
 */
record DemoSession(
        String document,
        Instrument.Use use,
        LocalDate heldOn,
        List<String> submitted,
        List<String> drafts,
        List<Integer> levels,
        String remark) {

    static List<DemoSession> all() {
        return Resources.table("sessions.txt", 6).stream()
                .map(row -> new DemoSession(
                        row.get(0),
                        Instrument.Use.of(row.get(1)).orElseThrow(),
                        LocalDate.parse(row.get(2)),
                        names(row.get(3), 0),
                        names(row.get(3), 1),
                        Stream.of(row.get(4).split(" "))
                                .filter(word -> !word.isEmpty())
                                .map(Integer::valueOf)
                                .toList(),
                        row.get(5)))
                .toList();
    }

    private static List<String> names(String cell, int side) {
        return Resources.words(cell.split("/", -1)[side], ",");
    }

    /** The form it is scored by. */
    String form() {
        return switch (use) {
            case DIRECT_PRACTICE -> "direct-practice";
            case REFLECTIVE_SESSION -> "reflective-session";
            case TRAINING -> "training-session";
            case SUPERVISION, CASEFILE, LEARNING_LOG, CASE_STUDY, FEEDBACK, OUTCOME ->
                throw new IllegalArgumentException("No session of the demo is a " + use.word() + ".");
        };
    }
}
