package org.trigpoint.ui.instruments;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import org.trigpoint.Refusal;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.ui.parts.Notify;

/** A draft as it is written: kept with each step, taken back step by step and forth again. What is typed in one field is one step. */
final class Draft {

    private static final int STEPS = 200;

    private final Deque<Instrument> before = new ArrayDeque<>();
    private final Deque<Instrument> after = new ArrayDeque<>();
    private final Saving saving;
    private final Runnable changed;
    private Instrument content;
    private String digest;
    private String field = "";

    /** Keeps a draft, and gives its new digest. */
    @FunctionalInterface
    interface Saving {
        String save(String digestBefore, Instrument content, boolean goesOn);
    }

    /**
     * A draft.
     *
     * @param content as it is kept
     * @param changed called after each step that was kept
     */
    Draft(Instrument content, Saving saving, Runnable changed) {
        this.content = content;
        this.digest = content.digest();
        this.saving = saving;
        this.changed = changed;
    }

    Instrument content() {
        return content;
    }

    String digest() {
        return digest;
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }

    /** A step of its own. */
    boolean step(UnaryOperator<Instrument> edit) {
        return typed("", edit);
    }

    /**
     * Something was typed.
     *
     * @param where which field; what follows in the same one is the same step
     * @return whether it was kept
     */
    boolean typed(String where, UnaryOperator<Instrument> edit) {
        Instrument next = edit.apply(content);
        Instrument was = content;
        boolean goesOn = !where.isEmpty() && where.equals(field);
        if (next.equals(was) || !keep(next, goesOn)) {
            return false;
        }
        if (!goesOn) {
            before.push(was);
            if (before.size() > STEPS) {
                before.removeLast();
            }
        }
        after.clear();
        field = where;
        changed.run();
        return true;
    }

    void undo() {
        turn(before, after);
    }

    void redo() {
        turn(after, before);
    }

    private void turn(Deque<Instrument> from, Deque<Instrument> to) {
        Instrument was = content;
        if (!from.isEmpty() && keep(from.peek(), false)) {
            from.pop();
            to.push(was);
            field = "";
            changed.run();
        }
    }

    private boolean keep(Instrument next, boolean goesOn) {
        try {
            digest = saving.save(digest, next, goesOn);
            content = next;
            return true;
        } catch (Refusal refusal) {
            Notify.refused(refusal.sentence());
            return false;
        }
    }
}
