package org.trigpoint.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.trigpoint.Trigpoint;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.backup.BackupService;
import org.trigpoint.backup.Restoring;
import org.trigpoint.finding.IndexKeeper;

/** How long it takes to back everything up while the application runs, and to have it again on another home. */
final class BackupRun {

    private static final int ROUNDS = 3;

    private BackupRun() {}

    static List<Line> of(House house, Size size, Path folder) throws Exception {
        Path file = folder.resolve("backup-0.zip");
        Times making = Times.of(
                0,
                ROUNDS,
                round -> house.the(BackupService.class)
                        .make(
                                house.the(AccessDesk.class).operator(),
                                folder.resolve("backup-" + round + ".zip"),
                                (done, total) -> {}));
        String megabytes = Figures.shortened(Files.size(file) / 1e6) + " MB";
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(
                "Back up everything, read back and checked (" + megabytes + ")", size.name(), making, Wanted.NOTHING));
        long begun = System.nanoTime();
        restore(file, folder.resolve("restored-" + size));
        lines.add(Line.of(
                "Restore it into an empty home, index and all",
                size.name(),
                new Times(List.of(Times.since(begun))),
                Wanted.NOTHING));
        lines.forEach(System.out::println);
        for (int round = 0; round < ROUNDS; round++) {
            Files.delete(folder.resolve("backup-" + round + ".zip"));
        }
        return lines;
    }

    private static void restore(Path file, Path home) {
        try (Restoring restoring = Restoring.of(file, (done, total) -> {});
                ConfigurableApplicationContext restored = new SpringApplicationBuilder(Trigpoint.class)
                        .web(WebApplicationType.NONE)
                        .profiles("headless")
                        .properties("trigpoint.home=" + home)
                        .initializers(context -> context.getBeanFactory().registerSingleton("firstContent", restoring))
                        .run()) {
            restored.getBean(IndexKeeper.class).rebuild();
        }
    }
}
