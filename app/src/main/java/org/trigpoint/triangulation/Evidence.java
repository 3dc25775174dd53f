package org.trigpoint.triangulation;

import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.migrations.FindingEvidenceId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/** Something that a finding rests on in a strand. */
public sealed interface Evidence {

    /**
     * Its key.
     *
     * @return never that of another
     */
    FindingEvidenceId id();

    /**
     * Of which strand.
     *
     * @return the strand
     */
    Strand strand();

    /**
     * Why it is here.
     *
     * @return may be empty
     */
    String note();

    /**
     * Words of a text. They are cut when one finding is shown, and not when all are.
     *
     * @param id its key
     * @param strand of which strand
     * @param note why it is here; may be empty
     * @param source in which source
     * @param title of the source
     * @param site the code of its site; null when it has none
     * @param version the version to read it in: the present one, as long as any of its words stands there
     * @param span where in that version
     * @param state what became of it since it was put here
     * @param words what is said there; empty where they are not cut
     * @param theme the name of the theme whose extract it was; null when it was none
     */
    record Passage(
            FindingEvidenceId id,
            Strand strand,
            String note,
            SourceId source,
            String title,
            @Nullable String site,
            VersionId version,
            Span span,
            State state,
            String words,
            @Nullable String theme)
            implements Evidence {

        /** What can become of a passage. */
        public enum State {
            /** Every character is as it was. */
            WHOLE,
            /** Some of its words were corrected. */
            CORRECTED,
            /** None of its words is there any more. */
            GONE,
            /** Its source is in the bin. */
            BINNED
        }
    }

    /**
     * A number.
     *
     * @param id its key
     * @param strand of which strand
     * @param note why it is here; may be empty
     * @param key which number
     * @param label what it is of
     * @param was its words when it was put here
     * @param now as it is now; null when there is no such number any more
     */
    record Measured(
            FindingEvidenceId id,
            Strand strand,
            String note,
            String key,
            String label,
            String was,
            @Nullable Figure now)
            implements Evidence {}
}
