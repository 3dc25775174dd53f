package org.trigpoint.ui.form;

import com.vaadin.flow.function.SerializableFunction;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.scoring.Entries;
import org.trigpoint.scoring.Evidence;
import org.trigpoint.scoring.Sheet;
import org.trigpoint.sources.Span;

/** Between the form in the browser and the form as it is kept. */
public final class KeptForm {

    private KeptForm() {}

    /**
     * A form as the browser gets it.
     *
     * @param sheet what is kept of it
     * @param mode how it is shown; a locked one is read, whatever this says
     * @param takes which kinds of evidence can be given: passage, time, note
     * @param clock what time it is
     * @return all of it
     */
    public static FormShown shown(Sheet sheet, FormMode mode, List<String> takes, Clock clock) {
        Sheet.Head head = sheet.head();
        OffsetDateTime started = head.clockAt();
        OffsetDateTime stopped = head.stoppedAt();
        return new FormShown(
                Long.toString(head.id().value()),
                Long.toString(head.rater().value()),
                sheet.instrument().title(),
                (head.locked() ? FormMode.READ : mode).word(),
                head.locked(),
                started == null
                        ? null
                        : new FormShown.Clock(
                                started.toInstant().toString(),
                                clock.instant().toString(),
                                stopped == null ? null : stopped.toInstant().toString()),
                takes,
                FormJson.sections(sheet.instrument(), FormJson.local(sheet.wordings())),
                sheet.answers().stream().map(KeptForm::answer).toList(),
                sheet.evidence().stream().map(KeptForm::evidence).toList(),
                FormShown.Around.of(sheet.instrument()));
    }

    /**
     * What somebody else gave, to stand beside the questions of a form about the same thing.
     *
     * @param sheet an open one
     * @param text what both are about; empty where it has no text. A passage that does not stand in it any more is a note.
     * @return as the browser gets it
     */
    public static FormShown.Beside beside(Sheet sheet, String text) {
        return new FormShown.Beside(
                sheet.head().raterName(),
                sheet.answers().stream().map(KeptForm::answer).toList(),
                sheet.evidence().stream()
                        .map(KeptForm::evidence)
                        .map(each -> stands(each, text) ? each : noted(each))
                        .toList());
    }

    private static boolean stands(FormShown.Evidence piece, String text) {
        Integer start = piece.start();
        Integer end = piece.end();
        if (start == null || end == null) {
            return true;
        }
        if (end > text.codePointCount(0, text.length())) {
            return false;
        }
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start)).equals(piece.quote());
    }

    private static FormShown.Evidence noted(FormShown.Evidence piece) {
        String words = ("\u201c" + piece.quote() + "\u201d " + piece.note()).strip();
        return new FormShown.Evidence(
                piece.id(), piece.item(), piece.part(), "note", null, null, "", piece.at(), words, piece.revision());
    }

    private static FormEntries.Answered answer(Sheet.KeptAnswer kept) {
        return new FormEntries.Answered(
                kept.place().item(),
                kept.place().part(),
                kept.answer().state().word(),
                kept.answer().value(),
                kept.revision());
    }

    private static FormShown.Evidence evidence(Evidence kept) {
        Span span = kept.span();
        Integer at = kept.atMs();
        return new FormShown.Evidence(
                kept.id(),
                kept.item(),
                kept.part(),
                span != null ? "passage" : at != null ? "time" : "note",
                span == null ? null : span.start(),
                span == null ? null : span.end(),
                kept.quote(),
                at == null ? null : at.longValue(),
                kept.note(),
                kept.revision());
    }

    /**
     * Keeps what a browser sends.
     *
     * @param keeping the use case, which asks for the proof
     * @return for a {@link FormSheet}
     */
    public static SerializableFunction<FormEntries, FormEntries.Outcome> keeping(
            SerializableFunction<Entries, Entries.Outcome> keeping) {
        return sent -> {
            Read read = read(sent);
            return read.with(keeping.apply(read.entries()));
        };
    }

    /**
     * What a browser sent, as the use case takes it.
     *
     * @param sent comes from outside
     * @return what can be read of it, and why the rest can't be kept
     */
    static Read read(FormEntries sent) {
        List<FormEntries.Refused> refused = new ArrayList<>();
        List<Entries.AnswerEntry> answers = new ArrayList<>();
        for (FormEntries.Answered answered : sent.answers()) {
            try {
                answers.add(new Entries.AnswerEntry(
                        new Place(answered.item(), answered.part()), answer(answered), answered.revision()));
            } catch (IllegalArgumentException unreadable) {
                refused.add(new FormEntries.Refused(answered.revision(), "That is no answer to this question."));
            }
        }
        List<Entries.EvidenceEntry> evidence = new ArrayList<>();
        for (FormEntries.Evidenced each : sent.evidence()) {
            try {
                evidence.add(evidence(each));
            } catch (IllegalArgumentException | ArithmeticException unreadable) {
                refused.add(new FormEntries.Refused(each.revision(), "That is no evidence that can be kept."));
            }
        }
        return new Read(new Entries(answers, evidence), refused);
    }

    private static @Nullable Answer answer(FormEntries.Answered answered) {
        String state = answered.state();
        return state == null
                ? null
                : new Answer(
                        Answer.State.of(state).orElseThrow(() -> new IllegalArgumentException(state)),
                        answered.value());
    }

    private static Entries.EvidenceEntry evidence(FormEntries.Evidenced each) {
        Integer start = each.start();
        Integer end = each.end();
        Long at = each.at();
        return new Entries.EvidenceEntry(
                each.id(),
                each.item(),
                each.part(),
                start == null || end == null ? null : new Span(start, end),
                at == null ? null : Math.toIntExact(at),
                each.note(),
                each.removed(),
                each.revision());
    }

    /**
     * What could be read of what a browser sent.
     *
     * @param entries to be kept
     * @param refused what can't be, and why
     */
    record Read(Entries entries, List<FormEntries.Refused> refused) {

        /**
         * What became of all of it.
         *
         * @param outcome what became of the entries
         * @return as the browser gets it
         */
        FormEntries.Outcome with(Entries.Outcome outcome) {
            List<FormEntries.Refused> all = new ArrayList<>(refused);
            outcome.refused().forEach(one -> all.add(new FormEntries.Refused(one.revision(), one.why())));
            return new FormEntries.Outcome(outcome.kept(), all, outcome.locked());
        }
    }
}
