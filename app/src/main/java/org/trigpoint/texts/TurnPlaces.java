package org.trigpoint.texts;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.sources.TextVersions.Turn;

/**
 * Where turns are after edits. Words that are put in at the edge of a turn belong to it, other than with codings: to the turn that
 * is being edited, else to the first that they touch. A turn that lost all its words is no more.
 */
record TurnPlaces(List<Turn> turns, Edits edits, int edited) {

    /** No turn in particular is being edited. */
    static final int NONE = -1;

    List<Turn> after() {
        List<Turn> after = new ArrayList<>();
        for (int turn = 0; turn < turns.size(); turn++) {
            Turn was = turns.get(turn);
            int start = startOf(turn);
            int end = Math.max(start, endOf(turn));
            if (start < end || was.start() == was.end()) {
                after.add(new Turn(start, end, was.speaker(), was.atMs()));
            }
        }
        return after;
    }

    private int startOf(int turn) {
        int start = turns.get(turn).start();
        int at = start;
        for (Edit edit : edits.all()) {
            boolean putIn = edit.start() == edit.end();
            if (putIn && edit.start() == start) {
                at += owner(edit) == turn ? 0 : edit.coming();
            } else if (edit.end() <= start) {
                at += edit.growth();
            } else if (edit.start() < start) {
                at += edit.start() - start + (owner(edit) == turn ? 0 : edit.coming());
            }
        }
        return at;
    }

    private int endOf(int turn) {
        int end = turns.get(turn).end();
        int at = end;
        for (Edit edit : edits.all()) {
            boolean putIn = edit.start() == edit.end();
            if (putIn && edit.start() == end) {
                at += owner(edit) == turn ? edit.coming() : 0;
            } else if (edit.end() <= end) {
                at += edit.growth();
            } else if (edit.start() < end) {
                at += edit.start() - end + (owner(edit) == turn ? edit.coming() : 0);
            }
        }
        return at;
    }

    /** The turn that the words of an edit belong to; NONE when it touches none. */
    private int owner(Edit edit) {
        if (edited != NONE && touches(turns.get(edited), edit)) {
            return edited;
        }
        for (int turn = 0; turn < turns.size(); turn++) {
            if (touches(turns.get(turn), edit)) {
                return turn;
            }
        }
        return NONE;
    }

    private static boolean touches(Turn turn, Edit edit) {
        return edit.start() == edit.end()
                ? turn.start() <= edit.start() && edit.start() <= turn.end()
                : edit.start() < turn.end() && turn.start() < edit.end();
    }
}
