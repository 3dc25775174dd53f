package org.trigpoint.quoting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.studies.Recognisable;

/**
 * Whether a passage may be printed, and what to think of before it is. Where several speak in it, each of them must agree.
 *
 * @param voices who speaks in it, each once; empty when nobody was asked after
 */
public record Quotable(List<Voice> voices) {

    /** What stands in a file in place of words that may not be printed. */
    public static final String LEFT_OUT = "[Left out: who speaks here may not be quoted]";

    /** Keeps its own copy. */
    public Quotable {
        voices = List.copyOf(voices);
    }

    /**
     * Somebody who speaks in a passage.
     *
     * @param participant who; null for a speaker who is linked to no participant, such as an interviewer
     * @param name the pseudonym, or what the speaker is called in the transcript; empty when nobody is named
     * @param answer what they answered; not recorded for a speaker without a participant
     * @param conditions on what conditions they may be quoted; empty unless there are some
     * @param alone what makes them recognisable by role and site; null when nothing does
     */
    public record Voice(
            @Nullable ParticipantId participant,
            String name,
            Answer answer,
            String conditions,
            Recognisable.@Nullable Alone alone) {

        private Voice among(Recognisable people) {
            return new Voice(
                    participant,
                    name,
                    answer,
                    conditions,
                    people.of(participant).orElse(null));
        }

        private Optional<String> warning() {
            return switch (answer) {
                case MAY -> Optional.empty();
                case MAY_NOT -> Optional.of(name + " may not be quoted.");
                case CONDITIONS -> Optional.of(name + " may be quoted on conditions: " + conditions);
                case NOT_RECORDED ->
                    Optional.of(
                            participant != null
                                    ? "It is not recorded whether " + name + " may be quoted."
                                    : name.isEmpty()
                                            ? "Speaker without a record: consent unknown."
                                            : "\u201c" + name
                                                    + "\u201d is a speaker without a record: consent unknown.");
            };
        }
    }

    /**
     * Whether it may be printed.
     *
     * @return false when somebody who speaks in it may not be quoted
     */
    public boolean printable() {
        return voices.stream().noneMatch(voice -> voice.answer() == Answer.MAY_NOT);
    }

    /**
     * Why it can't be chosen to print.
     *
     * @return one sentence; empty when it can
     */
    public Optional<String> refusal() {
        String names = voices.stream()
                .filter(voice -> voice.answer() == Answer.MAY_NOT)
                .map(Voice::name)
                .collect(Collectors.joining(" and "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        names + " may not be quoted: these words stay in the analysis, and can\u2019t be printed.");
    }

    /**
     * What to think of before it is printed: no consent, conditions, and consent of which nothing is recorded.
     *
     * @return sentences, one a voice; empty when all who speak may be quoted
     */
    public List<String> warnings() {
        return voices.isEmpty()
                ? List.of("Speaker without a record: consent unknown.")
                : voices.stream().flatMap(voice -> voice.warning().stream()).toList();
    }

    /**
     * Whether it is not recorded of somebody who speaks in it that they may be quoted.
     *
     * @return true also when nobody knows who speaks
     */
    public boolean unknown() {
        return voices.isEmpty() || voices.stream().anyMatch(voice -> voice.answer() == Answer.NOT_RECORDED);
    }

    /**
     * Whether there are conditions to be kept.
     *
     * @return true when somebody who speaks in it may be quoted on conditions
     */
    public boolean conditional() {
        return voices.stream().anyMatch(voice -> voice.answer() == Answer.CONDITIONS);
    }

    /**
     * The conditions to be kept.
     *
     * @return as they were recorded, without saying whose they are; empty when there are none
     */
    public List<String> conditions() {
        return voices.stream()
                .map(Voice::conditions)
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * Who could be recognised by role and site.
     *
     * @return the first of them; empty when nobody could
     */
    public Optional<Recognisable.Alone> alone() {
        return voices.stream()
                .flatMap(voice -> Optional.ofNullable(voice.alone()).stream())
                .findFirst();
    }

    /**
     * Who could be recognised by what is to be printed beneath.
     *
     * @param label such as {@code Team manager, LA03}
     * @return the first of them; empty when the label is wide enough
     */
    public Optional<Recognisable.Alone> shownBy(String label) {
        return voices.stream()
                .flatMap(voice -> Optional.ofNullable(voice.alone()).stream())
                .filter(alone -> alone.shownBy(label))
                .findFirst();
    }

    /**
     * The same, asked of other people than those of today.
     *
     * @param people who could be recognised among them
     * @return with their answers as they are
     */
    public Quotable among(Recognisable people) {
        return new Quotable(voices.stream().map(voice -> voice.among(people)).toList());
    }

    /**
     * What a file has of it.
     *
     * @param words the words themselves
     * @return these, or {@link #LEFT_OUT}
     */
    public String words(String words) {
        return printable() ? words : LEFT_OUT;
    }

    /**
     * All that is to be thought of before it is printed, in one line.
     *
     * @return the warnings, and a wider label for who could be recognised; empty when there is nothing
     */
    public String beforePrinting() {
        Set<String> said = new LinkedHashSet<>();
        if (printable()) {
            alone().ifPresent(alone -> said.add(alone.advice()));
        }
        said.addAll(warnings());
        return String.join(" ", new ArrayList<>(said));
    }
}
