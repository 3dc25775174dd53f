package org.trigpoint.ui.observation;

import org.trigpoint.observation.ScoredTextQueries.ScoredText;
import org.trigpoint.sources.SourceQueries.TurnRow;
import org.trigpoint.ui.parts.PaneText;

/** Transcripts as the pane takes them: to be read, without anybody's codes. */
final class SessionTexts {

    private SessionTexts() {}

    static PaneText plain(ScoredText text) {
        return PaneText.plain(
                Long.toString(text.source().value()),
                text.version(),
                text.title(),
                text.text(),
                text.turns().stream().map(SessionTexts::turn).toList());
    }

    private static PaneText.Turn turn(TurnRow turn) {
        Integer at = turn.atMs();
        return new PaneText.Turn(turn.start(), turn.end(), turn.speaker(), at == null ? null : at.longValue());
    }
}
