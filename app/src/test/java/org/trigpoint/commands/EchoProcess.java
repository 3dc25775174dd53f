package org.trigpoint.commands;

import org.trigpoint.Trigpoint;

/** A process like the real one that also knows the command echo. */
final class EchoProcess {

    private EchoProcess() {}

    public static void main(String[] words) {
        Ending ending = new Commands(Trigpoint.class, Output.ofThisProcess())
                .with("echo", new EchoCommand())
                .run(words);
        System.exit(ending.exitCode());
    }
}
