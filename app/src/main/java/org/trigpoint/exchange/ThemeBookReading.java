package org.trigpoint.exchange;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.evidence.ThemeEvidenceQueries;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.themes.ThemeQueries;

/** Reads what a book of themes holds, at one moment. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class ThemeBookReading {

    private final AnalysisService analyses;
    private final ThemeQueries themes;
    private final ThemeEvidenceQueries evidence;
    private final CodeQueries codes;
    private final WordTableOrigin origin;

    ThemeBookReading(
            AnalysisService analyses,
            ThemeQueries themes,
            ThemeEvidenceQueries evidence,
            CodeQueries codes,
            WordTableOrigin origin) {
        this.analyses = analyses;
        this.themes = themes;
        this.evidence = evidence;
        this.codes = codes;
        this.origin = origin;
    }

    /**
     * A book, and what it is of.
     *
     * @param book the book
     * @param analysis the name of the analysis
     * @param origin who made it, of which study, when, and at which line of the journal
     */
    record Taken(ThemeBook book, String analysis, String origin) {}

    Taken of(Reader reader, AnalysisId analysis) {
        return new Taken(
                new ThemeBook(
                        themes.of(reader, analysis),
                        evidence.ofAll(reader, analysis),
                        codes.tree(reader, analysis)),
                analyses.one(reader, analysis).name(),
                origin.of(reader));
    }
}
