package org.trigpoint.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trigpoint.database.DatabaseSettings;
import org.trigpoint.migrations.JobId;

/** The folders of finished exports within the home of this node, one a job, open to nobody else on the machine. */
@Component
class ExportShelf {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final Path shelf;

    ExportShelf(DatabaseSettings settings) {
        this.shelf = settings.home().resolve("exports");
    }

    /** Where the files of a job are, whether or not there are any. */
    Path folder(JobId job) {
        return shelf.resolve(String.valueOf(job.value()));
    }

    /** Makes the folder of a job. */
    Path make(JobId job) {
        try {
            return Files.createDirectories(
                    folder(job), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder of exports could not be made.", failure);
        }
    }

    /** The jobs that have a folder here, the oldest first. */
    List<JobId> jobs() {
        if (!Files.isDirectory(shelf)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(shelf)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> NUMBER.matcher(name).matches())
                    .map(name -> new JobId(Long.parseLong(name)))
                    .sorted(Comparator.comparingLong(JobId::value))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder of exports could not be read.", failure);
        }
    }

    /** Deletes the folder of a job with all that is in it; one that is gone already is no fault. */
    void clear(JobId job) {
        Path folder = folder(job);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("An old export could not be deleted.", failure);
        }
    }
}
