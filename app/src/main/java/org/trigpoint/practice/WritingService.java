package org.trigpoint.practice;

import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Member;
import org.trigpoint.codebooks.instruments.Item.Meaning;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.practice.PracticeFact.WritingBecameSource;
import org.trigpoint.practice.PracticeFact.WritingHandedInAgain;
import org.trigpoint.practice.PracticeFact.WritingTakenOver;
import org.trigpoint.practice.PracticeRepository.Become;
import org.trigpoint.quoting.ConsentService;
import org.trigpoint.scoring.Part;
import org.trigpoint.scoring.Sheet;
import org.trigpoint.sources.HandedIn;
import org.trigpoint.sources.SourceDescription;
import org.trigpoint.sources.SourceKind;

/** Writing: whoever was asked submits, and what they wrote is a source in the same transaction, to be coded at once. */
@Service
@Transactional
public class WritingService {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final DSLContext sql;
    private final PracticeRepository repository;
    private final Sheets sheets;
    private final HandedIn sources;
    private final ConsentService consents;
    private final Journal journal;

    WritingService(
            DSLContext sql,
            PracticeRepository repository,
            Sheets sheets,
            HandedIn sources,
            ConsentService consents,
            Journal journal) {
        this.sql = sql;
        this.repository = repository;
        this.sheets = sheets;
        this.sources = sources;
        this.consents = consents;
        this.journal = journal;
    }

    private record Writer(
            @Nullable ParticipantId participant, @Nullable SiteId site, String name) {}

    /**
     * Begins a further writing that nobody asked for, where a lead lets them; one that is begun and not submitted goes on.
     *
     * @param writer who begins it
     * @param instrument which form
     * @return the key of the assessment
     * @throws NotFound when they may not hand that in by themselves
     */
    public AssessmentId begin(Member writer, InstrumentId instrument) {
        if (!repository.allowed(writer, instrument)) {
            throw new NotFound();
        }
        return sheets.own().begin(writer, instrument);
    }

    /**
     * Submits what one was asked for. A casefile's assessment is locked; a writing is locked, and becomes a source under the
     * writer's pseudonym, at their site. One that is a source already, and was opened again, stays that source: its new words
     * wait for a lead to take them over.
     *
     * @param member who was asked
     * @param assessment which
     * @return the source; empty where it is no writing
     * @throws NotFound when they were not asked for it
     * @throws Refusal when something that is asked for is missing, or it was submitted before
     */
    public Optional<SourceId> submit(Member member, AssessmentId assessment) {
        sheets.service().submit(member, assessment);
        Sheet sheet = sheets.queries().mine(member, assessment);
        return sheet.head().part() == Part.WRITER ? Optional.of(source(member, sheet)) : Optional.empty();
    }

    /** The first time it becomes a source; later its new words wait for a lead, for the text may be coded and corrected by then. */
    private SourceId source(Member member, Sheet sheet) {
        return repository
                .became(member, sheet.head().id())
                .map(source -> again(member, sheet, source))
                .orElseGet(() -> landed(member, sheet));
    }

    private SourceId again(Member member, Sheet sheet, Become before) {
        AssessmentId assessment = sheet.head().id();
        Consents given = keep(member, sheet, title(sheet, writer(member)));
        journal.record(
                member.study(), member.person(), new WritingHandedInAgain(assessment, before.source(), given.words()));
        if (WritingText.of(sheet).equals(before.text())) {
            journal.record(
                    member.study(),
                    member.person(),
                    new WritingTakenOver(assessment, before.source(), before.version()));
        }
        return before.source();
    }

    private Consents keep(Member member, Sheet sheet, String title) {
        Consents given = Consents.of(sheet);
        repository.keep(member, sheet.head().id(), given.words());
        given.about(Meaning.MAY_QUOTE)
                .filter(answer -> answer != ConsentGiven.BLANK)
                .ifPresent(answer -> consents.answerOwn(member, answer == ConsentGiven.YES, title));
        return given;
    }

    private SourceId landed(Member member, Sheet sheet) {
        AssessmentId assessment = sheet.head().id();
        Writer writer = writer(member);
        String title = title(sheet, writer);
        SourceId source =
                sources.land(member, title + ".txt", WritingText.of(sheet), description(sheet, writer, title));
        sheets.own().became(member, assessment, source);
        Consents given = keep(member, sheet, title);
        journal.record(member.study(), member.person(), new WritingBecameSource(assessment, source, given.words()));
        return source;
    }

    private Writer writer(Member member) {
        return repository
                .writesAs(member.study(), member.person())
                .flatMap(participant -> sql.select(PARTICIPANT.ID, PARTICIPANT.SITE_ID, PARTICIPANT.PSEUDONYM)
                        .from(PARTICIPANT)
                        .where(PARTICIPANT.STUDY_ID.eq(member.study()), PARTICIPANT.ID.eq(participant))
                        .fetchOptional(row -> new Writer(
                                row.value1(),
                                member.onlySite() == null ? row.value2() : member.onlySite(),
                                row.value3())))
                .orElseGet(() -> new Writer(null, member.onlySite(), "not linked to a participant"));
    }

    private static String title(Sheet sheet, Writer writer) {
        String day = LocalDate.now(ZONE).format(WritingText.DAY);
        String form = sheet.instrument().title();
        String shortened = form.length() > 60 ? form.substring(0, 60).strip() : form;
        return shortened + ", " + writer.name() + ", " + day;
    }

    private static SourceDescription description(Sheet sheet, Writer writer, String title) {
        SourceKind kind = switch (sheet.instrument().use()) {
            case LEARNING_LOG -> SourceKind.LEARNING_LOG;
            case CASE_STUDY -> SourceKind.CASE_STUDY;
            case FEEDBACK -> SourceKind.FEEDBACK_FORM;
            default -> throw new Refusal("This form makes no text of its own.");
        };
        return SourceDescription.unchanged()
                .titled(title)
                .ofKind(kind)
                .atSite(writer.site())
                .withParticipants(writer.participant() == null ? Set.of() : Set.of(writer.participant()));
    }
}
