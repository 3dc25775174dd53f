package org.trigpoint.records;

import java.util.List;
import org.trigpoint.migrations.RecordId;

/**
 * What becomes of the records when a file is taken back.
 *
 * @param rows how many records go, because nobody else said anything of them
 * @param gone how many values go that the file brought, those of the records that go among them
 * @param restored how many values go back to what stood there before the file
 * @param byHand how many values stay because somebody changed them by hand afterwards
 * @param byFile how many stay because another file changed them afterwards
 * @param confirmed how many stay because another file that was taken afterwards says the same
 * @param named the values that were changed by hand, by row, 50 at most
 */
public record TakenBack(int rows, int gone, int restored, int byHand, int byFile, int confirmed, List<Stays> named) {

    /** Keeps its own copy. */
    public TakenBack {
        named = List.copyOf(named);
    }

    /**
     * A value that somebody changed by hand after the file was taken.
     *
     * @param record of which record
     * @param key what tells the record from others
     * @param column name of the column
     * @param value as it stands; empty: it was taken away
     */
    public record Stays(RecordId record, String key, String column, String value) {}
}
