package org.trigpoint.phases;

import static org.trigpoint.migrations.schema.Tables.LOG_ENTRY;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.coding.Passage;
import org.trigpoint.memos.AnalysisMemoQueries;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.LogEntryId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.phases.Development.Stretch;

/**
 * How an analysis developed: what its team wrote, and what the house knows anyway, at one moment. A handful of statements however
 * long the analysis is.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class DevelopmentQueries {

    private final Stretches stretches;
    private final LogEntries entries;
    private final ToldLines told;
    private final CodedDays coded;
    private final AnalysisMemoQueries memos;
    private final WordsInSource places;

    DevelopmentQueries(
            Stretches stretches,
            LogEntries entries,
            ToldLines told,
            CodedDays coded,
            AnalysisMemoQueries memos,
            WordsInSource places) {
        this.stretches = stretches;
        this.entries = entries;
        this.told = told;
        this.coded = coded;
        this.memos = memos;
        this.places = places;
    }

    /**
     * The development of one analysis.
     *
     * @param reader who asks. A coder or lead of all sites reads all of it but what is hidden from them in a blind round; observers,
     *     and whoever is held to one site, read of the journal's part what they did themselves, as in the journal
     * @param analysis which
     * @return its stretches and days
     * @throws NotFound when the study has no such analysis
     */
    public Development of(Reader reader, AnalysisId analysis) {
        Stretches.Course course = stretches.course(reader, analysis);
        List<LogEntry> written = entries.read(reader, LOG_ENTRY.ANALYSIS_ID.eq(analysis));
        List<Stretch> where = course.stretches(written);
        return new Development(
                course.analysis(),
                where,
                new DevelopmentLines(where)
                        .told(told.of(reader, analysis))
                        .coded(coded.of(reader, analysis))
                        .memos(memos.of(reader, analysis))
                        .moves(course.moves())
                        .entries(written)
                        .days());
    }

    /**
     * One entry as it is now.
     *
     * @param reader who asks
     * @param entry which
     * @return the entry
     * @throws NotFound when there is no such entry for them
     */
    public LogEntry entry(Reader reader, LogEntryId entry) {
        return entries.read(reader, LOG_ENTRY.ID.eq(entry)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /**
     * Words of a source, to be spoken of.
     *
     * @param reader who asks
     * @param source which source
     * @param words as they stand in its present text, whatever the spaces and the case
     * @return the first place that has them
     * @throws NotFound when there is no such source for them
     * @throws Refusal when the text has no such words
     */
    public Passage passage(Reader reader, SourceId source, String words) {
        return places.of(reader, source, words);
    }
}
