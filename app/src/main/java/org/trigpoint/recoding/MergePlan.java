package org.trigpoint.recoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trigpoint.Plural;
import org.trigpoint.migrations.CodeId;

/**
 * What merging codes does, before it is done or as it was done.
 *
 * @param kept the code that stays
 * @param name its name
 * @param before how many segments it has
 * @param after how many it has afterwards
 * @param joined how many segments there are fewer, for they overlap with others of the same coder and become one
 * @param from the codes that go to the bin
 * @param subcodes the codes that stood under them, as {@code path, and its new name where it gets one}
 * @param themes names of themes that rest on one of them and will rest on the code that stays
 * @param groups names of groups that it comes into
 * @param examples how many examples go along
 * @param memos how many memos about them go along
 * @param reworded whether what is said of them is added to what is said of the code that stays
 */
public record MergePlan(
        CodeId kept,
        String name,
        int before,
        int after,
        int joined,
        List<From> from,
        List<String> subcodes,
        List<String> themes,
        List<String> groups,
        int examples,
        int memos,
        boolean reworded) {

    /**
     * A code that goes to the bin.
     *
     * @param code its key
     * @param path its name with those above it
     * @param segments how many segments it has
     */
    public record From(CodeId code, String path, int segments) {}

    /**
     * The plan in sentences, for whoever decides.
     *
     * @return at least one
     */
    public List<String> sentences() {
        List<String> said = new ArrayList<>();
        from.forEach(one -> said.add(Plural.of(one.segments(), "segment") + " of \u201c" + one.path()
                + "\u201d will carry \u201c" + name + "\u201d; the code goes to the bin."));
        said.add(
                joined == 0
                        ? "No segments of one coder overlap, so none are joined."
                        : Plural.of(joined, "segment") + " overlap" + (joined == 1 ? "s" : "")
                                + " with another of the same coder and will be joined to it, word for word.");
        said.add("\u201c" + name + "\u201d has " + Plural.of(before, "segment") + " now and will have "
                + String.format(Locale.UK, "%,d", after) + ".");
        if (!subcodes.isEmpty()) {
            said.add("Codes that stand under them move: " + String.join(", ", subcodes) + ".");
        }
        if (!themes.isEmpty()) {
            said.add("Themes that rest on them will rest on it: " + String.join(", ", themes) + ".");
        }
        if (!groups.isEmpty()) {
            said.add("It comes into their groups: " + String.join(", ", groups) + ".");
        }
        if (examples > 0 || memos > 0) {
            said.add(Plural.of(examples, "example") + " and " + Plural.of(memos, "memo") + " go along.");
        }
        if (reworded) {
            said.add("What is said of them is added to its definition, with their names.");
        }
        return said;
    }
}
