package org.trigpoint.ui.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.ui.form.FormEntries;

/** Where forms are kept in memory: the newest of each place, whatever comes how often; and it can be made to fail. */
public final class Drawer {

    private final Map<String, Form> forms = new ConcurrentHashMap<>();

    /** What was kept of one form. */
    public static final class Form {

        private final Map<Place, FormEntries.Answered> answers = new HashMap<>();
        private final Map<UUID, FormEntries.Evidenced> evidence = new HashMap<>();
        private boolean failing;
        private boolean locked;
        private @Nullable Instant started;
        private String submitted = "";

        /** The value at a place, the state where there is none, or null where it is empty. */
        public synchronized @Nullable String at(String item, int part) {
            FormEntries.Answered found = answers.get(new Place(item, part));
            return found == null || found.state() == null
                    ? null
                    : found.value().isEmpty() ? found.state() : found.value();
        }

        /** Evidence that was not taken away. */
        public synchronized List<FormEntries.Evidenced> evidence() {
            return evidence.values().stream().filter(one -> !one.removed()).toList();
        }

        /** From now on, or no more, keeping breaks. */
        public synchronized void fail(boolean whether) {
            failing = whether;
        }

        /** Takes no entries any more. */
        public synchronized void lock() {
            locked = true;
        }

        /** Whether it takes none. */
        public synchronized boolean isLocked() {
            return locked;
        }

        /** Starts the clock as of so many milliseconds ago. */
        public synchronized void start(long ago) {
            started = Instant.now().minusMillis(ago);
        }

        /** When the clock was started; null before. */
        public synchronized @Nullable Instant started() {
            return started;
        }

        /** Where the person wanted to go after everything was kept. */
        public synchronized String left() {
            return submitted;
        }

        synchronized void leave(String event) {
            submitted = event;
        }

        synchronized List<FormEntries.Answered> answers() {
            return new ArrayList<>(answers.values());
        }

        synchronized FormEntries.Outcome keep(FormEntries entries) {
            if (failing) {
                throw new IllegalStateException("The drawer is stuck.");
            }
            if (locked) {
                return new FormEntries.Outcome(List.of(), List.of(), true);
            }
            List<FormEntries.Refused> refused = entries.answers().stream()
                    .filter(one -> one.value().contains("unkeepable"))
                    .map(one -> new FormEntries.Refused(one.revision(), "This item takes no such words."))
                    .toList();
            entries.answers().stream()
                    .filter(one -> !one.value().contains("unkeepable"))
                    .forEach(one -> answers.merge(new Place(one.item(), one.part()), one, Form::newerAnswer));
            entries.evidence().forEach(one -> evidence.merge(one.id(), one, Form::newerEvidence));
            List<Long> kept = Stream.concat(
                            entries.answers().stream()
                                    .filter(one -> !one.value().contains("unkeepable"))
                                    .map(FormEntries.Answered::revision),
                            entries.evidence().stream().map(FormEntries.Evidenced::revision))
                    .toList();
            return new FormEntries.Outcome(kept, refused, false);
        }

        private static FormEntries.Answered newerAnswer(FormEntries.Answered one, FormEntries.Answered other) {
            return other.revision() > one.revision() ? other : one;
        }

        private static FormEntries.Evidenced newerEvidence(FormEntries.Evidenced one, FormEntries.Evidenced other) {
            return other.revision() > one.revision() ? other : one;
        }
    }

    /** The form of that name, made if it is not there. */
    public Form form(String name) {
        return forms.computeIfAbsent(name, made -> new Form());
    }
}
