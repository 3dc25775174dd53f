package org.trigpoint.records;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.testing.SmallStudy;

/** Spreadsheets as people really send them: each is read, or refused with a sentence that says what to do; nothing is half in. */
@HouseTest
class MalformedSpreadsheetsTest {

    private static final String HEADS = "session,site,date,eligible,attended\n";

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private RecordImportService service;

    @Autowired
    private RecordQueries records;

    private Lead lead;

    @BeforeEach
    void aStudy() {
        lead = new SmallStudy(sql, access).lead("lead");
    }

    /** Text to a part of the sentence that refuses it, or to nothing where it is read. */
    private static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("", "is empty");
        texts.put("\n\n\n", "is empty");
        texts.put(HEADS, "no rows below");
        texts.put("S1,LA01,2025-02-01,10,6\n", "No column of the file is used for");
        texts.put("session,session\nS1,S2\n", "Two columns are called");
        texts.put("a,b\n1,2\n", "No column of the file is used for");
        texts.put(HEADS + "S1,LA01,2025-02-01,10,6\nS1,LA01,2025-02-02,10,6\n", "");
        texts.put(HEADS + "S1,LA01,\"2025-02-01,10,6\n", "quotation mark");
        texts.put(HEADS + ",LA01,2025-02-01,10,6\n", "");
        texts.put(HEADS + "S1,LA01,32/1/2025,10,6\n", "");
        texts.put(HEADS + "S1,LA01,2/13/2025,10,6\n", "");
        texts.put(HEADS + "S1,LA01,45689,10,6\n", "");
        texts.put(HEADS + "S1,LA01,1/2/25,10,6\n", "");
        texts.put(HEADS + "S1,LA77,2025-02-01,10,6\n", "");
        texts.put(HEADS + "S1,LA01,2025-02-01,ten,6\n", "");
        texts.put(HEADS + "S1,LA01,2025-02-01,10.5,6\n", "");
        texts.put(HEADS + "S1,LA01,2025-02-01,-1,6\n", "");
        texts.put(HEADS + "S1,LA01,2025-02-01,\"1,234\",6\n", "");
        texts.put(HEADS + "S1,LA01,2025-02-01,10,6,surplus\n", "");
        texts.put(HEADS + "S1,LA01,2025-02-01,#N/A,6\n", "");
        texts.put(HEADS + "=1+1,LA01,2025-02-01,=10,6\n", "");
        texts.put(HEADS + "S\u00b71,LA01,2025-02-01,10,6\n", "");
        texts.put(HEADS + "x".repeat(101) + ",LA01,2025-02-01,10,6\n", "");
        return texts;
    }

    @Test
    void texts_that_cannot_be_taken_leave_nothing_and_say_why() {
        texts().forEach((text, why) -> {
            String told = refused("list.csv", text.getBytes(UTF_8), null);
            assertThat(told).as(text).contains(why.isEmpty() ? "mend the file" : why);
            assertThat(records.of(lead, RecordKind.REFLECTIVE_SESSION)).as(text).isEmpty();
        });
    }

    @Test
    void texts_that_only_look_odd_are_read() throws IOException {
        for (byte[] odd : List.of(
                ("\uFEFF" + HEADS + "S1,LA01,2025-02-01,10,6\n").getBytes(UTF_8),
                (HEADS + "S1,LA01,2025-02-01,10,6\n").getBytes(UTF_16),
                (HEADS + "S1,LA01,2025-02-01,10,6\n").replace(',', ';').getBytes(UTF_8),
                (HEADS + "S1,LA01,2025-02-01,10,6\n").replace(',', '\t').getBytes(UTF_8),
                (HEADS + "S1,LA01,1/2/2025,10.0,6\n\n,,,,\n\n")
                        .replace("\n", "\r\n")
                        .getBytes(UTF_8),
                (HEADS + "S1, Authority LA01 ,1 February 2025,\u00a010,6\n").getBytes(ISO_8859_1),
                "Session ID,Held on,Expected,Attendees,LA,Notes\nS1,01.02.2025,10,6,la01,caf\u00e9\n"
                        .getBytes(ISO_8859_1),
                "Session;Site;Date;Eligible;Attended\nS1;LA01;2025-02-01;\"10,0\";6\n".getBytes(UTF_8),
                workbook(sheet -> {
                    row(sheet, 0, "session", "site", "date", "eligible", "attended");
                    row(sheet, 199_999, "S1", "LA01", "2025-02-01", 10, 6);
                }),
                workbook(sheet -> {
                    row(sheet, 0, "session", "site", "date", "eligible", "attended");
                    row(sheet, 1, "S1", "LA01", null, 10, 6);
                    sheet.value(1, 2, LocalDate.of(2025, 2, 1));
                    sheet.style(1, 2).format("dd/mm/yyyy").set();
                }))) {
            Lead fresh = new SmallStudy(sql, access).lead("lead");
            service.bringAndTake(fresh, RecordKind.REFLECTIVE_SESSION, "list.csv", odd, mapping(odd, null));
            assertThat(records.of(fresh, RecordKind.REFLECTIVE_SESSION))
                    .extracting(RecordRow::values)
                    .containsExactly(Map.of(
                            "session", "S1", "site", "LA01", "date", "2025-02-01", "eligible", "10", "attended", "6"));
        }
    }

    @Test
    void workbooks_that_cannot_be_taken_leave_nothing_and_say_why() throws IOException {
        Map<String, byte[]> workbooks = new TreeMap<>();
        workbooks.put("Cells are merged on the sheet", workbook(sheet -> {
            sound(sheet);
            sheet.range(1, 1, 2, 1).merge();
        }));
        workbooks.put("is empty", workbook(sheet -> {}));
        workbooks.put("can\u2019t be read as a workbook", zipped("something.txt", "no workbook"));
        workbooks.put("no rows below", workbook(sheet -> row(sheet, 0, "session", "site")));
        workbooks.put("No column of the file is used for", workbook(sheet -> {
            row(sheet, 0, "A report about sessions");
            row(sheet, 1, "session", "site");
            row(sheet, 2, "S1", "LA01");
        }));
        workbooks.put("Two columns are called", workbook(sheet -> row(sheet, 0, "session", "session")));
        for (Map.Entry<String, byte[]> each : workbooks.entrySet()) {
            assertThat(refused("book.xlsx", each.getValue(), null)).contains(each.getKey());
        }
        assertThat(refused("old.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, null))
                .contains("save it as XLSX or CSV");
        assertThat(refused("half.xlsx", Arrays.copyOf(workbook(MalformedSpreadsheetsTest::sound), 900), null))
                .contains("can\u2019t be read as a workbook");
        assertThat(refused("list.csv", (HEADS + "S1,LA01\n").getBytes(UTF_16LE), null))
                .isNotEmpty();
        assertThat(refused("big.csv", new byte[26 * 1024 * 1024], null)).contains("larger than 25 MB");
        assertThat(records.of(lead, RecordKind.REFLECTIVE_SESSION)).isEmpty();
    }

    @Test
    void another_sheet_is_asked_for_by_name_and_hidden_things_are_told() throws IOException {
        byte[] two = book(book -> {
            row(book.newWorksheet("Read me"), 0, "About this file");
            sound(book.newWorksheet("Sessions"));
            Worksheet hidden = book.newWorksheet("Old");
            row(hidden, 0, "x");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
        });
        assertThat(service.heads(lead, "two.xlsx", two, null).sheets()).containsExactly("Read me", "Sessions");
        assertThatThrownBy(() -> service.heads(lead, "two.xlsx", two, "Sesions"))
                .isInstanceOf(Refusal.class)
                .hasMessage("\u201ctwo.xlsx\u201d has no sheet \u201cSesions\u201d: it has Read me, Sessions.");
        service.bringAndTake(lead, RecordKind.REFLECTIVE_SESSION, "two.xlsx", two, mapping(two, "Sessions"));
        assertThat(records.of(lead, RecordKind.REFLECTIVE_SESSION)).hasSize(2);
    }

    @Test
    void formulas_count_by_the_result_that_was_saved_with_them_and_without_one_not_at_all() throws IOException {
        byte[] formula = workbook(sheet -> {
            row(sheet, 0, "session", "eligible");
            sheet.value(1, 0, "S1");
            sheet.formula(1, 1, "5+5");
        });
        assertThat(refused("formula.xlsx", formula, null)).contains("mend the file");
        assertThat(records.of(lead, RecordKind.REFLECTIVE_SESSION)).isEmpty();
    }

    private String refused(String name, byte[] bytes, @Nullable String sheet) {
        try {
            service.bringAndTake(lead, RecordKind.REFLECTIVE_SESSION, name, bytes, mapping(bytes, sheet));
            return "";
        } catch (Refusal refusal) {
            return refusal.sentence();
        }
    }

    private FileMapping mapping(byte[] bytes, @Nullable String sheet) {
        return FileMapping.proposed(
                RecordKind.REFLECTIVE_SESSION,
                sheet,
                service.heads(lead, bytes.length > 1 && bytes[0] == 'P' ? "a.xlsx" : "a.csv", bytes, sheet)
                        .heads());
    }

    private static void sound(Worksheet sheet) {
        row(sheet, 0, "session", "site", "date", "eligible", "attended");
        row(sheet, 1, "S1", "LA01", "2025-02-01", 10, 6);
        row(sheet, 2, "S2", "LA01", "2025-03-01", 10, 7);
    }

    private static void row(Worksheet sheet, int row, @Nullable Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cells[column] != null) {
                sheet.value(row, column, String.valueOf(cells[column]));
            }
        }
    }

    private static byte[] workbook(Consumer<Worksheet> content) throws IOException {
        return book(book -> content.accept(book.newWorksheet("Sessions")));
    }

    private static byte[] book(Consumer<Workbook> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "A test", "1.0")) {
            content.accept(book);
        }
        return bytes.toByteArray();
    }

    private static byte[] zipped(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
