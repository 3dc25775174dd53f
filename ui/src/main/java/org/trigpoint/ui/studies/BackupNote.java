package org.trigpoint.ui.studies;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.trigpoint.Plural;
import org.trigpoint.backup.BackupQueries.LastBackup;
import org.trigpoint.ui.parts.Moments;

/** Tells administrators when all of it was last backed up, and what has come since. */
final class BackupNote extends Paragraph {

    BackupNote(Optional<LastBackup> last) {
        addClassName("trig-hint");
        setText(last.map(BackupNote::told)
                .orElse(
                        "Nothing has been backed up so far: let the machine call \u201cbackup --out FILE\u201d every night,"
                                + " and keep the file on another one."));
    }

    private static String told(LastBackup last) {
        String since = last.since() == 0 ? "no line" : Plural.of(last.since(), "line");
        return "Last backup: " + Moments.brief(last.finished()) + "; the journal has had " + since + " since.";
    }
}
