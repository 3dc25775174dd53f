package org.trigpoint.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_CHANGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.database.DatabaseSettings;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.SourceDescription;
import org.trigpoint.sources.Span;
import org.trigpoint.sources.WrittenTextService;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class VerificationTest {

    private static final String TEXT = "Kim: We waited for the letter.\nUna: How long was that?\n";

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private WrittenTextService writing;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    @Autowired
    private IndexKeeper keeper;

    @Autowired
    private Verification verification;

    @Autowired
    private DatabaseSettings settings;

    private SourceId source;
    private CodingId coded;

    @BeforeEach
    void one_coded_interview_that_is_found() {
        SmallStudy study = new SmallStudy(sql, access);
        Coder ana = study.coder("ana");
        source = writing.add(ana, "first.txt", TEXT, SourceDescription.unchanged());
        Passage passage = new Passage(source, version(), new Span(5, 14));
        coded = coding.code(ana, passage, codes.make(ana, study.analysis, null, "Waiting", null))
                .id();
        keeper.catchUp();
    }

    /** The database is shared by the tests of this class. */
    @AfterEach
    void everything_is_whole_again() {
        behindItsBack("update text_version set text = replace(text, 'better', 'letter') where source_id = ?");
        sql.execute("update coding set span_end = 14 where id = ?", coded.value());
        sql.execute("update turn set span_end = least(span_end, ?) where source_id = ?", TEXT.length(), source.value());
    }

    @Test
    void what_is_sound_is_said_to_be_sound() {
        assertThat(texts().ok()).isTrue();
        assertThat(texts().checked()).isPositive();
        assertThat(positions().ok()).isTrue();
        assertThat(index().ok()).isTrue();
    }

    @Test
    void a_text_in_which_one_letter_was_changed_is_named() {
        behindItsBack("update text_version set text = replace(text, 'letter', 'better') where source_id = ?");

        assertThat(texts().firstBad()).isEqualTo("version 1 of source " + source.value());
    }

    @Test
    void a_coding_beyond_the_end_of_its_text_is_named() {
        sql.execute("update coding set span_end = ? where id = ?", TEXT.length() + 1, coded.value());

        assertThat(positions().firstBad()).isEqualTo("coding " + coded.value());
    }

    @Test
    void a_turn_beyond_the_end_of_its_text_is_named() {
        sql.execute(
                "update turn set span_end = ? where source_id = ? and number ="
                        + " (select max(number) from turn where source_id = ?)",
                TEXT.length() + 1,
                source.value(),
                source.value());

        assertThat(positions().firstBad()).startsWith("turn ").endsWith(" of source " + source.value());
    }

    @Test
    void a_source_whose_new_version_the_index_has_not_seen_is_named() {
        behindItsBack(
                "insert into text_version (study_id, source_id, number, text, digest, length, words, astral, made_by,"
                        + " reason) select study_id, source_id, 2, text, digest, length, words, astral, made_by, 'again'"
                        + " from text_version where source_id = ?");
        sql.execute(
                "update source set version_id = (select id from text_version where source_id = ? and number = 2)"
                        + " where id = ?",
                source.value(),
                source.value());

        assertThat(sql.fetchCount(SOURCE_CHANGE, SOURCE_CHANGE.SOURCE_ID.eq(source)))
                .as("nobody noted the change, so the index cannot follow")
                .isOne();
        keeper.catchUp();
        assertThat(index().firstBad()).isEqualTo("source " + source.value());
        sql.execute("update source_change set changed_in = default where source_id = ?", source.value());
    }

    @Test
    void a_source_that_is_gone_from_the_database_is_named() {
        sql.execute("update source set removed_at = now() where id = ?", source.value());

        assertThat(index().firstBad()).isEqualTo("source " + source.value() + ", which is no more");
        sql.execute("update source_change set changed_in = default where source_id = ?", source.value());
    }

    @Test
    void a_file_of_the_index_with_a_byte_turned_is_noticed() throws IOException {
        Path folder = settings.home().resolve("index");
        Path largest;
        try (var files = Files.list(folder)) {
            largest = files.filter(file -> file.getFileName().toString().endsWith(".cfs"))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
        byte[] whole = Files.readAllBytes(largest);
        byte[] turned = whole.clone();
        turned[turned.length / 2] ^= 1;
        Files.write(largest, turned, StandardOpenOption.WRITE);

        assertThat(index().firstBad()).isEqualTo("a file of the index");
        Files.write(largest, whole, StandardOpenOption.WRITE);
    }

    private void behindItsBack(String statement) {
        sql.execute("alter table text_version disable trigger text_version_stays");
        sql.execute(statement, source.value());
        sql.execute("alter table text_version enable trigger text_version_stays");
    }

    private VersionId version() {
        return sql.select(SOURCE.VERSION_ID)
                .from(SOURCE)
                .where(SOURCE.ID.eq(source))
                .fetchSingle()
                .value1();
    }

    private Checked texts() {
        return verification.texts(access.operator());
    }

    private Checked positions() {
        return verification.positions(access.operator());
    }

    private Checked index() {
        return verification.index(access.operator());
    }
}
