package org.trigpoint.commands;

/**
 * One command of the command line.
 *
 * <p>A class with picocli's {@code @Command}, its options as fields, and a constructor without parameters; it is named in
 * {@link TrigpointCommands}. The frame adds {@code --help}, turns a {@link org.trigpoint.Refusal} into
 * {@code {"refused": "..."}} with exit code 1, and any other fault into {@code {"failed": "...", "reference": "..."}}.
 */
public interface TrigpointCommand {

    /**
     * Does the work. The words were found right before.
     *
     * @param house where services come from; the application and its database start at the first that is asked for
     * @param output where results and progress go
     * @return how it ended
     */
    Ending run(House house, Output output);
}
