package org.trigpoint.themes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.themes.ThemeState.Change;

/** What differs between two states of a theme, in words. */
final class ThemeChanges {

    private final List<Change> changes = new ArrayList<>();

    private ThemeChanges() {}

    static List<Change> between(ThemeState before, ThemeState after) {
        ThemeChanges found = new ThemeChanges();
        found.add("Name", before.words().name(), after.words().name());
        found.add("Status", status(before), status(after));
        found.add("Why", before.reason(), after.reason());
        found.add("Stands under", place(before.under()), place(after.under()));
        found.add(
                "Central organising concept",
                before.words().concept(),
                after.words().concept());
        found.add("What it is not", before.words().boundary(), after.words().boundary());
        found.add("Definition", before.words().definition(), after.words().definition());
        found.add("Codes released", less(before.codes(), after.codes()), "");
        found.add("Codes gathered", "", less(after.codes(), before.codes()));
        found.add("Bin", before.removed() ? "in the bin" : "", after.removed() ? "in the bin" : "");
        return List.copyOf(found.changes);
    }

    private void add(String part, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(part, before, after));
        }
    }

    private static String status(ThemeState state) {
        String into = state.wentInto();
        return state.status().label() + (into == null ? "" : " into \u201c" + into + "\u201d");
    }

    private static String place(@Nullable String under) {
        return under == null ? "no other theme" : "\u201c" + under + "\u201d";
    }

    private static String less(List<String> all, List<String> others) {
        List<String> rest = new ArrayList<>(all);
        rest.removeAll(others);
        return String.join(", ", rest);
    }
}
