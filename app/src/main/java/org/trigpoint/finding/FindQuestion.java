package org.trigpoint.finding;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.search.Filters;
import org.trigpoint.sources.SourceKind;

/**
 * What somebody looks for.
 *
 * @param query in the query language
 * @param analysis whose codes count and are shown; null for none
 * @param exact whether words are looked for as written, but for case: no other endings, no synonyms
 * @param narrowing what was ticked beside the query
 * @param offset how many hits to pass over, from 0
 * @param limit how many hits to give, up to 10,000
 * @param context how many code points to show on either side, up to 1,000
 */
public record FindQuestion(
        String query,
        @Nullable AnalysisId analysis,
        boolean exact,
        Narrowing narrowing,
        int offset,
        int limit,
        int context) {

    /**
     * What was ticked beside the query; null asks for nothing.
     *
     * @param kind the kind of source
     * @param site the code of the source's site
     * @param wave the name of the source's wave
     * @param speaker the label of whoever speaks
     * @param code a code of the analysis that a hit must lie in, codes below it included
     * @param uncoded whether hits that carry a code of the analysis are left out
     * @param role the role of the participant who speaks; {@link #ANY_PARTICIPANT} for whichever,
     *     {@link #NO_PARTICIPANT} for whoever is none, such as an interviewer
     * @param attribute a value that an attribute of the source has
     * @param said whether only turns are looked at, and all of sources that have none: no speakers' labels, time stamps
     *     or heads
     * @param source the only source that is looked at
     */
    public record Narrowing(
            @Nullable SourceKind kind,
            @Nullable String site,
            @Nullable String wave,
            @Nullable String speaker,
            @Nullable CodeId code,
            boolean uncoded,
            @Nullable String role,
            @Nullable Attribute attribute,
            boolean said,
            @Nullable SourceId source) {

        /** Asks for nothing. */
        public static final Narrowing NONE =
                new Narrowing(null, null, null, null, null, false, null, null, false, null);

        /** Whoever speaks, whatever the attributes, labels too. */
        public Narrowing(
                @Nullable SourceKind kind,
                @Nullable String site,
                @Nullable String wave,
                @Nullable String speaker,
                @Nullable CodeId code,
                boolean uncoded) {
            this(kind, site, wave, speaker, code, uncoded, null, null, false, null);
        }

        /** In place of a role: any participant. */
        public static final String ANY_PARTICIPANT = Filters.ANYBODY;

        /** In place of a role: nobody on the study's list of participants. */
        public static final String NO_PARTICIPANT = Filters.NO_PARTICIPANT;

        /**
         * What a source is described by.
         *
         * @param name of the attribute
         * @param value it has
         */
        public record Attribute(String name, String value) {}

        /** Whether sources are taken or left as a whole: nothing is asked of speakers or codings. */
        public boolean ofWholeSources() {
            return speaker == null && role == null && code == null && !uncoded;
        }

        /** What is asked of sources alone; what is asked of speakers and codings is left out. */
        public Narrowing ofSources() {
            return new Narrowing(kind, site, wave, null, null, false, null, attribute, false, source);
        }

        Filters filters(Set<Long> codes) {
            return new Filters(
                    kind == null ? Set.of() : Set.of(kind.word()),
                    one(site),
                    one(wave),
                    one(speaker),
                    one(role),
                    said,
                    source == null ? Set.of() : Set.of(source.value()),
                    attribute == null ? Map.of() : Map.of(attribute.name(), Set.of(attribute.value())),
                    codes);
        }

        private static Set<String> one(@Nullable String value) {
            return value == null ? Set.of() : Set.of(value);
        }
    }

    /**
     * The first hits of a query, in no analysis and with nothing ticked.
     *
     * @param query in the query language
     * @param limit how many hits to give
     */
    public static FindQuestion of(String query, int limit) {
        return new FindQuestion(query, null, false, Narrowing.NONE, 0, limit, 60);
    }

    /** The same question within an analysis. */
    public FindQuestion in(AnalysisId other) {
        return new FindQuestion(query, other, exact, narrowing, offset, limit, context);
    }

    String words() {
        return narrowing.uncoded() ? "(" + query + ") uncoded:" : query;
    }
}
