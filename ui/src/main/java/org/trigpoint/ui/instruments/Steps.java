package org.trigpoint.ui.instruments;

import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.migrations.InstrumentId;

/**
 * The steps that somebody took in a draft, back and forth. They last as long as the person is signed in: trying the draft, a
 * reload and the back button keep them. They hold for the draft as it was left, and for no other.
 */
final class Steps {

    private static final int MOST = 200;

    private final Deque<Instrument> before = new ArrayDeque<>();
    private final Deque<Instrument> after = new ArrayDeque<>();
    private String left = "";

    /** The steps in a draft. */
    static Steps in(InstrumentId draft) {
        String key = Steps.class.getName() + " " + draft.value();
        VaadinSession session = VaadinSession.getCurrent();
        if (session.getAttribute(key) instanceof Steps taken) {
            return taken;
        }
        Steps none = new Steps();
        session.setAttribute(key, none);
        return none;
    }

    /** The draft is opened with this digest; of one that a colleague changed nothing can be taken back. */
    void from(String digest) {
        if (!left.equals(digest)) {
            before.clear();
            after.clear();
            left = digest;
        }
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }

    @Nullable
    Instrument before() {
        return before.peek();
    }

    @Nullable
    Instrument after() {
        return after.peek();
    }

    /** A step was taken, or the one before goes on. */
    void taken(Instrument was, String digest, boolean goesOn) {
        if (!goesOn) {
            before.push(was);
            if (before.size() > MOST) {
                before.removeLast();
            }
        }
        after.clear();
        left = digest;
    }

    /** One step back, or forth. */
    void turned(boolean back, Instrument was, String digest) {
        Deque<Instrument> from = back ? before : after;
        Deque<Instrument> to = back ? after : before;
        from.pop();
        to.push(was);
        left = digest;
    }
}
