package org.trigpoint.coding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.sources.SourceQueries.SourceRow;

/** The reading of what stands beside the text: all of it is counted in one pass over the segments that are kept in memory. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class CodingWindowQueries {

    private final CodeQueries codes;
    private final SourceQueries sources;
    private final SegmentQueries segments;

    CodingWindowQueries(CodeQueries codes, SourceQueries sources, SegmentQueries segments) {
        this.codes = codes;
        this.sources = sources;
        this.segments = segments;
    }

    /**
     * Both sides of the window. Segments of codes in the bin are not counted, nor those that are hidden from the reader.
     *
     * @param reader who asks
     * @param analysis the analysis
     * @return codes and sources of one moment
     * @throws NotFound when the study has no such analysis
     */
    public CodingWindow of(Reader reader, AnalysisId analysis) {
        CodeTree tree = codes.uncounted(reader, analysis);
        SegmentCount counted = counter(tree);
        Map<SourceId, Integer> bySource = new HashMap<>();
        segments.of(reader, analysis).forEach(one -> bySource.put(one.source(), counted.add(one)));
        List<SourceRow> rows = sources.uncounted(reader).stream()
                .map(row -> row.withCoded(bySource.getOrDefault(row.id(), 0)))
                .toList();
        return new CodingWindow(tree.counted(counted.byCode()), rows);
    }

    /**
     * The side of the codes alone.
     *
     * @param reader who asks
     * @param analysis the analysis
     * @return an empty tree when it has no codes yet
     * @throws NotFound when the study has no such analysis
     */
    public CodeTree tree(Reader reader, AnalysisId analysis) {
        CodeTree tree = codes.uncounted(reader, analysis);
        SegmentCount counted = counter(tree);
        segments.of(reader, analysis).forEach(counted::add);
        return tree.counted(counted.byCode());
    }

    private static SegmentCount counter(CodeTree tree) {
        return new SegmentCount(tree.flat().stream().map(Code::id).toList());
    }
}
