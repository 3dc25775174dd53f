package org.trigpoint.commands;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.backup.Backup;
import org.trigpoint.backup.BackupService;
import org.trigpoint.backup.Restoring;
import org.trigpoint.database.DatabaseSettings;
import org.trigpoint.finding.IndexKeeper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = "Fills an empty installation from a backup, whole or not at all, and verifies what came of it;"
                + " ends with 1 when something does not hold.")
final class RestoreCommand implements TrigpointCommand {

    @Parameters(paramLabel = "FILE", description = "a backup, also one of an older Trigpoint")
    private Path file = Path.of("backup.zip");

    private record Restored(
            String file,
            OffsetDateTime made,
            long studies,
            long sources,
            long rows,
            long recordings,
            List<String> keysMissing,
            VerifyCommand.Verified verified) {}

    @Override
    public Ending run(House house, Output output) {
        try (Restoring restoring = Restoring.of(file, (done, total) -> output.progress("parts read", done, total))) {
            house.fillWith(restoring);
            Administrator operator = house.the(AccessDesk.class).operator();
            Backup content = restoring.content();
            house.the(BackupService.class).noteRestored(operator, content);
            output.doing("Building the index");
            house.the(IndexKeeper.class).rebuild();
            List<String> missing = keysMissing(restoring, house.the(DatabaseSettings.class), output);
            output.doing("Verifying");
            VerifyCommand.Verified verified = VerifyCommand.verified(house);
            output.object(new Restored(
                    file.toString(),
                    content.made(),
                    content.studies(),
                    content.sources(),
                    content.rows(),
                    content.recordings(),
                    missing,
                    verified));
            return verified.ok() ? Ending.DONE : Ending.REFUSED;
        }
    }

    private static List<String> keysMissing(Restoring restoring, DatabaseSettings settings, Output output) {
        List<String> missing = restoring.keysMissing(settings);
        if (!missing.isEmpty()) {
            output.doing("Names and recordings are sealed with keys that are not here: put "
                    + String.join(" and ", missing) + " into " + settings.keys() + " before anybody works.");
        }
        return missing;
    }
}
