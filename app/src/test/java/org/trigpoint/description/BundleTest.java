package org.trigpoint.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.exchange.AnalysisBundleExport;
import org.trigpoint.exchange.NumbersExport;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.testing.SmallStudy;

/** What is taken away: the table of the screen, and everything for R, which finds the same numbers where it is installed. */
@HouseTest
class BundleTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private AnalysisBundleExport bundles;

    @Autowired
    private NumbersExport tables;

    @Autowired
    private BlindingService blinding;

    @TempDir
    private Path folder;

    private SmallStudy study;
    private Lead lead;
    private Coder ann;

    @BeforeEach
    void a_study_with_records() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
        ann = study.coder("ann");
        arm(study.la01, "intervention");
        arm(study.la02, "control");
        for (int person = 1; person <= 40; person++) {
            SiteId site = person % 2 == 0 ? study.la01 : study.la02;
            add("person", "P" + person, site, "{\"person\":\"P" + person + "\",\"age\":\"" + (20 + person) + "\"}");
            for (String time : new String[] {"baseline", "endline"}) {
                StringBuilder items = new StringBuilder();
                for (int item = 1; item <= 15; item++) {
                    items.append(",\"q" + item + "\":\"" + (1 + (person * item + time.length()) % 5) + "\"");
                }
                add(
                        "questionnaire",
                        "P" + person + " score-15 " + time,
                        site,
                        "{\"person\":\"P" + person + "\",\"instrument\":\"score-15\",\"form\":\"adult\",\"time\":\""
                                + time + "\"" + items + "}");
            }
        }
    }

    private void arm(SiteId site, String arm) {
        sql.update(SITE).set(SITE.ARM, arm).where(SITE.ID.eq(site)).execute();
    }

    private void add(String kind, String key, SiteId site, String values) {
        sql.insertInto(RECORD_ROW)
                .set(RECORD_ROW.STUDY_ID, lead.study())
                .set(RECORD_ROW.KIND, kind)
                .set(RECORD_ROW.KEY, key)
                .set(RECORD_ROW.SITE_ID, site)
                .set(RECORD_ROW.VALUES, JSONB.valueOf(values))
                .set(RECORD_ROW.REVISION, 1)
                .execute();
    }

    private Map<String, String> unpacked(Reader reader) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(bundles.file(reader).open())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void everything_is_in_the_archive_and_r_finds_the_same_numbers() throws IOException, InterruptedException {
        Map<String, String> files = unpacked(lead);

        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "README.txt",
                        "SHA256SUMS",
                        "analysis.R",
                        "data/person.csv",
                        "data/questionnaire.csv",
                        "data/scores.csv",
                        "dictionary.csv",
                        "tables/counts.csv",
                        "tables/numbers.csv");
        assertThat(files.get("tables/numbers.csv")).contains("person,age,Intervention,20,41.0,11.832159566199232");
        assertThat(files.get("dictionary.csv"))
                .contains("questionnaire,time,choice,\"Time: baseline, midline, endline\"");

        assumeThat(Path.of("/usr/bin/Rscript")).exists();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
        assertThat(run()).contains("8 files are as they were exported", "means found again", "counts found again");
        Files.writeString(folder.resolve("data/person.csv"), "site,arm\n", StandardCharsets.UTF_8);
        assertThat(run()).contains("person.csv is not as it was exported");
    }

    private String run() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("/usr/bin/Rscript", "analysis.R")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @Test
    void a_blinded_analyst_takes_codes_of_arms_and_numbers_of_sites() throws IOException {
        add("keyworker", "KW-1", study.la01, "{\"keyworker\":\"KW-1\",\"role\":\"family\",\"champion\":\"yes\"}");
        add("training", "KW-1 core 1", study.la01, "{\"person\":\"KW-1\",\"course\":\"core\",\"day\":\"1\"}");
        add("survey", "KW-1 baseline", study.la01, "{\"keyworker\":\"KW-1\",\"wave\":\"baseline\"}");
        add("survey", "KW-2 baseline", study.la02, "{\"keyworker\":\"KW-2\",\"wave\":\"baseline\"}");
        add("survey", "KW-1 after", study.la01, "{\"keyworker\":\"KW-1\",\"wave\":\"post-training\"}");
        blinding.blind(lead, ann.person());

        Map<String, String> files = unpacked(ann);

        assertThat(files.keySet())
                .contains("data/keyworker.csv", "data/survey.csv")
                .doesNotContain("data/training.csv");
        assertThat(files.toString())
                .contains("Arm 0", "Arm 1", "S100", "S101", "P100", "K100", "baseline")
                .doesNotContain("Intervention", "Control", "LA01", "LA02")
                .doesNotContain("KW-1", ",P17,", "champion", "post-training");
        assertThat(unpacked(lead)).containsKey("data/training.csv");
    }

    @Test
    void nobody_whose_family_did_not_consent_is_in_any_line_and_how_many_they_are_is_said() throws IOException {
        add("family", "F1", study.la01, "{\"family\":\"F1\",\"consent\":\"no\"}");
        add("family", "F2", study.la01, "{\"family\":\"F2\",\"consent\":\"yes\"}");
        add("person", "P41", study.la01, "{\"person\":\"P41\",\"family\":\"F1\",\"age\":\"30\"}");
        add(
                "questionnaire",
                "P41 care",
                study.la01,
                "{\"person\":\"P41\",\"instrument\":\"care\",\"time\":\"endline\"}");
        add("closure", "F1", study.la01, "{\"family\":\"F1\",\"outcome\":\"positive\"}");

        Map<String, String> files = unpacked(lead);

        assertThat(files.get("data/family.csv")).contains("F2").doesNotContain("F1");
        assertThat(files).doesNotContainKey("data/closure.csv");
        assertThat(files.toString()).doesNotContain("P41");
        assertThat(files.get("README.txt")).contains("1 family did not consent, and its 1 member is left out.");
    }

    @Test
    void the_table_of_the_screen_is_taken_as_a_file_with_where_it_comes_from() throws IOException {
        Asked asked = new Asked(
                Asked.Part.DESCRIBE, "person", "age", "arm", new Asked.Narrowed("", "", ""), new Asked.View(false, ""));
        try (var in = tables.file(lead, asked, NumbersExport.Format.CSV).open()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(
                            "Age: means and spread",
                            "Intervention,20,0,",
                            "Welch two-sample t test",
                            "Clustering ignored")
                    .contains("Records in numbers; study");
        }
        try (var in = tables.file(lead, asked, NumbersExport.Format.SVG).open()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .as("the figure, its tables and what to know of them")
                    .startsWith("<svg")
                    .contains("Age by Arm", "n = 20", "Age: means and spread", "Welch two-sample t test")
                    .contains("Clustering ignored", "Records in numbers; study");
        }
        try (var in = new ByteArrayInputStream(
                tables.file(lead, asked, NumbersExport.Format.XLSX).open().readAllBytes())) {
            assertThat(in.readAllBytes()).startsWith((byte) 'P', (byte) 'K');
        }
    }
}
