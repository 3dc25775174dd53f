package org.trigpoint.commands;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says back what it was told; refuses, fails or asks the house when it is told to. */
@Command(name = "echo", description = "Says each word back.")
final class EchoCommand implements TrigpointCommand {

    @Parameters(arity = "1..*", paramLabel = "WORD", description = "what to say")
    private final List<String> words = new ArrayList<>();

    @Option(names = "--times", description = "how often")
    private int times = 1;

    @Option(names = "--ask", description = "a class to ask the house for")
    private @Nullable Class<?> ask;

    @Override
    public Ending run(House house, Output output) {
        output.doing("Saying " + words.size() + " words");
        System.out.println("a library that prints");
        for (String word : words) {
            switch (word) {
                case "refuse" -> throw new Refusal("No: say something else.");
                case "hide" -> throw new NotFound();
                case "break" -> throw new IllegalStateException("the words of a participant");
                default -> output.object(new Said(word, times, word.length() * times));
            }
        }
        if (ask != null) {
            output.object(house.the(ask).getClass().getSimpleName());
        }
        return words.contains("partly") ? Ending.REFUSED : Ending.DONE;
    }

    /** One word, how often it was said, and how many letters that makes. */
    record Said(String word, int timesSaid, int letters) {}
}
