package org.trigpoint.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.trigpoint.access.Lead;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;

/** Puts the transcripts of a corpus and their codings into an empty database, many rows at a time. */
final class Planting {

    private static final int TRANSCRIPTS_AT_A_TIME = 100;
    private static final int SITES = 10;
    private static final int WAVES = 3;
    private static final int ROLES = 6;

    private final Lead lead;
    private final AnalysisId analysis;
    private final List<CodeId> codes;
    private final ArrayInsert participants;
    private final ArrayInsert sources;
    private final ArrayInsert texts;
    private final ArrayInsert speakers;
    private final ArrayInsert partakers;
    private final ArrayInsert turns;
    private final ArrayInsert codings;
    private long bytes;

    Planting(Lead lead, AnalysisId analysis, List<CodeId> codes) {
        this.lead = lead;
        this.analysis = analysis;
        this.codes = codes;
        participants = insert(
                "participant (id, study_id, pseudonym, role, site_id)", """
                select id, :study, 'P' || id - 1, role, site from rows""", "id bigint", "role text", "site bigint");
        sources = insert(
                "source (id, study_id, title, kind, site_id, wave_id, version_id, added_by)",
                """
                select id, :study, title, 'interview', site, wave, id, :person from rows""",
                "id bigint",
                "title text",
                "site bigint",
                "wave bigint");
        texts = insert(
                "text_version (id, study_id, source_id, number, text, digest, length, words, astral, made_by, reason)",
                """
                select id, :study, id, 1, body, sha256(convert_to(body, 'UTF8')), char_length(body), words, false, :person,
                    'imported' from rows""",
                "id bigint",
                "body text",
                "words int");
        speakers = insert(
                "speaker (id, study_id, source_id, label, participant_id)",
                """
                select id, :study, source, label, nullif(participant, 0) from rows""",
                "id bigint",
                "source bigint",
                "label text",
                "participant bigint");
        partakers = insert("source_participant (study_id, source_id, participant_id)", """
                select :study, id, id from rows""", "id bigint");
        turns = insert(
                "turn (study_id, source_id, version_id, number, span_start, span_end, speaker_id)",
                """
                select :study, source, source, number, first, last, speaker from rows""",
                "source bigint",
                "number int",
                "first int",
                "last int",
                "speaker bigint");
        codings = insert("""
                coding (study_id, analysis_id, source_id, version_id, code_id, coder_id, span_start, span_end)""", """
                select :study, :analysis, source, source, code, :person, first, last from rows on conflict do nothing""", "source bigint", "code bigint", "first int", "last int");
    }

    private ArrayInsert insert(String into, String select, String... columns) {
        return new ArrayInsert(
                ("insert into " + into + " overriding system value " + select)
                        .replace(":study", Long.toString(lead.study().value()))
                        .replace(":analysis", Long.toString(analysis.value()))
                        .replace(":person", Long.toString(lead.person().value())),
                columns);
    }

    /** Plants all of it in one transaction; then the planner knows the tables as it would after a quiet night. */
    PlantedStudy plant(Connection connection, Corpus corpus) throws SQLException {
        connection.setAutoCommit(false);
        for (int number = 0; number <= corpus.heavy(); number++) {
            add(corpus.transcript(number));
            if (number % TRANSCRIPTS_AT_A_TIME == 0 || number == corpus.heavy()) {
                send(connection);
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("participant", "source", "text_version", "speaker")) {
                statement.execute("select setval(pg_get_serial_sequence('" + table + "', 'id'), (select max(id) from "
                        + table + "))");
            }
            statement.execute("insert into source_change (source_id, study_id) select id, study_id from source");
            connection.commit();
            connection.setAutoCommit(true);
            for (String table : List.of(
                    "participant",
                    "source",
                    "text_version",
                    "speaker",
                    "source_participant",
                    "turn",
                    "coding",
                    "source_change",
                    "code",
                    "theme",
                    "theme_code")) {
                statement.execute("vacuum analyze " + table);
            }
        }
        return new PlantedStudy(corpus, lead, analysis, codes, bytes);
    }

    private void add(Transcript transcript) {
        long id = transcript.number() + 1L;
        long site = transcript.number() % SITES + 1L;
        participants.add(id, "Role " + transcript.number() % ROLES, site);
        sources.add(id, transcript.title(), site, transcript.number() % WAVES + 1L);
        texts.add(id, transcript.text(), transcript.words());
        speakers.add(2 * id, id, "Interviewer", 0L);
        speakers.add(2 * id + 1, id, "P" + transcript.number(), id);
        partakers.add(id);
        int number = 0;
        for (Transcript.Turn turn : transcript.turns()) {
            turns.add(id, number++, turn.start(), turn.end(), turn.asks() ? 2 * id : 2 * id + 1);
        }
        for (Transcript.Given coding : transcript.codings()) {
            codings.add(id, codes.get(coding.code()).value(), coding.start(), coding.end());
        }
        bytes += transcript.text().length();
    }

    private void send(Connection connection) throws SQLException {
        for (ArrayInsert table : List.of(participants, sources, texts, speakers, partakers, turns, codings)) {
            table.send(connection);
        }
    }
}
