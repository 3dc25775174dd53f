package org.trigpoint.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.trigpoint.search.reading.ReadingDesk;
import org.trigpoint.search.reading.ReadingLimits;
import org.trigpoint.search.reading.ReadingOutcome;
import org.trigpoint.search.reading.WorkerCommand;

/** Hands files to the one reading worker of this process, which starts when the first file comes. */
@Component
public class FileReader implements DisposableBean {

    private final ReadingDesk desk = new ReadingDesk(worker(), ReadingLimits.standard());

    FileReader() {}

    /**
     * Reads a file; interrupting the calling thread ends the worker. It waits its turn, so no transaction should be open.
     *
     * @param name as it was called; its extension names the format
     * @param content all of it, read to its end and not closed
     * @return its text, or why it was refused
     * @throws InterruptedException when the calling thread was interrupted
     */
    public ReadingOutcome read(String name, InputStream content) throws InterruptedException {
        try {
            Path file = Files.createTempFile("trigpoint-intake-", ".file");
            try {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                return desk.read(file, name);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("There is no room for temporary files", failure);
        }
    }

    @Override
    public void destroy() {
        desk.close();
    }

    /** Out of the packaged jar the worker is the same jar; otherwise it runs from this class path. */
    private static WorkerCommand worker() {
        String origin = String.valueOf(
                FileReader.class.getProtectionDomain().getCodeSource().getLocation());
        return origin.contains("nested:")
                ? WorkerCommand.ofJar(Path.of(System.getProperty("java.class.path")))
                : WorkerCommand.ofThisClassPath();
    }
}
