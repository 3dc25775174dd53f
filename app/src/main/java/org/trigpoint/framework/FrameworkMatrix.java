package org.trigpoint.framework;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Plural;
import org.trigpoint.framework.MatrixPlan.Topic;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.FrameworkColumnId;
import org.trigpoint.migrations.FrameworkEvidenceId;
import org.trigpoint.migrations.FrameworkMatrixId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/**
 * A framework matrix as its reader may see it.
 *
 * @param id its key
 * @param analysis of which analysis
 * @param revision of its plan, from 1
 * @param plan what it sets against what; its columns in the bin are among these, and not among {@code columns}
 * @param columns in their order
 * @param rows the cases, in their order
 * @param guides how many topic guides the study has: without any, nothing counts as asked
 * @param journalNumber the last line of the journal that this reading saw
 */
public record FrameworkMatrix(
        FrameworkMatrixId id,
        AnalysisId analysis,
        int revision,
        MatrixPlan plan,
        List<Column> columns,
        List<Row> rows,
        int guides,
        long journalNumber) {

    /**
     * A theme or code.
     *
     * @param id its key
     * @param topic what it is
     * @param title its name
     * @param under what it is, in words
     * @param counted how many cases speak of it, of how many that were asked
     */
    public record Column(FrameworkColumnId id, Topic topic, String title, String under, Denominators counted) {}

    /**
     * A case.
     *
     * @param key what stands in addresses
     * @param title its name
     * @param under what it is, in a few words
     * @param site the code of its site; null for none or several
     * @param role its role; null for none or several
     * @param cells one a column, in the columns' order
     */
    public record Row(
            String key,
            String title,
            String under,
            @Nullable String site,
            @Nullable String role,
            List<Cell> cells) {}

    /**
     * What a case says of a theme.
     *
     * @param extracts how many distinct passages, from 0
     * @param against how many passages speak against it, from 0
     * @param follows the state that follows from the material
     * @param told the state that holds, with what it counts as
     * @param byHand who said so where a person did; null where it follows
     * @param summary what the analyst wrote; null when nobody did, or when it is hidden
     * @param hidden whether a colleague wrote here whose work is hidden from the reader
     */
    public record Cell(
            int extracts,
            int against,
            CellState follows,
            Denominators.Told told,
            @Nullable ByHand byHand,
            @Nullable Summary summary,
            boolean hidden) {

        /** The revision that a writer has before them; 0 when nothing was written. */
        public int revision() {
            return summary == null ? 0 : summary.revision();
        }

        /** Whether there are words in it. */
        public boolean written() {
            return summary != null && !summary.text().isEmpty();
        }

        /** Whether what it rests on has changed since it was written or confirmed. */
        public boolean stale() {
            return summary != null && written() && summary.change().any();
        }
    }

    /**
     * A state that a person said.
     *
     * @param reason why
     * @param person their full name
     * @param at when
     */
    public record ByHand(String reason, String person, OffsetDateTime at) {}

    /**
     * A summary.
     *
     * @param revision counts up with each writing and confirming; 0: only links so far
     * @param text Markdown; a number in square brackets is a link; may be empty
     * @param draft whether these are quotations put in by the program, which nobody has worked on yet
     * @param author the full name of who wrote it last
     * @param at when they did
     * @param change what changed since it was written or confirmed
     * @param links the passages it rests on, by number
     */
    public record Summary(
            int revision,
            String text,
            boolean draft,
            String author,
            OffsetDateTime at,
            Change change,
            List<Link> links) {}

    /**
     * What changed in what a summary rests on.
     *
     * @param fresh how many passages came
     * @param gone how many went
     * @param reworded how many have other words now
     * @param links the numbers of links whose words changed, went, or wait to be looked at
     */
    public record Change(int fresh, int gone, int reworded, List<Integer> links) {

        /** Whether anything changed. */
        public boolean any() {
            return fresh + gone + reworded > 0 || !links.isEmpty();
        }

        /** In a few words, such as {@code 1 new extract, wording of [2] changed}; empty when nothing changed. */
        public String words() {
            List<String> parts = new ArrayList<>();
            part(parts, fresh, "new extract", "new extracts");
            part(parts, gone, "extract gone", "extracts gone");
            part(parts, reworded, "extract reworded", "extracts reworded");
            if (!links.isEmpty()) {
                String numbers = String.join(
                        ", ", links.stream().map(number -> "[" + number + "]").toList());
                parts.add("wording of " + numbers + " changed");
            }
            return String.join(", ", parts);
        }

        private static void part(List<String> parts, int count, String one, String many) {
            if (count > 0) {
                parts.add(Plural.of(count, one, many));
            }
        }
    }

    /**
     * A passage that a summary rests on.
     *
     * @param id its key
     * @param number what stands in square brackets
     * @param source in which source
     * @param title its title
     * @param turn the number of the turn in it, from 1
     * @param version the text version that the span counts on
     * @param span where
     * @param held whether the text has changed so that it waits to be looked at
     */
    public record Link(
            FrameworkEvidenceId id,
            int number,
            SourceId source,
            String title,
            int turn,
            VersionId version,
            Span span,
            boolean held) {

        /** As it is printed, such as {@code [2] Interview 4, turn 12}. */
        public String reference() {
            return "[" + number + "] " + title + ", turn " + turn;
        }
    }

    /**
     * Cases that have something in common, counted a column.
     *
     * @param name what they share
     * @param counted one a column
     */
    public record Group(String name, List<Denominators> counted) {}

    /**
     * How many speak of each theme, by site.
     *
     * @return by code of the site; cases of none or several last
     */
    public List<Group> bySite() {
        return groups(Row::site, "Of no one site");
    }

    /**
     * How many speak of each theme, by role.
     *
     * @return by role; cases of none or several last
     */
    public List<Group> byRole() {
        return groups(Row::role, "Of no one role");
    }

    private List<Group> groups(Function<Row, @Nullable String> of, String none) {
        Map<String, List<Row>> named = new TreeMap<>();
        List<Row> others = new ArrayList<>();
        for (Row row : rows) {
            String name = of.apply(row);
            (name == null ? others : named.computeIfAbsent(name, fresh -> new ArrayList<>())).add(row);
        }
        List<Group> groups = new ArrayList<>();
        named.forEach((name, members) -> groups.add(new Group(name, counted(members))));
        if (!others.isEmpty()) {
            groups.add(new Group(none, counted(others)));
        }
        return groups;
    }

    private List<Denominators> counted(List<Row> members) {
        List<Denominators> counted = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            int at = column;
            counted.add(Denominators.of(
                    members.stream().map(row -> row.cells().get(at).told()).toList()));
        }
        return counted;
    }
}
