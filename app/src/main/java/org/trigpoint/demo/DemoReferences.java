package org.trigpoint.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Member;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Instruments;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.instruments.InstrumentService;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.observation.Consented;
import org.trigpoint.observation.SessionDetails;
import org.trigpoint.observation.SessionService;
import org.trigpoint.scoring.Asking;
import org.trigpoint.scoring.AskingService;
import org.trigpoint.scoring.Entries;
import org.trigpoint.scoring.Part;
import org.trigpoint.scoring.SheetService;

/** Puts reference sessions down with expert scores, and has the observers of the demo study practise on them: one drifts. */
@Component
class DemoReferences {

    /** Who scores, as what, in which column of the table what they gave stands, and how many days after the recording. */
    private enum Scorer {
        GRACE("team.grace", Part.EXPERT, 2, 2),
        NADIA("obs.nadia", Part.PRACTICE, 3, 8),
        PETER("obs.peter", Part.PRACTICE, 4, 13);

        private final String signIn;
        private final Part part;
        private final int column;
        private final int daysLater;

        Scorer(String signIn, Part part, int column, int daysLater) {
            this.signIn = signIn;
            this.part = part;
            this.column = column;
            this.daysLater = daysLater;
        }
    }

    private static final String STILL_TO_PRACTISE = "res.maja";
    private static final int LATELY = 3;
    private static final int A_MINUTE = 60_000;
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

    private final AccessDesk access;
    private final InstrumentService instruments;
    private final SessionService sessions;
    private final AskingService asking;
    private final SheetService sheets;

    DemoReferences(
            AccessDesk access,
            InstrumentService instruments,
            SessionService sessions,
            AskingService asking,
            SheetService sheets) {
        this.access = access;
        this.instruments = instruments;
        this.sessions = sessions;
        this.asking = asking;
        this.sheets = sheets;
    }

    void practise(Administrator operator, StudyId study, DemoPlaces places) {
        Lead lead = access.operatorOf(operator, study);
        InstrumentId form = instruments.adopt(lead, form().key(), form().version());
        for (List<String> row : rows()) {
            SessionId session = sessions.plan(lead, details(row, places));
            for (Scorer scorer : Scorer.values()) {
                Member member = access.operatorFor(operator, study, scorer.signIn);
                AssessmentId assessment =
                        asking.ask(lead, Asking.about(form, session, member.person(), scorer.part, null));
                sheets.keep(member, assessment, filled(row, scorer));
                sheets.submitAsOf(member, assessment, day(row, scorer));
            }
            if (row.equals(rows().getLast())) {
                Member waiting = access.operatorFor(operator, study, STILL_TO_PRACTISE);
                asking.ask(lead, Asking.about(form, session, waiting.person(), Part.PRACTICE, null));
            }
        }
    }

    private static OffsetDateTime day(List<String> row, Scorer scorer) {
        return LocalDate.parse(row.get(1))
                .plusDays(scorer.daysLater)
                .atTime(AFTERNOON)
                .atOffset(ZoneOffset.UTC);
    }

    private static SessionDetails details(List<String> row, DemoPlaces places) {
        LocalDate heldOn = LocalDate.parse(row.get(1));
        return new SessionDetails(
                row.getFirst(),
                Instrument.Use.DIRECT_PRACTICE,
                places.site("LA01"),
                null,
                null,
                heldOn,
                heldOn,
                true,
                Consented.NOT_ASKED,
                Consented.NOT_ASKED,
                true,
                null,
                "Made up and acted for training: no family is in it.");
    }

    /** A rating a domain, each with the minute of the recording that it stands on. */
    private static Entries filled(List<String> row, Scorer scorer) {
        List<Entries.AnswerEntry> answers = new ArrayList<>();
        List<Entries.EvidenceEntry> evidence = new ArrayList<>();
        List<Item> items = items();
        List<Integer> given = points(row, scorer);
        for (int at = 0; at < items.size(); at++) {
            String item = items.get(at).key();
            long revision = at + 1L;
            answers.add(
                    new Entries.AnswerEntry(new Place(item, 1), Answer.given(String.valueOf(given.get(at))), revision));
            UUID id = UUID.nameUUIDFromBytes((row.getFirst() + scorer.signIn + item).getBytes(StandardCharsets.UTF_8));
            evidence.add(new Entries.EvidenceEntry(
                    id, item, 1, null, (at + 2) * A_MINUTE, "Seen in the acted recording.", false, revision));
        }
        return new Entries(answers, evidence);
    }

    private static List<List<String>> rows() {
        return Resources.table("references.txt", 5);
    }

    private static Instrument form() {
        return Instruments.get("direct-practice", 1).orElseThrow();
    }

    private static List<Item> items() {
        return form().sections().stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> item.asked() instanceof Asked.Rated)
                .toList();
    }

    private static List<Integer> points(List<String> row, Scorer scorer) {
        return Stream.of(row.get(scorer.column).split(" "))
                .map(Integer::valueOf)
                .toList();
    }

    /** How far each observer was from the expert, domain by domain, in all sessions and in the last of them. */
    static List<DemoTruth> truths() {
        List<DemoTruth> truths = new ArrayList<>();
        for (Scorer observer : List.of(Scorer.NADIA, Scorer.PETER)) {
            for (int at = 0; at < items().size(); at++) {
                truths.add(truth(observer, at));
            }
        }
        return truths;
    }

    private static DemoTruth.Drifted truth(Scorer observer, int item) {
        List<Integer> differences = rows().stream()
                .map(row -> points(row, observer).get(item)
                        - points(row, Scorer.GRACE).get(item))
                .toList();
        List<Integer> last = differences.subList(differences.size() - LATELY, differences.size());
        int sum = sum(last);
        return new DemoTruth.Drifted(
                observer.signIn,
                items().get(item).key(),
                differences.size(),
                sum(differences),
                LATELY,
                sum,
                Math.abs(sum) >= LATELY ? "yes" : "no");
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
