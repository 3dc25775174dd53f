package org.trigpoint.commands;

import org.springframework.boot.SpringApplication;
import org.trigpoint.Trigpoint;
import org.trigpoint.database.DatabaseAhead;

/** A process like the real one that also knows the command echo. */
final class EchoProcess {

    private EchoProcess() {}

    public static void main(String[] words) {
        Ending ending = new Commands(
                        () -> DatabaseAhead.of(new SpringApplication(Trigpoint.class)), Output.ofThisProcess())
                .with("echo", new EchoCommand())
                .run(words);
        System.exit(ending.exitCode());
    }
}
