package org.trigpoint.practice;

import static org.jooq.impl.DSL.lower;
import static org.trigpoint.migrations.schema.Tables.MEMBERSHIP;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.instruments.Instrument.Subject;
import org.trigpoint.instruments.InstrumentShelf;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.practice.PracticeFact.UnaskedWritingAllowed;
import org.trigpoint.practice.PracticeFact.WriterNamed;
import org.trigpoint.scoring.Asking;
import org.trigpoint.scoring.AskingService;
import org.trigpoint.scoring.Part;
import org.trigpoint.studies.ParticipantDetails;
import org.trigpoint.studies.ParticipantService;

/** What leads ask of practitioners: writings, from whom, by when, and under which pseudonym they stand in the study. */
@Service
@Transactional
public class PractitionerService {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final DSLContext sql;
    private final PracticeRepository repository;
    private final AskingService asking;
    private final ParticipantService participants;
    private final InstrumentShelf shelf;
    private final Journal journal;

    PractitionerService(
            DSLContext sql,
            PracticeRepository repository,
            AskingService asking,
            ParticipantService participants,
            InstrumentShelf shelf,
            Journal journal) {
        this.sql = sql;
        this.repository = repository;
        this.asking = asking;
        this.participants = participants;
        this.shelf = shelf;
        this.journal = journal;
    }

    /**
     * Asks people to write: all of them, or nobody. Who stands under no pseudonym of the study yet is given one, with a
     * participant that a lead may describe better.
     *
     * @param lead who asks
     * @param ask what, of whom, by when
     * @throws NotFound when the study has no such form, or one of them does not belong to it
     * @throws Refusal when nobody is named, the day is past, or the form is not for writings or can't be filled in
     */
    public void ask(Lead lead, WritingAsk ask) {
        LocalDate dueOn = ask.dueOn();
        if (ask.people().isEmpty()) {
            throw new Refusal("Choose who shall write.");
        }
        if (dueOn != null && dueOn.isBefore(LocalDate.now(ZONE))) {
            throw new Refusal("That day is past: choose one to come, or none.");
        }
        List<PersonId> inOrder = ask.people().stream()
                .sorted(Comparator.comparingLong(PersonId::value))
                .toList();
        for (PersonId person : inOrder) {
            if (repository.writesAs(lead.study(), person).isEmpty()) {
                named(lead, person, made(lead, person));
            }
            asking.ask(lead, new Asking(ask.instrument(), null, null, person, Part.WRITER, 0, dueOn));
            if (ask.further()) {
                allow(lead, person, ask.instrument(), true);
            }
        }
    }

    /**
     * Says whether somebody may hand in writings of a form by themselves. What they have begun stays theirs.
     *
     * @param lead who says so
     * @param person who
     * @param instrument which form
     * @param allowed whether they may
     * @throws NotFound when they do not belong to the study, or it has no such form for writings
     */
    public void allow(Lead lead, PersonId person, InstrumentId instrument, boolean allowed) {
        demandMember(lead, person);
        if (shelf.open(lead, instrument).use().subject() != Subject.WRITING) {
            throw new NotFound();
        }
        boolean changed =
                allowed ? repository.allow(lead, person, instrument) : repository.allowNoMore(lead, person, instrument);
        if (changed) {
            journal.record(lead.study(), lead.person(), new UnaskedWritingAllowed(person, instrument, allowed));
        }
    }

    /**
     * Says under which pseudonym somebody's writings stand from now on. Those that are sources already stay as they are.
     *
     * @param lead who says so
     * @param person whose writings
     * @param participant whose pseudonym
     * @throws NotFound when they do not belong to the study, or it has no such participant
     * @throws Refusal when somebody else writes under it
     */
    public void writeAs(Lead lead, PersonId person, ParticipantId participant) {
        demandMember(lead, person);
        if (!sql.fetchExists(PARTICIPANT, PARTICIPANT.STUDY_ID.eq(lead.study()), PARTICIPANT.ID.eq(participant))) {
            throw new NotFound();
        }
        if (repository.taken(participant, person)) {
            throw new Refusal("Somebody else writes under that pseudonym: choose another.");
        }
        named(lead, person, participant);
    }

    private void named(Lead lead, PersonId person, ParticipantId participant) {
        Optional<ParticipantId> before = repository.writesAs(lead.study(), person);
        if (!before.equals(Optional.of(participant))) {
            repository.writeAs(lead.study(), person, participant);
            journal.record(lead.study(), lead.person(), new WriterNamed(person, before.orElse(null), participant));
        }
    }

    private ParticipantId made(Lead lead, PersonId person) {
        Record2<SiteId, String> site = demandMember(lead, person);
        String stem = "Practitioner" + (site.value2() == null ? "" : " " + site.value2());
        Set<String> taken = sql.select(lower(PARTICIPANT.PSEUDONYM))
                .from(PARTICIPANT)
                .where(PARTICIPANT.STUDY_ID.eq(lead.study()))
                .fetchSet(lower(PARTICIPANT.PSEUDONYM));
        int number = 1;
        while (taken.contains((stem + "-" + number).toLowerCase(Locale.ROOT))) {
            number++;
        }
        return participants.add(lead, new ParticipantDetails(stem + "-" + number, "practitioner", site.value1()));
    }

    private Record2<SiteId, String> demandMember(Lead lead, PersonId person) {
        return sql.select(MEMBERSHIP.SITE_ID, SITE.CODE)
                .from(MEMBERSHIP)
                .leftJoin(SITE)
                .on(SITE.STUDY_ID.eq(MEMBERSHIP.STUDY_ID), SITE.ID.eq(MEMBERSHIP.SITE_ID))
                .where(MEMBERSHIP.STUDY_ID.eq(lead.study()), MEMBERSHIP.PERSON_ID.eq(person))
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }
}
