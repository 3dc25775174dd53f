package org.trigpoint.recoding;

import java.util.List;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;

/**
 * The segments that a code still has, to be read again one after the other.
 *
 * @param analysis of which analysis
 * @param code the code that is split
 * @param segments those that the coder may give another code, by source title and position
 * @param colleagues how many more are colleagues', for them or a lead to decide
 */
public record SplitQueue(AnalysisId analysis, CodeId code, List<CodingId> segments, int colleagues) {}
