package org.trigpoint.undo;

import java.util.Set;
import org.trigpoint.migrations.GestureId;
import org.trigpoint.migrations.SourceId;

/**
 * A gesture that was undone, or done again.
 *
 * @param gesture which
 * @param sentence what had been done, a verb in the past first
 * @param sources the sources whose codings, memos or visibility changed by it; may be empty
 */
public record Turned(GestureId gesture, String sentence, Set<SourceId> sources) {}
