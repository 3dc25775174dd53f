package org.trigpoint.scoring;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Member;
import org.trigpoint.codebooks.instruments.Answers;
import org.trigpoint.instruments.InstrumentShelf;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.schema.tables.records.AssessmentRecord;
import org.trigpoint.scoring.Entries.Outcome;
import org.trigpoint.scoring.SheetFact.AssessmentReopened;
import org.trigpoint.scoring.SheetFact.AssessmentSubmitted;
import org.trigpoint.scoring.SheetFact.ObservationStarted;
import org.trigpoint.scoring.SheetFact.ObservationStopped;
import org.trigpoint.scoring.SheetFact.PracticeDatedBack;

/** Filling in forms: whoever was asked keeps what they type as they type it, and submits it once. */
@Service
@Transactional
public class SheetService {

    private static final Set<String> BESIDE_THE_STUDY = Set.of(Part.PRACTICE.word(), Part.EXPERT.word());

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Duration MOST_AGO = Duration.ofDays(1);

    private final SheetRepository sheets;
    private final EntryRepository entries;
    private final KeptSheets readings;
    private final InstrumentShelf shelf;
    private final Journal journal;

    SheetService(
            SheetRepository sheets,
            EntryRepository entries,
            KeptSheets readings,
            InstrumentShelf shelf,
            Journal journal) {
        this.sheets = sheets;
        this.entries = entries;
        this.readings = readings;
        this.shelf = shelf;
        this.journal = journal;
    }

    /**
     * Keeps what was typed. What is sent twice is kept once, in whichever order it comes; what can't be kept is said, and the
     * rest is kept.
     *
     * @param member whose form
     * @param assessment which
     * @param sent what their device has
     * @return what became of each; nothing is kept of a form that was submitted
     * @throws NotFound when they were not asked to fill this in
     */
    public Outcome keep(Member member, AssessmentId assessment, Entries sent) {
        AssessmentRecord own = sheets.own(member, assessment);
        if (own.getSubmittedAt() != null) {
            return new Outcome(List.of(), List.of(), true);
        }
        SheetCheck check = new SheetCheck(shelf.open(member, own.getInstrumentId()), readings.textOf(own));
        SheetCheck.Sifted sifted = check.sift(sent);
        if (!sifted.kept().isEmpty()) {
            sheets.started(own);
        }
        Set<Long> overtaken = new HashSet<>(entries.keepAnswers(own, sifted.answers()));
        overtaken.addAll(entries.keepEvidence(own, sifted.evidence(), check.version()));
        return sifted.without(overtaken);
    }

    /**
     * Starts the clock of a live observation. A clock that runs already goes on, and so does one that was stopped: it counts
     * from when it was first started.
     *
     * @param member whose form
     * @param assessment which
     * @param agoMs milliseconds since it was started on the device, whose line may have been cut; a day at most counts
     * @throws NotFound when they were not asked to fill this in
     * @throws Refusal when it was submitted
     */
    public void startClock(Member member, AssessmentId assessment, long agoMs) {
        AssessmentRecord own = sheets.own(member, assessment);
        if (own.getSubmittedAt() != null) {
            throw new Refusal("This form was submitted: nothing can be noted in it any more.");
        }
        if (own.getClockAt() == null) {
            long ago = Math.clamp(agoMs, 0, MOST_AGO.toMillis());
            sheets.startClock(assessment, OffsetDateTime.now(ZoneOffset.UTC).minus(ago, ChronoUnit.MILLIS));
        } else if (own.getClockStoppedAt() != null) {
            sheets.stopClock(assessment, null);
        } else {
            return;
        }
        journal.record(member.study(), member.person(), new ObservationStarted(assessment));
    }

    /**
     * Stops the clock of a live observation where it stood on the device. One that stands, or was never started, stays as it is.
     *
     * @param member whose form
     * @param assessment which
     * @param atMs milliseconds since the clock was started; no later than now counts
     * @throws NotFound when they were not asked to fill this in
     */
    public void stopClock(Member member, AssessmentId assessment, long atMs) {
        AssessmentRecord own = sheets.own(member, assessment);
        OffsetDateTime started = own.getClockAt();
        if (started == null || own.getClockStoppedAt() != null || own.getSubmittedAt() != null) {
            return;
        }
        long gone = Math.max(0, started.until(OffsetDateTime.now(ZoneOffset.UTC), ChronoUnit.MILLIS));
        sheets.stopClock(assessment, started.plus(Math.clamp(atMs, 0, gone), ChronoUnit.MILLIS));
        journal.record(member.study(), member.person(), new ObservationStopped(assessment));
    }

    /**
     * Submits a form: it is locked from then on.
     *
     * @param member whose form
     * @param assessment which
     * @throws NotFound when they were not asked to fill this in
     * @throws Refusal when something that is asked for is missing, which it names, or it was submitted before
     */
    public void submit(Member member, AssessmentId assessment) {
        lock(member, sheets.own(member, assessment), OffsetDateTime.now(ZoneOffset.UTC));
    }

    /**
     * Submits what somebody practised elsewhere and earlier, on paper for one, so that drift is told along the days on which they
     * practised. The journal has the time of this call, and says from when it was dated.
     *
     * @param member whose form
     * @param assessment which: practice on a reference session, or its expert scores
     * @param at when it was filled in
     * @throws NotFound when they were not asked to fill this in
     * @throws Refusal when it is scored for the study, that time is still to come or before the day on which the session was held,
     *     something that is asked for is missing, which it names, or it was submitted before
     */
    public void submitAsOf(Member member, AssessmentId assessment, OffsetDateTime at) {
        AssessmentRecord own = sheets.own(member, assessment);
        if (!BESIDE_THE_STUDY.contains(own.getPart())) {
            throw new Refusal("Only practice is dated back: what counts in the study is dated when it is submitted.");
        }
        if (at.isAfter(OffsetDateTime.now(ZoneOffset.UTC))) {
            throw new Refusal("That time is still to come: say when the form was filled in.");
        }
        LocalDate on = LocalDate.ofInstant(at.toInstant(), ZONE);
        if (on.isBefore(readings.heldOn(own).orElse(on))) {
            throw new Refusal("The session was not held yet on that day: say when the form was filled in.");
        }
        lock(member, own, at);
        if (on.isBefore(LocalDate.now(ZONE))) {
            journal.record(member.study(), member.person(), new PracticeDatedBack(assessment, on));
        }
    }

    private void lock(Member member, AssessmentRecord own, OffsetDateTime at) {
        if (own.getSubmittedAt() != null) {
            throw new Refusal("This form was submitted before: ask a lead to open it again.");
        }
        Sheet sheet = readings.whole(member, own, shelf.open(member, own.getInstrumentId()));
        Answers filled = sheet.filled();
        List<String> missing = filled.missing(sheet.evidenced()).stream()
                .map(Answers.Missing::sentence)
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal("It can’t be submitted yet. " + String.join(" ", missing));
        }
        SheetContent content = SheetContent.of(sheet);
        int number = sheets.submit(own, content.json(), content.digest(), at);
        journal.record(
                member.study(),
                member.person(),
                new AssessmentSubmitted(own.getId(), number, HexFormat.of().formatHex(content.digest())));
    }

    /**
     * Opens a form again, so that whoever filled it in can change it. What was submitted stays kept as it was; a writing that
     * has become a source stays that source, with its text as it is.
     *
     * @param lead who opens it
     * @param assessment which
     * @param reason why; it stands in the journal
     * @throws NotFound when the study has no such form that was submitted
     * @throws Refusal when the reason is missing
     */
    public void reopen(Lead lead, AssessmentId assessment, String reason) {
        if (reason.isBlank() || reason.length() > 1000) {
            throw new Refusal("Say why in 1 to 1,000 characters: the reason stands in the journal.");
        }
        AssessmentRecord found = sheets.any(lead, assessment);
        OffsetDateTime submittedAt = found.getSubmittedAt();
        if (submittedAt == null) {
            throw new NotFound();
        }
        sheets.reopen(lead, found, submittedAt, reason.strip());
        journal.record(
                lead.study(), lead.person(), new AssessmentReopened(assessment, found.getRaterId(), reason.strip()));
    }
}
