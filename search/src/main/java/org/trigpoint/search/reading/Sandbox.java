package org.trigpoint.search.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the operating system adds to a worker's walls: no network, and limits of memory, time and files. */
final class Sandbox {
    private static final long ADDRESS_SPACE = 6L << 30;
    private static final long FILE_SIZE = 512L << 20;
    private static final int PROBE_SECONDS = 5;

    private static final List<String> WALLS = walls();

    private Sandbox() {}

    /** The command within those walls that this machine was found able to build; the bare command where there are none. */
    static List<String> around(List<String> command, long cpuSeconds) {
        List<String> all = new ArrayList<>();
        for (String word : WALLS) {
            all.add(word.equals("--cpu=") ? word + cpuSeconds : word);
        }
        all.addAll(command);
        return all;
    }

    /** Whether a worker is cut off from the network. */
    static boolean cutsNetwork() {
        return WALLS.contains("unshare");
    }

    private static List<String> walls() {
        List<String> walls = new ArrayList<>();
        List<String> limits = List.of("prlimit", "--core=0", "--as=" + ADDRESS_SPACE, "--fsize=" + FILE_SIZE);
        if (works(limits)) {
            walls.addAll(limits);
            walls.add("--cpu=");
        }
        for (List<String> alone : List.of(List.of("unshare", "-n"), List.of("unshare", "-r", "-n"))) {
            if (works(alone)) {
                walls.addAll(alone);
                break;
            }
        }
        return List.copyOf(walls);
    }

    private static boolean works(List<String> wall) {
        List<String> probe = new ArrayList<>(wall);
        probe.add("true");
        try {
            Process process = new ProcessBuilder(probe)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
