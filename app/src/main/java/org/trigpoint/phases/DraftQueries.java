package org.trigpoint.phases;

import static org.trigpoint.migrations.schema.Tables.LOG_ENTRY;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Method;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.phases.Development.Stretch;
import org.trigpoint.studies.StudyQueries;

/** Drafts how an analysis was done, from what is recorded of it, at one moment. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class DraftQueries {

    private final Stretches stretches;
    private final LogEntries entries;
    private final ToldLines told;
    private final DraftFacts facts;
    private final StudyQueries studies;

    DraftQueries(Stretches stretches, LogEntries entries, ToldLines told, DraftFacts facts, StudyQueries studies) {
        this.stretches = stretches;
        this.entries = entries;
        this.told = told;
        this.facts = facts;
        this.studies = studies;
    }

    /**
     * The draft for one analysis.
     *
     * @param reader who asks; it tells nothing that they may not see
     * @param analysis which
     * @return the draft as of today
     * @throws NotFound when the study has no such analysis
     */
    public MethodsDraft of(Reader reader, AnalysisId analysis) {
        Stretches.Course course = stretches.course(reader, analysis);
        List<LogEntry> written = entries.read(reader, LOG_ENTRY.ANALYSIS_ID.eq(analysis));
        List<Stretch> where = course.stretches(written);
        Method method = course.analysis().method();
        Prose prose = new Prose();
        new DraftOfMaterial(prose, method)
                .begun(where.getFirst().from())
                .material(facts.coded(reader, analysis), facts.sources(reader))
                .coding(facts.coders(reader, analysis), facts.passages(reader, analysis))
                .codes(facts.codes(reader, analysis), facts.versions(reader, analysis))
                .rounds(facts.rounds(reader, analysis));
        new DraftOfCourse(prose)
                .phases(where)
                .log(written)
                .themes(new ThemesTold(told.of(reader, analysis)).changes(), facts.themes(reader, analysis))
                .reviews(written);
        return new MethodsDraft(studies.name(reader), course.analysis(), LocalDate.now(Days.ZONE), prose.paragraphs());
    }
}
