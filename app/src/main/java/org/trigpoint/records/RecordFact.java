package org.trigpoint.records;

import java.util.Map;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.migrations.RecordImportId;

/** What happened to records. */
sealed interface RecordFact extends Fact {

    /** A file was taken, whole: how many records it added, changed and found as they were. */
    record RecordsTaken(RecordImportId file, String kind, String name, String sha256, int added, int changed, int same)
            implements RecordFact {
        @Override
        public String subject() {
            return "record-import";
        }

        @Override
        public long subjectId() {
            return file.value();
        }
    }

    /** A file was taken back: how many records and values went, and how many values are again what they were before it. */
    record RecordsTakenBack(
            RecordImportId file, String kind, String name, String sha256, int rows, int gone, int restored)
            implements RecordFact {
        @Override
        public String subject() {
            return "record-import";
        }

        @Override
        public long subjectId() {
            return file.value();
        }
    }

    /** One record. */
    sealed interface OfRecord extends RecordFact {

        RecordId record();

        @Override
        default String subject() {
            return "record";
        }

        @Override
        default long subjectId() {
            return record().value();
        }
    }

    /** A record was put down by hand. */
    record RecordAdded(RecordId record, String kind, String key, Map<String, String> values) implements OfRecord {}

    /** Values of a record were changed by hand; those of before stand beside them, an empty one for none. */
    record RecordChanged(
            RecordId record, String kind, String key, Map<String, String> before, Map<String, String> after)
            implements OfRecord {}

    /** A record was taken out by hand. */
    record RecordRemoved(RecordId record, String kind, String key, Map<String, String> values) implements OfRecord {}
}
