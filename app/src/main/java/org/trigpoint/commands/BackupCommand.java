package org.trigpoint.commands;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.backup.Backup;
import org.trigpoint.backup.BackupService;
import org.trigpoint.database.DatabaseSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "backup",
        description = "Writes everything that the installation holds into one file, whole or not at all, while people"
                + " may work. The keys of names and recordings are not in it.")
final class BackupCommand implements TrigpointCommand {

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "a .zip file that is not there yet")
    private Path out = Path.of("backup.zip");

    private record Made(
            String file,
            String sha256,
            long bytes,
            OffsetDateTime made,
            String schemaVersion,
            long studies,
            long sources,
            long rows,
            long recordings,
            List<String> keysNotInIt) {}

    @Override
    public Ending run(House house, Output output) {
        BackupService.Made made = house.the(BackupService.class)
                .make(
                        house.the(AccessDesk.class).operator(),
                        out,
                        (done, total) -> output.progress("parts written", done, total));
        Backup content = made.content();
        List<String> keys = content.keys().stream().map(Backup.KeyFile::name).toList();
        warn(house.the(DatabaseSettings.class), keys, output);
        output.object(new Made(
                out.toString(),
                made.sha256(),
                made.bytes(),
                content.made(),
                content.schemaVersion(),
                content.studies(),
                content.sources(),
                content.rows(),
                content.recordings(),
                keys));
        return Ending.DONE;
    }

    private void warn(DatabaseSettings settings, List<String> keys, Output output) {
        if (out.toAbsolutePath().normalize().startsWith(settings.home())) {
            output.doing("The backup lies in the folder that it is a backup of: copy it to another machine.");
        }
        if (!keys.isEmpty()) {
            output.doing("Names and recordings in it are sealed. Keep " + String.join(" and ", keys) + " of "
                    + settings.keys() + " in another place: without them nobody can open what they seal.");
        }
    }
}
