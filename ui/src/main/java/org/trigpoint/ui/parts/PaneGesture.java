package org.trigpoint.ui.parts;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person did in the text pane. It comes from a browser, so it is a wish: positions are checked to be a passage, and no
 * more; whether the text has it and the person may do it is for the use case to say. Positions are Unicode code points, end
 * exclusive.
 */
public sealed interface PaneGesture {

    /** A passage shall have a code. */
    record Code(int start, int end, String code) implements PaneGesture {
        public Code {
            checked(start, end);
        }
    }

    /** A passage shall have a code that does not exist yet, of this name. */
    record NewCode(int start, int end, String name) implements PaneGesture {
        public NewCode {
            checked(start, end);
        }
    }

    /** A passage's own words shall name a new code and have it. */
    record InVivo(int start, int end) implements PaneGesture {
        public InVivo {
            checked(start, end);
        }
    }

    /** A coding shall go. */
    record Uncode(String coding) implements PaneGesture {}

    /** A coding shall cover another passage. */
    record Resize(String coding, int start, int end) implements PaneGesture {
        public Resize {
            checked(start, end);
        }
    }

    /** A passage shall have a memo, or the memo of that key these words in place of those of that revision. */
    record Memo(int start, int end, @Nullable String memo, int revision, String text) implements PaneGesture {
        public Memo {
            checked(start, end);
        }
    }

    /** A passage shall be marked important; or, when a memo is named, not be marked by that memo any more. */
    record Important(int start, int end, @Nullable String memo) implements PaneGesture {
        public Important {
            checked(start, end);
        }
    }

    /** It shall be said how a passage stands to a theme. */
    record Theme(int start, int end) implements PaneGesture {
        public Theme {
            checked(start, end);
        }
    }

    /** The memo of that key is open to be written; null when it has been closed. */
    record Writing(@Nullable String memo) implements PaneGesture {}

    /** Commands shall have these keys from now on: by the id of the command, one typed character. */
    record Keys(Map<String, String> keys) implements PaneGesture {
        public Keys {
            keys = Map.copyOf(keys);
        }
    }

    /** These words are selected; null when none are. */
    record Selection(PaneText.@Nullable Passage passage) implements PaneGesture {}

    /** The text is read up to this place, which is not read itself. */
    record Read(int end) implements PaneGesture {
        public Read {
            checked(0, end);
        }
    }

    /** A coding is held: its words are in front. */
    record Held(String coding) implements PaneGesture {}

    private static void checked(int start, int end) {
        new PaneText.Passage(start, end);
    }
}
