package org.trigpoint.commands;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.finding.Checked;
import org.trigpoint.finding.IndexKeeper;
import org.trigpoint.finding.Verification;
import org.trigpoint.history.JournalCheck;
import org.trigpoint.history.JournalVerification;
import org.trigpoint.snapshots.SnapshotVerification;
import picocli.CommandLine.Command;

@Command(
        name = "verify",
        description =
                "Checks journal, texts, positions, snapshots and index; ends with 1 when something does not hold.")
final class VerifyCommand implements TrigpointCommand {

    private record Journal(
            long lines, @Nullable Long firstBad, @Nullable String sentence) {}

    /** What was looked at, how much of it, and the first that does not hold. */
    record Verified(
            Journal journal,
            Checked texts,
            Checked positions,
            Checked instruments,
            Checked snapshots,
            Checked index,
            boolean ok) {}

    @Override
    public Ending run(House house, Output output) {
        Verified verified = verified(house);
        output.object(verified);
        return verified.ok() ? Ending.DONE : Ending.REFUSED;
    }

    /** Looks at everything that an installation holds. */
    static Verified verified(House house) {
        Administrator operator = house.the(AccessDesk.class).operator();
        Verification verification = house.the(Verification.class);
        Journal journal = journal(house.the(JournalVerification.class).check(operator));
        Checked texts = verification.texts(operator);
        Checked positions = verification.positions(operator);
        Checked instruments = verification.instruments(operator);
        Checked snapshots = house.the(SnapshotVerification.class).check(operator);
        house.the(IndexKeeper.class).catchUp();
        Checked index = verification.index(operator);
        boolean ok = journal.firstBad() == null
                && Stream.of(texts, positions, instruments, snapshots, index).allMatch(Checked::ok);
        return new Verified(journal, texts, positions, instruments, snapshots, index, ok);
    }

    private static Journal journal(JournalCheck check) {
        return switch (check) {
            case JournalCheck.Holds holds -> new Journal(holds.lines(), null, null);
            case JournalCheck.Broken broken -> new Journal(broken.number() - 1, broken.number(), broken.sentence());
        };
    }
}
