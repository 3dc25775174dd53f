package org.trigpoint.ui.work;

import java.util.Locale;
import java.util.Map;
import org.trigpoint.jobs.JobState;
import org.trigpoint.work.JobDesk.Job;

/** Work in the background, put into words. */
final class WorkWords {

    private static final Map<String, String> KINDS =
            Map.of("read-file", "Reading a file", "export-theme-matrix", "Writing a theme matrix");

    private WorkWords() {}

    /** What kind of work it is; one without words of its own says its name. */
    static String kind(Job job) {
        String name = job.kind().replace('-', ' ');
        return KINDS.getOrDefault(
                job.kind(), name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }

    static String state(Job job) {
        if (job.stopping()) {
            return "Stopping";
        }
        return switch (job.state()) {
            case WAITING -> "Waiting";
            case RUNNING -> running(job);
            case DONE -> "Done";
            case FAILED -> "Not done";
            case CANCELLED -> "Cancelled";
        };
    }

    private static String running(Job job) {
        return job.total() > 1
                ? String.format(Locale.UK, "%,d of %,d", job.done(), job.total())
                : job.done() > 1 ? String.format(Locale.UK, "Running, %,d so far", job.done()) : "Running";
    }

    /** How much is done, from 0 to 1; negative when that is not known. */
    static double share(Job job) {
        return job.state() == JobState.RUNNING && job.total() > 1
                ? Math.min(1.0, (double) job.done() / job.total())
                : -1;
    }

    /** What it is about and what became of it. */
    static String about(Job job) {
        String sentence = job.sentence();
        return job.note()
                + (sentence == null || sentence.isEmpty() ? "" : (job.note().isEmpty() ? "" : " \u00b7 ") + sentence);
    }
}
