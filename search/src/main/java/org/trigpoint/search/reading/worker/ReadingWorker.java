package org.trigpoint.search.reading.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import org.trigpoint.search.reading.ReadingFrames;

/** The child process: reads one file after the other as its parent asks, until the parent is gone. */
public final class ReadingWorker {
    private static final int BUFFER = 1 << 16;

    private ReadingWorker() {}

    /**
     * Speaks {@link ReadingFrames} on standard input and output and takes no arguments. What libraries print goes to standard
     * error, so that it cannot pass for an answer.
     */
    public static void main(String[] arguments) throws IOException {
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
        System.setOut(System.err);
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, BUFFER));
        FileReading.warmUp();
        out.writeInt(ReadingFrames.READY);
        out.flush();
        try {
            while (true) {
                ReadingFrames.write(out, FileReading.of(ReadingFrames.request(in)));
            }
        } catch (EOFException parentIsGone) {
            System.err.println("the parent has closed the line");
        }
    }
}
