package org.trigpoint.ui.instruments;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.trigpoint.Refusal;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.ui.parts.Notify;

/**
 * A draft as it is written: kept with each step, taken back step by step and forth again. What is typed in one field is one
 * step. Where a colleague kept theirs in between, one's own step is put on top of it: neither loses a word.
 */
final class Draft {

    private final Keeping keeping;
    private final Screen screen;
    private final Steps steps;
    private Instrument content;
    private String digest;
    private String field = "";

    /** Where a draft is kept: what stands there now, and a way to keep it. */
    record Keeping(Supplier<Instrument> current, Saving saving) {}

    /** Keeps a draft, and gives its new digest. */
    @FunctionalInterface
    interface Saving {
        String save(String digestBefore, Instrument content, boolean goesOn);
    }

    /** What shows the draft. */
    interface Screen {

        /** A step was kept. */
        void kept();

        /** A step was refused, which was said. */
        void refused();

        /** It is another than was shown: a colleague changed it. */
        void another();
    }

    /** A draft as it is kept, with the steps that somebody took who opened it before. */
    Draft(Keeping keeping, Screen screen, Steps steps) {
        this.content = keeping.current().get();
        this.digest = content.digest();
        this.keeping = keeping;
        this.screen = screen;
        this.steps = steps;
        steps.from(digest);
    }

    Instrument content() {
        return content;
    }

    String digest() {
        return digest;
    }

    boolean canUndo() {
        return steps.canUndo();
    }

    boolean canRedo() {
        return steps.canRedo();
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
        if (next.equals(was)) {
            return false;
        }
        try {
            keep(next, goesOn);
        } catch (Refusal refusal) {
            return onTop(edit, refusal);
        }
        steps.taken(was, digest, goesOn);
        field = where;
        screen.kept();
        return true;
    }

    /** The step once more, on what a colleague kept; refused for another reason, it stays refused. */
    private boolean onTop(UnaryOperator<Instrument> edit, Refusal refusal) {
        Instrument theirs = keeping.current().get();
        if (theirs.digest().equals(digest)) {
            Notify.refused(refusal.sentence());
            screen.refused();
            return false;
        }
        load(theirs);
        boolean kept = typed("", edit);
        screen.another();
        if (kept) {
            Notify.said("A colleague changed this draft meanwhile: theirs is shown, with your step on top.");
        } else {
            Notify.refused(
                    "A colleague changed this draft meanwhile: theirs is shown, and your step has no place in it.");
        }
        return kept;
    }

    private void load(Instrument theirs) {
        content = theirs;
        digest = theirs.digest();
        field = "";
        steps.from(digest);
    }

    void undo() {
        turn(true);
    }

    void redo() {
        turn(false);
    }

    private void turn(boolean back) {
        Instrument to = back ? steps.before() : steps.after();
        if (to == null) {
            return;
        }
        Instrument was = content;
        try {
            keep(to, false);
        } catch (Refusal refusal) {
            Instrument theirs = keeping.current().get();
            Notify.refused(refusal.sentence());
            if (!theirs.digest().equals(digest)) {
                load(theirs);
                screen.another();
            }
            screen.refused();
            return;
        }
        steps.turned(back, was, digest);
        field = "";
        screen.kept();
    }

    private void keep(Instrument next, boolean goesOn) {
        digest = keeping.saving().save(digest, next, goesOn);
        content = next;
    }
}
