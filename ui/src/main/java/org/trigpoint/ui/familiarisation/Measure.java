package org.trigpoint.ui.familiarisation;

import java.util.Arrays;
import java.util.Locale;
import org.trigpoint.familiarisation.Progress.Work;

/** What the cells of the table show of somebody's work. */
enum Measure {
    READ("read", "How much is read"),
    SEGMENTS("segments", "Segments coded"),
    CODED("coded", "How much is coded"),
    MEMOS("memos", "Memos");

    private final String word;
    private final String label;

    Measure(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** As it stands in addresses. */
    String word() {
        return word;
    }

    String label() {
        return label;
    }

    static Measure of(String word) {
        return Arrays.stream(values())
                .filter(measure -> measure.word.equals(word))
                .findFirst()
                .orElse(READ);
    }

    double value(Work work) {
        return switch (this) {
            case READ -> work.read();
            case SEGMENTS -> work.segments();
            case CODED -> work.coded();
            case MEMOS -> work.memos();
        };
    }

    /** The number as people read it; a share that is not quite nothing or all never looks like that. */
    String shown(Work work) {
        return switch (this) {
            case READ -> percent(work.read());
            case SEGMENTS -> counted(work.segments());
            case CODED -> percent(work.coded());
            case MEMOS -> counted(work.memos());
        };
    }

    static String percent(double share) {
        if (share <= 0 || share >= 1) {
            return share <= 0 ? "0 %" : "100 %";
        }
        return Math.min(99, Math.max(1, Math.round(share * 100))) + " %";
    }

    static String counted(int count) {
        return String.format(Locale.UK, "%,d", count);
    }
}
