package org.trigpoint.scoring;

import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.instruments.InstrumentShelf;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.migrations.schema.tables.records.AssessmentRecord;
import org.trigpoint.scoring.Entries.AnswerEntry;
import org.trigpoint.scoring.Sheet.KeptAnswer;
import org.trigpoint.scoring.SheetFact.ConsensusBegun;

/** What raters agree on after they have compared. It is a form of its own; the originals stay as they were submitted. */
@Service
@Transactional
public class ConsensusService {

    private final DSLContext sql;
    private final SheetRepository sheets;
    private final EntryRepository entries;
    private final KeptSheets readings;
    private final InstrumentShelf shelf;
    private final Journal journal;

    ConsensusService(
            DSLContext sql,
            SheetRepository sheets,
            EntryRepository entries,
            KeptSheets readings,
            InstrumentShelf shelf,
            Journal journal) {
        this.sql = sql;
        this.sheets = sheets;
        this.entries = entries;
        this.readings = readings;
        this.shelf = shelf;
        this.journal = journal;
    }

    /**
     * Begins to write down what was agreed on, with all answers that the raters gave alike. Where somebody began before, theirs
     * goes on.
     *
     * @param reader who writes it down: one of the raters, or a lead
     * @param session about which session
     * @param instrument by which form
     * @return the key of the assessment that holds it
     * @throws NotFound when the session was not scored by this form, or the reader neither scored it nor leads the study
     * @throws Refusal when fewer than two have scored it, somebody has not submitted yet, or somebody else writes it down
     */
    public AssessmentId begin(Reader reader, SessionId session, InstrumentId instrument) {
        List<AssessmentRecord> all = sql.selectFrom(ASSESSMENT)
                .where(
                        ASSESSMENT.STUDY_ID.eq(reader.study()),
                        ASSESSMENT.SESSION_ID.eq(session),
                        ASSESSMENT.INSTRUMENT_ID.eq(instrument),
                        SheetQueries.near(reader))
                .orderBy(ASSESSMENT.ID)
                .forUpdate()
                .fetch();
        List<AssessmentRecord> raters =
                all.stream().filter(each -> is(each, Part.RATER)).toList();
        demandCompared(reader, raters);
        return all.stream()
                .filter(each -> is(each, Part.CONSENSUS))
                .findFirst()
                .map(begun -> goesOn(reader, begun))
                .orElseGet(() -> fresh(reader, raters));
    }

    private static void demandCompared(Reader reader, List<AssessmentRecord> raters) {
        boolean rates = raters.stream().anyMatch(each -> each.getRaterId().equals(reader.person()));
        if (raters.isEmpty() || (!rates && !(reader instanceof Lead))) {
            throw new NotFound();
        }
        if (raters.size() < 2) {
            throw new Refusal("One rater has nothing to agree on: ask a second one to score this session.");
        }
        if (raters.stream().anyMatch(each -> each.getSubmittedAt() == null)) {
            throw new Refusal("Not everybody has submitted: what others scored is hidden until then.");
        }
    }

    private static AssessmentId goesOn(Reader reader, AssessmentRecord begun) {
        if (!begun.getRaterId().equals(reader.person())) {
            throw new Refusal("A colleague writes down what you agree on: look at it with them.");
        }
        return begun.getId();
    }

    private AssessmentId fresh(Reader reader, List<AssessmentRecord> raters) {
        AssessmentRecord first = raters.getFirst();
        AssessmentId consensus = sheets.insertConsensus(reader, first);
        AssessmentRecord own = sheets.own(reader, consensus);
        entries.keepAnswers(own, alike(reader, raters));
        journal.record(
                reader.study(),
                reader.person(),
                new ConsensusBegun(consensus, Objects.requireNonNull(first.getSessionId())));
        return consensus;
    }

    private List<AnswerEntry> alike(Reader reader, List<AssessmentRecord> raters) {
        var instrument = shelf.open(reader, raters.getFirst().getInstrumentId());
        List<List<KeptAnswer>> given = raters.stream()
                .map(each -> readings.whole(reader, each, instrument).answers())
                .toList();
        List<AnswerEntry> alike = new ArrayList<>();
        for (KeptAnswer answer : given.getFirst()) {
            boolean all = given.stream()
                    .allMatch(one -> one.stream()
                            .anyMatch(other -> other.place().equals(answer.place())
                                    && other.answer().equals(answer.answer())));
            if (all) {
                alike.add(new AnswerEntry(answer.place(), answer.answer(), 1));
            }
        }
        return alike;
    }

    private static boolean is(AssessmentRecord assessment, Part part) {
        return assessment.getPart().equals(part.word());
    }
}
