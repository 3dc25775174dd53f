package org.trigpoint.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.codebook.CodeGroupService;
import org.trigpoint.codebook.Codebook;
import org.trigpoint.codebook.CodebookQueries;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.CodeService;
import org.trigpoint.codes.CodeWordingService;
import org.trigpoint.codes.CodeWords;
import org.trigpoint.codes.Method;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.undo.UndoService;

@HouseTest
class CodebookImportTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private AnalysisService analyses;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodeWordingService wording;

    @Autowired
    private CodeGroupService groups;

    @Autowired
    private CodebookQueries codebooks;

    @Autowired
    private CodebookExport export;

    @Autowired
    private CodebookImport imports;

    @Autowired
    private UndoService undo;

    private SmallStudy study;
    private Lead lead;
    private AnalysisId other;

    @BeforeEach
    void anAnalysisThatIsEmpty() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
        other = analyses.add(lead, "Another", Method.CODEBOOK);
    }

    @Test
    void a_codebook_that_was_exported_is_made_anew_in_another_analysis_and_undone_as_one() {
        CodeId trust = codes.make(lead, study.analysis, null, "Trust & <care>", 4);
        CodeId waiting = codes.make(lead, study.analysis, trust, "Waiting", null);
        CodeWords words = new CodeWords(
                "Time that passes.\n\nOver months.",
                "Months.",
                "Not lateness.",
                CodeWords.Reasoning.INDUCTIVE,
                CodeWords.Depth.LATENT);
        wording.reword(lead, waiting, CodeWords.NONE, words);
        groups.put(lead, groups.make(lead, study.analysis, "Service"), List.of(waiting));
        byte[] file =
                export.file(lead, study.analysis, null, CodebookFormat.QDC).content();

        CodebookPreview seen = imports.look(lead, other, file);
        assertThat(seen.codes())
                .containsExactly(
                        new CodebookPreview.Line("Trust & <care>", 0, false),
                        new CodebookPreview.Line("Waiting", 1, false));
        assertThat(seen.groups()).containsExactly(new CodebookPreview.Line("Service", 0, false));
        assertThat(seen.notCarried()).isEmpty();
        assertThat(book().entries()).isEmpty();

        assertThat(imports.take(lead, other, file)).isEqualTo(seen);
        assertThat(book().entries()).extracting(Codebook.Entry::name).containsExactly("Trust & <care>", "Waiting");
        assertThat(book().entries().getFirst().colour()).isEqualTo(4);
        assertThat(book().entries().getLast().words()).isEqualTo(words);
        assertThat(book().groups()).singleElement().satisfies(group -> {
            assertThat(group.name()).isEqualTo("Service");
            assertThat(group.codes()).containsExactly(book().entries().getLast().code());
        });
        assertThat(study.journal()).endsWith("CodebookImported");
        assertThat(undo.undo(lead).sentence()).isEqualTo("Brought in a codebook of 2 new codes");
        assertThat(book().entries()).isEmpty();
        undo.redo(lead);
        assertThat(book().entries()).hasSize(2);
        assertThatThrownBy(() -> imports.take(lead, other, file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("there already");
    }

    @Test
    void what_is_there_by_name_and_place_stays_as_it_is_and_what_is_new_goes_under_it() {
        CodeId trust = codes.make(lead, other, null, "trust", 7);
        codes.describe(lead, trust, "Our own words.");

        CodebookPreview made = imports.take(lead, other, file("""
                <Code guid="a" name="Trust" color="#000"><Description>Their words.</Description>
                  <Code guid="b" name="Waiting"/></Code>
                <Code guid="c" name="Waiting"/>"""));

        assertThat(made.fresh()).isEqualTo(2);
        assertThat(made.there()).isEqualTo(1);
        assertThat(book().entries())
                .extracting(entry -> entry.level() + " " + entry.name())
                .containsExactly("0 trust", "1 Waiting", "0 Waiting");
        assertThat(book().entries().getFirst().words().description()).isEqualTo("Our own words.");
    }

    @Test
    void what_can_not_be_carried_is_said_before_anything_is_made() {
        CodebookPreview seen = imports.look(lead, other, file("""
                <Code guid="a" name="Trust" isCodable="false" color="#ff0000"><NoteRef targetGUID="n"/></Code>
                <Code guid="b" name=" TRUST"><Code guid="c" name="Under"/></Code>
                </Codes><Sets><Set guid="s" name="All"><MemberCode guid="a"/><MemberCode guid="gone"/></Set></Sets><Codes>
                <Code guid="l" name="%s"/>""".formatted("x".repeat(300))));

        assertThat(seen.codes()).extracting(CodebookPreview.Line::name).startsWith("Trust", "Under");
        assertThat(seen.notCarried())
                .containsExactlyInAnyOrder(
                        "\u201cTrust\u201d stands 2 times at one place of the file: it becomes one code.",
                        "What the file calls \u201cNoteRef\u201d (1) has no place in a codebook here.",
                        "The group \u201cAll\u201d names codes that the file does not hold: 1.",
                        "The name \u201c" + "x".repeat(100) + "\u2026\u201d is longer than 200 characters and is cut.",
                        "Headings that no passage can be given become codes like the others: 1.",
                        "Colours become the most alike of the twelve hues: 1.");
    }

    @Test
    void what_is_no_codebook_makes_nothing_and_says_why() {
        assertThatThrownBy(() -> imports.take(lead, other, "<html/>".getBytes(UTF_8)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("This is no codebook of REFI-QDA");
        assertThatThrownBy(() -> imports.take(
                        lead,
                        other,
                        "<!DOCTYPE CodeBook [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><CodeBook/>".getBytes(UTF_8)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("This file declares a document type");
        assertThatThrownBy(() -> imports.take(lead, other, new byte[CodebookImport.MOST_BYTES + 1]))
                .isInstanceOf(Refusal.class);
        assertThat(book().entries()).isEmpty();
    }

    private Codebook book() {
        return codebooks.present(lead, other);
    }

    private static byte[] file(String codes) {
        return ("<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes>" + codes + "</Codes></CodeBook>").getBytes(UTF_8);
    }
}
