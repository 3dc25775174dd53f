package org.trigpoint.codebook;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codes.CodeWords;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeExampleId;
import org.trigpoint.migrations.CodeGroupId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/**
 * A codebook: the present one, or one that was named.
 *
 * @param analysis of which analysis
 * @param version which named version; null for the present
 * @param entries the codes in the order of the tree, parents before children
 * @param groups the groups by name; of a named version only those that had a code
 */
public record Codebook(
        AnalysisId analysis, @Nullable CodebookVersion version, List<Entry> entries, List<Group> groups) {

    /**
     * A code with all that the codebook says of it.
     *
     * @param code its key
     * @param uuid what it is called in files, for ever
     * @param parent the code it stands under; null at the top
     * @param level how deep, from 0
     * @param name its name
     * @param words what it means and when it is used
     * @param colour 0 to 11
     * @param groups the names of its groups, in their order
     * @param examples the passages that show it, in sources that the reader may see
     * @param segments how many codings carry it; null where the reader may not know
     * @param sources in how many sources; null where the reader may not know
     */
    public record Entry(
            CodeId code,
            UUID uuid,
            @Nullable CodeId parent,
            int level,
            String name,
            CodeWords words,
            int colour,
            List<String> groups,
            List<Example> examples,
            @Nullable Integer segments,
            @Nullable Integer sources) {

        Entry atLevel(int other) {
            return new Entry(code, uuid, parent, other, name, words, colour, groups, examples, segments, sources);
        }

        /**
         * The same code with other examples.
         *
         * @param others in their order
         * @return with all else as it is
         */
        public Entry showing(List<Example> others) {
            return new Entry(code, uuid, parent, level, name, words, colour, groups, others, segments, sources);
        }
    }

    /**
     * A passage that shows a code.
     *
     * @param id its key; null in a named version
     * @param source where it is
     * @param version the text version that its span counts on
     * @param title what the source is called now
     * @param span which words
     * @param words these words; empty where the text has a newer version since, which they may not be in
     * @param note why it is an example; may be empty
     */
    public record Example(
            @Nullable CodeExampleId id,
            SourceId source,
            VersionId version,
            String title,
            Span span,
            String words,
            String note) {

        /**
         * The same example under other words.
         *
         * @param sourceTitle what the source is called
         * @param cut the words to show
         * @return with all else as it is
         */
        public Example of(String sourceTitle, String cut) {
            return new Example(id, source, version, sourceTitle, span, cut, note);
        }
    }

    /**
     * A group of codes.
     *
     * @param id its key; null where it is in the bin by now
     * @param uuid what it is called in files, for ever
     * @param name its name
     * @param codes its codes
     */
    public record Group(@Nullable CodeGroupId id, UUID uuid, String name, List<CodeId> codes) {}

    /**
     * The entry of a code.
     *
     * @param code its key
     * @return null when the codebook does not hold it
     */
    public @Nullable Entry find(CodeId code) {
        return entries.stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /**
     * The names from the top down to a code.
     *
     * @param code its key
     * @return such as {@code Trust › Waiting}; empty when the codebook does not hold it
     */
    public String path(CodeId code) {
        Entry entry = find(code);
        if (entry == null) {
            return "";
        }
        CodeId parent = entry.parent();
        String above = parent == null ? "" : path(parent);
        return above.isEmpty() ? entry.name() : above + " \u203a " + entry.name();
    }
}
