package org.trigpoint.search.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes bytes to a file of their name and has them read by a worker of this class path. */
final class DeskForTests implements AutoCloseable {
    private final ReadingDesk desk;
    private final Path folder;

    DeskForTests(Path folder, ReadingLimits limits) {
        this.desk = new ReadingDesk(WorkerCommand.ofThisClassPath(), limits);
        this.folder = folder;
    }

    ReadingOutcome read(String name, byte[] bytes) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("received"), bytes);
        return desk.read(file, name);
    }

    Transcript transcript(String name, byte[] bytes) throws IOException, InterruptedException {
        return switch (read(name, bytes)) {
            case Read read -> read.transcript();
            case Refused refused -> throw new AssertionError(name + " was refused: " + refused);
        };
    }

    Refused.Reason refusal(String name, byte[] bytes) throws IOException, InterruptedException {
        return switch (read(name, bytes)) {
            case Read read -> throw new AssertionError(name + " was read: " + read);
            case Refused refused -> refused.reason();
        };
    }

    @Override
    public void close() {
        desk.close();
    }
}
