package org.trigpoint.access;

import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.RECORD_TOKEN;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.ProgramFact.RecordTokenMade;
import org.trigpoint.access.ProgramFact.RecordTokenRevoked;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.RecordTokenId;

/** Ways in for other programs: what they bring, they bring as the lead who made the token, while that person leads the study. */
@Service
@Transactional
public class ProgramAccess {

    private final DSLContext sql;
    private final AccessDesk desk;
    private final Tokens tokens;
    private final Journal journal;

    ProgramAccess(DSLContext sql, AccessDesk desk, Tokens tokens, Journal journal) {
        this.sql = sql;
        this.desk = desk;
        this.tokens = tokens;
        this.journal = journal;
    }

    /**
     * A way in.
     *
     * @param id which
     * @param name what it is for
     * @param by who made it
     * @param at when
     * @param usedAt when it was used last; null: never
     * @param revokedAt when it was closed; null: it is open
     */
    public record ProgramLine(
            RecordTokenId id,
            String name,
            String by,
            OffsetDateTime at,
            @Nullable OffsetDateTime usedAt,
            @Nullable OffsetDateTime revokedAt) {}

    /**
     * Makes a way in.
     *
     * @param lead in whose name the program works
     * @param name what it is for, 1 to 100 characters
     * @return the token: this once, for only its digest is kept
     * @throws Refusal when it has no name, or they lead one site only
     */
    public String make(Lead lead, String name) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > 100) {
            throw new Refusal("Say in 1 to 100 characters which program it is for.");
        }
        if (lead.onlySite() != null) {
            throw new Refusal("You lead one site of the study: programs are let in by whoever leads all of it.");
        }
        String token = tokens.fresh();
        RecordTokenId id = sql.insertInto(RECORD_TOKEN)
                .set(RECORD_TOKEN.STUDY_ID, lead.study())
                .set(RECORD_TOKEN.NAME, called)
                .set(RECORD_TOKEN.DIGEST, Tokens.digest(token))
                .set(RECORD_TOKEN.MADE_BY, lead.person())
                .returningResult(RECORD_TOKEN.ID)
                .fetchSingle()
                .value1();
        journal.record(lead.study(), lead.person(), new RecordTokenMade(id, called));
        return token;
    }

    /**
     * Closes a way in.
     *
     * @param lead who closes it
     * @param id which
     * @throws NotFound when it is not there or closed already
     */
    public void revoke(Lead lead, RecordTokenId id) {
        String name = sql.update(RECORD_TOKEN)
                .set(RECORD_TOKEN.REVOKED_AT, DSL.currentOffsetDateTime())
                .where(RECORD_TOKEN.STUDY_ID.eq(lead.study()), RECORD_TOKEN.ID.eq(id), RECORD_TOKEN.REVOKED_AT.isNull())
                .returningResult(RECORD_TOKEN.NAME)
                .fetchOptional()
                .orElseThrow(NotFound::new)
                .value1();
        journal.record(lead.study(), lead.person(), new RecordTokenRevoked(id, name));
    }

    /**
     * The ways in, the latest first.
     *
     * @param lead who looks
     * @return those that were closed among them
     */
    @Transactional(readOnly = true)
    public List<ProgramLine> all(Lead lead) {
        return sql.select(
                        RECORD_TOKEN.ID,
                        RECORD_TOKEN.NAME,
                        PERSON.FULL_NAME,
                        RECORD_TOKEN.MADE_AT,
                        RECORD_TOKEN.USED_AT,
                        RECORD_TOKEN.REVOKED_AT)
                .from(RECORD_TOKEN)
                .join(PERSON)
                .on(PERSON.ID.eq(RECORD_TOKEN.MADE_BY))
                .where(RECORD_TOKEN.STUDY_ID.eq(lead.study()))
                .orderBy(RECORD_TOKEN.ID.desc())
                .fetch(Records.mapping(ProgramLine::new));
    }

    /**
     * The proof that a token stands for, as its maker is now.
     *
     * @param token as the program shows it
     * @return empty when there is no such token, it was closed, or its maker leads the study no more
     */
    public Optional<Lead> lead(String token) {
        return sql.update(RECORD_TOKEN)
                .set(RECORD_TOKEN.USED_AT, DSL.currentOffsetDateTime())
                .where(RECORD_TOKEN.DIGEST.eq(Tokens.digest(token)), RECORD_TOKEN.REVOKED_AT.isNull())
                .returningResult(RECORD_TOKEN.STUDY_ID, RECORD_TOKEN.MADE_BY)
                .fetchOptional()
                .flatMap(found -> sql.selectFrom(PERSON)
                        .where(PERSON.ID.eq(found.value2()), PERSON.CLOSED_AT.isNull())
                        .fetchOptional(SignedInPerson::of)
                        .flatMap(person -> {
                            try {
                                return Optional.of(desk.lead(person, found.value1()));
                            } catch (NotFound leadsNoMore) {
                                return Optional.empty();
                            }
                        }));
    }
}
