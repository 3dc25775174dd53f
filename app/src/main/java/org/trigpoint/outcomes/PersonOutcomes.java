package org.trigpoint.outcomes;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.Span;

/**
 * All that one person answered, raw and scored.
 *
 * @param person pseudonymous key
 * @param family key of their family; empty where no record says it
 * @param site code of the site; empty where nothing says it
 * @param filled by instrument, each in the order of time
 */
public record PersonOutcomes(String person, String family, String site, List<Filled> filled) {

    /**
     * One questionnaire.
     *
     * @param instrument by whose rules it is scored
     * @param answered with its score
     * @param raw every column of its record as it is stored
     * @param origins of each column where its value is from
     * @param goals of each goal that was made a text where it stands
     */
    public record Filled(
            Instrument instrument,
            Answered answered,
            Map<String, String> raw,
            Map<String, Origin> origins,
            Map<String, Stands> goals) {}

    /**
     * Where a value is from.
     *
     * @param file the file that said it; null: by hand
     * @param line the line of the file; null: by hand
     * @param sha256 the file's digest in hexadecimal digits; null: by hand
     * @param by who brought the file, or typed
     * @param at when
     */
    public record Origin(
            @Nullable String file,
            @Nullable Integer line,
            @Nullable String sha256,
            String by,
            OffsetDateTime at) {

        /**
         * In a few words.
         *
         * @return for instance {@code wave 2.xlsx, line 14}
         */
        public String words() {
            return file == null ? "by hand, " + by : file + ", line " + line;
        }
    }

    /**
     * Where a goal stands as a text.
     *
     * @param source which source
     * @param title what it is called
     * @param span its words in the present text; null where the text was changed since
     */
    public record Stands(
            SourceId source, String title, @Nullable Span span) {}
}
