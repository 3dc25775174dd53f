package org.trigpoint.codebook;

import java.time.OffsetDateTime;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodebookVersionId;

/**
 * A codebook as it was when it was named.
 *
 * @param id its key
 * @param analysis of which analysis
 * @param name unique in the analysis
 * @param note why it was named; may be empty
 * @param madeBy who named it, as colleagues see them
 * @param madeAt when
 * @param codes how many codes it holds
 */
public record CodebookVersion(
        CodebookVersionId id,
        AnalysisId analysis,
        String name,
        String note,
        String madeBy,
        OffsetDateTime madeAt,
        int codes) {}
