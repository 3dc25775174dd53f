package org.trigpoint.undo;

import java.util.List;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.GestureId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.ThemeId;

/** What can happen to what was done, and to what lies in the bin. */
sealed interface UndoFact extends Fact {

    /** Somebody undid what they had done. */
    record GestureUndone(GestureId gesture, String sentence) implements OfGesture {}

    /** Somebody did again what they had undone. */
    record GestureRedone(GestureId gesture, String sentence) implements OfGesture {}

    /** About a gesture. */
    sealed interface OfGesture extends UndoFact {

        GestureId gesture();

        @Override
        default String subject() {
            return "gesture";
        }

        @Override
        default long subjectId() {
            return gesture().value();
        }
    }

    /** A code came back from the bin, with those that had gone there with it. */
    record CodeRestored(CodeId code, String name, List<CodeId> all) implements UndoFact {
        @Override
        public String subject() {
            return "code";
        }

        @Override
        public long subjectId() {
            return code.value();
        }
    }

    /** A theme came back from the bin. */
    record ThemeRestored(ThemeId theme, String name) implements UndoFact {
        @Override
        public String subject() {
            return "theme";
        }

        @Override
        public long subjectId() {
            return theme.value();
        }
    }

    /** A coding that had been taken away is there again. */
    record CodingRestored(CodingId coding, String name) implements UndoFact {
        @Override
        public String subject() {
            return "coding";
        }

        @Override
        public long subjectId() {
            return coding.value();
        }
    }

    /** A memo that had been taken away is there again. */
    record MemoRestored(MemoId memo, String name) implements UndoFact {
        @Override
        public String subject() {
            return "memo";
        }

        @Override
        public long subjectId() {
            return memo.value();
        }
    }

    /** The bin was emptied: so many of each are gone for good. */
    record BinEmptied(StudyId study, int sources, int codes, int themes, int codings, int memos) implements UndoFact {
        @Override
        public String subject() {
            return "study";
        }

        @Override
        public long subjectId() {
            return study.value();
        }
    }
}
