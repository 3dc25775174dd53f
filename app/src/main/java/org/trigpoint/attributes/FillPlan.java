package org.trigpoint.attributes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.SourceId;

/**
 * What would happen if a spreadsheet filled the grid; nothing has happened yet.
 *
 * @param file the file's name
 * @param newAttributes attributes that no source has had so far, in the order of the file's columns
 * @param rows the file's rows below its heads, in their order
 */
public record FillPlan(String file, List<String> newAttributes, List<Planned> rows) {

    /** Keeps copies of the lists. */
    public FillPlan {
        newAttributes = List.copyOf(newAttributes);
        rows = List.copyOf(rows);
    }

    /**
     * One row of the file.
     *
     * @param line its number in the file, the heads being 1
     * @param title as the file has it
     * @param source the source that it is about; null when there is none, or more than one
     * @param changes what would change
     * @param refused why the row can't be taken, a sentence each; with one of these nothing of the file is taken
     */
    public record Planned(
            int line, String title, @Nullable SourceId source, List<Change> changes, List<String> refused) {

        /** Keeps copies of the lists. */
        public Planned {
            changes = List.copyOf(changes);
            refused = List.copyOf(refused);
        }
    }

    /**
     * One cell that would change.
     *
     * @param column the column: one of {@link AttributeGrid#FIXED} or the name of an attribute
     * @param before what stands there; empty for nothing
     * @param after what would stand there; empty: it would be taken away
     */
    public record Change(String column, String before, String after) {}

    /**
     * How many rows can't be taken.
     *
     * @return from 0
     */
    public long refused() {
        return rows.stream().filter(row -> !row.refused().isEmpty()).count();
    }

    /**
     * The rows that would change something.
     *
     * @return in the order of the file
     */
    public List<Planned> changing() {
        return rows.stream().filter(row -> !row.changes().isEmpty()).toList();
    }

    /**
     * How many cells would change.
     *
     * @return from 0
     */
    public int cells() {
        return rows.stream().mapToInt(row -> row.changes().size()).sum();
    }
}
