package org.trigpoint.jobs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.trigpoint.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Runs one taken job with its handler and writes down how it ended, whatever happened. */
@Component
class Workbench {

    private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);

    private final Map<String, JobHandler> handlers;
    private final JobRepository jobs;
    private final JsonMapper json;

    Workbench(List<JobHandler> handlers, JobRepository jobs, JsonMapper json) {
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(JobHandler::kind, Function.identity()));
        this.jobs = jobs;
        this.json = json;
    }

    /** The kinds that somebody here can do; others are left for a node that can. */
    Set<String> kinds() {
        return handlers.keySet();
    }

    /** Never throws but where the database is gone; the job is then found again without a node. */
    void work(TakenJob job, Runnable whenDone) {
        Ending ending = outcomeOf(job);
        whenDone.run();
        if (Thread.currentThread().isInterrupted()) {
            // The application stops: whatever the handler made of that, the job begins again elsewhere.
            Thread.interrupted();
            jobs.putBack(job.id());
        } else {
            jobs.end(job.id(), ending.state(), json.writeValueAsString(ending.outcome()));
        }
    }

    private Ending outcomeOf(TakenJob job) {
        try {
            JobHandler handler = handlers.get(job.kind());
            if (handler == null) {
                throw new IllegalStateException("Nobody does jobs of the kind " + job.kind());
            }
            return new Ending(JobState.DONE, handler.run(new JobContext(job, jobs, json)));
        } catch (JobCancelled cancelled) {
            return new Ending(JobState.CANCELLED, new Sentence("Cancelled."));
        } catch (Refusal refusal) {
            return new Ending(JobState.FAILED, new Sentence(refusal.sentence()));
        } catch (Exception failure) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Job {} ({}) failed, reference {}", job.id().value(), job.kind(), reference, failure);
            return new Ending(
                    JobState.FAILED,
                    new Sentence("Something went wrong here (reference " + reference
                            + "): try again, and give the reference to whoever looks after Trigpoint if it stays."));
        }
    }

    private record Ending(JobState state, Record outcome) {}

    private record Sentence(String sentence) {}
}
