package org.trigpoint.records;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.fidelity.Delivery.Course;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.codebooks.scores.FormAnswers;

/** Whether the values of one row can be true together: answers that the form prints, days that the course has. */
record RowSense(List<String> faults, List<String> remarks, Set<String> unread) {

    private static final RowSense NOTHING = new RowSense(List.of(), List.of(), Set.of());

    /**
     * Holds what is said of a row against what its kind can be.
     *
     * @param kind of the row
     * @param whole column to value, as the row would stand
     * @param said the columns that are said anew; what stood before is let stand
     */
    static RowSense of(RecordKind kind, Map<String, String> whole, Set<String> said) {
        return switch (kind) {
            case QUESTIONNAIRE -> answers(whole, said);
            case TRAINING -> course(whole);
            default -> NOTHING;
        };
    }

    private static RowSense answers(Map<String, String> whole, Set<String> said) {
        FormAnswers form = FormAnswers.of(whole.getOrDefault("instrument", "")).orElse(null);
        if (form == null) {
            return NOTHING;
        }
        String used = form(whole);
        List<String> faults = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        Set<String> unread = new LinkedHashSet<>();
        each(whole, said, (item, cell) -> {
            form.fault(used, item, cell).ifPresent(why -> {
                faults.add(item + ": " + why);
                unread.add(item);
            });
            form.remark(used, item, cell).ifPresent(what -> remarks.add(item + ": " + what));
        });
        return new RowSense(faults, remarks, unread);
    }

    private static @Nullable String form(Map<String, String> whole) {
        String form = whole.getOrDefault("form", "");
        return form.isEmpty() ? null : form;
    }

    private static void each(Map<String, String> whole, Set<String> said, BiConsumer<String, String> then) {
        said.stream()
                .filter(column -> RecordKind.QUESTIONNAIRE.column(column).isEmpty())
                .forEach(item -> then.accept(item, whole.getOrDefault(item, "")));
    }

    private static RowSense course(Map<String, String> whole) {
        String word = whole.getOrDefault("course", "");
        String day = whole.getOrDefault("day", "");
        for (Course course : Course.values()) {
            boolean meant = course.name().toLowerCase(Locale.ROOT).equals(word);
            if (meant && !day.isEmpty() && !among(day, course.days())) {
                return new RowSense(
                        List.of("Day: the course \u201c" + word + "\u201d has "
                                + (course.days() == 1 ? "day 1 alone" : "days 1 to " + course.days())
                                + ", and no day " + day + "."),
                        List.of(),
                        Set.of());
            }
        }
        return NOTHING;
    }

    private static boolean among(String day, int days) {
        return day.length() <= 3 && Integer.parseInt(day) >= 1 && Integer.parseInt(day) <= days;
    }
}
