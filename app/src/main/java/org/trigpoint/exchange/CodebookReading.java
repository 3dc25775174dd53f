package org.trigpoint.exchange;

import static org.trigpoint.migrations.schema.Tables.JOURNAL_HEAD;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.STUDY;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.codebook.Codebook;
import org.trigpoint.codebook.CodebookQueries;
import org.trigpoint.codebook.CodebookVersion;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodebookVersionId;
import org.trigpoint.quoting.QuotingQueries;
import org.trigpoint.quoting.QuotingTally;

/** Reads a codebook with where it comes from, at one moment. */
@Component
class CodebookReading {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final DSLContext sql;
    private final CodebookQueries codebooks;
    private final AnalysisService analyses;
    private final QuotingQueries quoting;

    CodebookReading(DSLContext sql, CodebookQueries codebooks, AnalysisService analyses, QuotingQueries quoting) {
        this.sql = sql;
        this.codebooks = codebooks;
        this.analyses = analyses;
        this.quoting = quoting;
    }

    /**
     * A codebook and where it comes from.
     *
     * @param codebook all of it; in place of examples by somebody who may not be quoted stands that they are left out
     * @param quoting how many of its examples may be printed
     * @param study the study's name
     * @param analysis the analysis' name
     * @param method the method it declares
     * @param person who takes it
     * @param at when
     * @param journal the last line of the journal by then
     */
    record Taken(
            Codebook codebook,
            QuotingTally quoting,
            String study,
            String analysis,
            String method,
            String person,
            OffsetDateTime at,
            long journal) {

        /** Which state it is, such as {@code Version “After round 1”, named by Ana on 3 March 2026, 09:00}. */
        String state() {
            CodebookVersion version = codebook.version();
            return version == null
                    ? "The codebook as it stood on " + day(at)
                    : "Version \u201c" + version.name() + "\u201d, named by " + version.madeBy() + " on "
                            + day(version.madeAt());
        }

        /** Where it comes from, in one line. */
        String line() {
            return "Study \u201c" + study + "\u201d, analysis \u201c" + analysis + "\u201d (" + method + "). " + state()
                    + ". Exported by " + person + " on " + day(at) + ", journal number " + journal + ".";
        }

        private static String day(OffsetDateTime moment) {
            return DAY.format(moment.atZoneSameInstant(ZONE));
        }
    }

    /** The present codebook where no version is named. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Taken take(Reader reader, AnalysisId analysis, @Nullable CodebookVersionId version) {
        Codebook found = version == null ? codebooks.present(reader, analysis) : codebooks.version(reader, version);
        if (!found.analysis().equals(analysis)) {
            throw new NotFound();
        }
        QuotableExamples examples = QuotableExamples.of(reader, found, quoting);
        var one = analyses.one(reader, analysis);
        OffsetDateTime now = OffsetDateTime.now(Clock.system(ZONE)).truncatedTo(ChronoUnit.SECONDS);
        return sql.select(
                        STUDY.NAME,
                        DSL.field(DSL.select(PERSON.FULL_NAME).from(PERSON).where(PERSON.ID.eq(reader.person()))),
                        DSL.field(DSL.select(JOURNAL_HEAD.NUMBER).from(JOURNAL_HEAD)))
                .from(STUDY)
                .where(STUDY.ID.eq(reader.study()))
                .fetchSingle(row -> new Taken(
                        examples.codebook(),
                        examples.tally(),
                        row.value1(),
                        one.name(),
                        one.method().label(),
                        row.value2(),
                        now,
                        row.value3()));
    }
}
