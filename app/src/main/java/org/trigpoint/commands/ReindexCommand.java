package org.trigpoint.commands;

import org.trigpoint.finding.IndexContent;
import org.trigpoint.finding.IndexKeeper;
import org.trigpoint.finding.Verification;
import picocli.CommandLine.Command;

@Command(
        name = "reindex",
        description = "Throws the index away and builds it anew; beside a running server, the index of commands.")
final class ReindexCommand implements TrigpointCommand {

    private record Rebuilt(int sources, long passages, double seconds) {}

    @Override
    public Ending run(House house, Output output) {
        IndexKeeper keeper = house.the(IndexKeeper.class);
        Verification verification = house.the(Verification.class);
        long began = System.nanoTime();
        keeper.rebuild();
        double seconds = Math.round((System.nanoTime() - began) / 1e7) / 100.0;
        IndexContent content = verification.content();
        output.object(new Rebuilt(content.sources(), content.passages(), seconds));
        return Ending.DONE;
    }
}
