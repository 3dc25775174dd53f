package org.trigpoint.sources;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trigpoint.Refusal;
import org.trigpoint.jobs.JobCancelled;
import org.trigpoint.jobs.JobContext;
import org.trigpoint.jobs.JobHandler;
import org.trigpoint.migrations.IntakeId;
import org.trigpoint.search.reading.Read;
import org.trigpoint.search.reading.ReadingOutcome;
import org.trigpoint.search.reading.Refused;

/** The job that reads one file. Cut off, it finds the file still to be read and reads it again. */
@Component
class IntakeReading implements JobHandler {

    static final String KIND = "read-file";
    private static final int LOOK_UP_EVERY_MS = 500;

    private final IntakeRepository intakes;
    private final FileReader reader;

    IntakeReading(IntakeRepository intakes, FileReader reader) {
        this.intakes = intakes;
        this.reader = reader;
    }

    /** Which file to read. */
    record Request(long file) {}

    /** How the reading ended: a state of the file, and what there is to say of it. */
    record Outcome(long file, String state, @Nullable String sentence) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Record run(JobContext job) {
        IntakeId file = new IntakeId(job.request(Request.class).file());
        IntakeState state =
                intakes.begin(file).map(begun -> read(job, file, begun)).orElse(IntakeState.CANCELLED);
        return new Outcome(
                file.value(), state.word(), state == IntakeState.CANCELLED ? "The file was taken back." : null);
    }

    private IntakeState read(JobContext job, IntakeId file, IntakeRepository.Unread unread) {
        ReadingOutcome outcome = outcomeOf(job, file, unread);
        if (outcome == null) {
            return IntakeState.CANCELLED;
        }
        job.progress(1, 1, unread.name());
        return switch (outcome) {
            case Read read -> intakes.keep(file, read.transcript());
            case Refused refused -> refuse(file, refused.sentence());
        };
    }

    /** Who looks at the work in the background reads there too that the file was refused, and why. */
    private IntakeState refuse(IntakeId file, String sentence) {
        if (intakes.refuse(file, sentence) == IntakeState.REFUSED) {
            throw new Refusal(sentence);
        }
        return IntakeState.CANCELLED;
    }

    /** Null when the file was taken back meanwhile. */
    private @Nullable ReadingOutcome outcomeOf(JobContext job, IntakeId file, IntakeRepository.Unread unread) {
        FutureTask<ReadingOutcome> reading = new FutureTask<>(() -> reader.read(unread.name(), unread.content()));
        try {
            job.progress(0, 1, unread.name());
            Thread.ofVirtual().name("reading-" + file.value()).start(reading);
            return await(job, file, reading, unread.name());
        } catch (JobCancelled cancelled) {
            reading.cancel(true);
            intakes.cancel(file);
            throw cancelled;
        } catch (InterruptedException interrupted) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The reading was cut off", interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The file could not be handed to the reader", failure.getCause());
        }
    }

    private @Nullable ReadingOutcome await(
            JobContext job, IntakeId file, FutureTask<ReadingOutcome> reading, String name)
            throws InterruptedException, ExecutionException {
        while (true) {
            try {
                return reading.get(LOOK_UP_EVERY_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillAtIt) {
                job.progress(0, 1, name);
                if (!intakes.reading(file)) {
                    reading.cancel(true);
                    return null;
                }
            }
        }
    }
}
