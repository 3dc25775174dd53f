package org.trigpoint.recoding;

import java.util.List;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;

/**
 * What was decided about one segment, so that it can be taken back.
 *
 * @param coding the segment; its key stays
 * @param from the code it had
 * @param to the codes it was given
 * @param had those of them that the same words had by the same coder already
 */
public record SplitDecision(CodingId coding, CodeId from, List<CodeId> to, List<CodeId> had) {}
