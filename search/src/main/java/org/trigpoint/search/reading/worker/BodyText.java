package org.trigpoint.search.reading.worker;

import java.util.ArrayDeque;
import java.util.Deque;
import org.trigpoint.search.reading.Refused.Reason;

/**
 * Text of a document in the making: paragraphs between line feeds, cells of a table row between tabs. Text boxes, which are
 * anchored inside a paragraph, follow as paragraphs of their own after it.
 */
final class BodyText {
    private static final int MOST_DEPTH = 200;

    private final int mostChars;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder boxes = new StringBuilder();
    private final Deque<Integer> cells = new ArrayDeque<>();
    private int boxDepth;
    private boolean begun;
    private String before = "\n";

    BodyText(int mostChars) {
        this.mostChars = mostChars;
    }

    void beginParagraph() {
        if (boxDepth > 0) {
            boxes.append('\n');
        } else {
            append(begun ? before : "");
            begun = true;
            before = "\n";
        }
    }

    void endParagraph() {
        if (boxDepth == 0 && !boxes.isEmpty()) {
            text.append(boxes);
            boxes.setLength(0);
        }
    }

    void beginBox() {
        boxDepth++;
    }

    void endBox() {
        boxDepth--;
    }

    void beginRow() {
        if (cells.size() > MOST_DEPTH) {
            throw new RefusedException(Reason.CORRUPT);
        }
        cells.push(0);
    }

    void beginCell() {
        if (boxDepth == 0 && !cells.isEmpty()) {
            int index = cells.pop();
            before = index == 0 ? "\n" : "\t";
            cells.push(index + 1);
        }
    }

    void endRow() {
        cells.poll();
        if (boxDepth == 0) {
            before = "\n";
        }
    }

    void append(CharSequence words) {
        if (text.length() + boxes.length() + words.length() > mostChars) {
            throw new RefusedException(Reason.TOO_LARGE);
        }
        (boxDepth > 0 ? boxes : text).append(words);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
