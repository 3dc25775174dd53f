package org.trigpoint;

import java.io.IOException;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.trigpoint.commands.Commands;
import org.trigpoint.commands.Ending;
import org.trigpoint.search.reading.worker.ReadingWorker;

/** Where every run begins: the web application, a command, or a reading worker. */
@SpringBootApplication
public class Trigpoint {

    /**
     * Starts what the first word names, and ends the process with the command's exit code; a web application goes on.
     *
     * @param words the command and its options; none means {@code serve}
     * @throws IOException when a reading worker loses its other end
     */
    public static void main(String[] words) throws IOException {
        if (words.length > 0 && words[0].equals("reading-worker")) {
            // Before Spring, without settings or database: a worker sees one stranger's file at a time and nothing
            // else.
            ReadingWorker.main(new String[0]);
            return;
        }
        Ending ending = Commands.run(Trigpoint.class, words);
        if (ending != Ending.SERVING) {
            System.exit(ending.exitCode());
        }
    }
}
