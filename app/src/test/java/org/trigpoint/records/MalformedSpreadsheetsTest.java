package org.trigpoint.records;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.migrations.schema.Tables.RECORD_IMPORT;
import static org.trigpoint.migrations.schema.Tables.RECORD_LINE;
import static org.trigpoint.migrations.schema.Tables.RECORD_REVISION;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;
import static org.trigpoint.records.Spreadsheets.book;
import static org.trigpoint.records.Spreadsheets.heads;
import static org.trigpoint.records.Spreadsheets.row;
import static org.trigpoint.records.Spreadsheets.sheet;
import static org.trigpoint.records.Spreadsheets.sound;
import static org.trigpoint.records.Spreadsheets.soundBut;
import static org.trigpoint.records.Spreadsheets.withoutFormats;
import static org.trigpoint.records.Spreadsheets.written;
import static org.trigpoint.records.Spreadsheets.zipped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.dhatim.fastexcel.VisibilityState;
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
    private static final String SOUND = HEADS + "S1,LA01,2025-02-01,10,6\n";
    private static final Map<String, String> VALUES =
            Map.of("session", "S1", "site", "LA01", "date", "2025-02-01", "eligible", "10", "attended", "6");
    private static final String NO_KEY =
            "No column of the file is used for \u201cSession\u201d, by which rows are told apart: choose one, or say what it"
                    + " is for all rows.";
    private static final String NO_WORKBOOK =
            "\u201cbook.xlsx\u201d can\u2019t be read as a workbook: save it as XLSX once more.";

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private RecordImportService service;

    @Autowired
    private RecordImportQueries files;

    @Autowired
    private RecordQueries records;

    private Lead lead;

    @BeforeEach
    void aStudy() {
        lead = new SmallStudy(sql, access).lead("lead");
    }

    /** A file, the sheet that is asked for, and the sentence about it. */
    private record Sheet(
            String what,
            String name,
            Supplier<byte[]> content,
            @Nullable String sheet,
            String sentence) {

        static Sheet file(String what, String name, byte[] bytes, @Nullable String sheet, String sentence) {
            return new Sheet(what, name, () -> bytes, sheet, sentence);
        }

        byte[] bytes() {
            return content.get();
        }

        static Sheet text(String what, String text, String sentence) {
            return file(what, "list.csv", text.getBytes(UTF_8), null, sentence);
        }

        /** One whose second line is as given. */
        static Sheet line(String what, String line, String sentence) {
            return text(what, HEADS + line + "\n", "Nothing was taken. Line 2: " + sentence);
        }

        static Sheet workbook(String what, byte[] bytes, String sentence) {
            return file(what, "book.xlsx", bytes, null, sentence);
        }
    }

    private static List<Sheet> refused() {
        return Stream.of(texts(), days(), numbers(), otherFiles(), workbooks())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sheet> texts() {
        String many = IntStream.rangeClosed(1, 301).mapToObj(at -> "h" + at).collect(Collectors.joining(","));
        return List.of(
                Sheet.text("an empty file", "", "\u201clist.csv\u201d is empty."),
                Sheet.text("only empty lines", "\n\n,,,\n", "\u201clist.csv\u201d is empty."),
                Sheet.text("heads alone", HEADS, "\u201clist.csv\u201d has heads and no rows below them."),
                Sheet.text("no heads", "S1,LA01,2025-02-01,10,6\n", NO_KEY),
                Sheet.text("heads of something else", "a,b\n1,2\n", NO_KEY),
                Sheet.text("a title above the heads", "Sessions of spring\n" + SOUND, NO_KEY),
                Sheet.text("a web page", "<html><body>Sign in first</body></html>\n", NO_KEY),
                Sheet.text(
                        "two heads alike",
                        "session,session\nS1,S2\n",
                        "Two columns are called \u201csession\u201d: give each a head of its own."),
                Sheet.text(
                        "a head as long as a story",
                        "session," + "x".repeat(201) + "\nS1,1\n",
                        "Shorten the head \u201c" + "x".repeat(60) + "\u2026\u201d to 200 characters."),
                Sheet.text(
                        "301 columns",
                        many + "\n1\n",
                        "\u201clist.csv\u201d has more than 100,000 rows or 300 columns."),
                Sheet.text(
                        "a quotation mark that nothing closes",
                        HEADS + "S1,LA01,\"2025-02-01,10,6\n",
                        "\u201clist.csv\u201d can\u2019t be read as CSV: a quotation mark is missing in row 2 or after"
                                + " it."),
                Sheet.text(
                        "the same id twice",
                        SOUND + "S1,LA01,2025-02-02,10,6\n",
                        "Nothing was taken. Line 3: Line 2 is about the same record, \u201cS1\u201d: keep one of them."),
                Sheet.text(
                        "five lines with a fault each",
                        HEADS + "A,LA01,,x\nB,LA01,,x\nC,LA01,,x\nD,LA01,,x\nE,LA01,,x\n",
                        "Nothing was taken. Line 2: Eligible: \u201cx\u201d is no number. Line 3: Eligible: \u201cx\u201d"
                                + " is no number. Line 4: Eligible: \u201cx\u201d is no number. And 2 more lines."),
                Sheet.line("no id", ",LA01,2025-02-01,10,6", "Session: There is no session: every row needs one."),
                Sheet.line(
                        "an id with the sign between keys",
                        "S\u00b71,LA01,2025-02-01,10,6",
                        "Session: \u201cS\u00b71\u201d can\u2019t be a key: write at most 100 characters, without the sign"
                                + " \u00b7."),
                Sheet.line(
                        "an id of 101 characters",
                        "x".repeat(101) + ",LA01,2025-02-01,10,6",
                        "Session: \u201c" + "x".repeat(50) + "\u2026\u201d can\u2019t be a key: write at most 100"
                                + " characters, without the sign \u00b7."),
                Sheet.line(
                        "a site that is none",
                        "S1,LA77,2025-02-01,10,6",
                        "Site: There is no site \u201cLA77\u201d in this study."),
                Sheet.line(
                        "two sites in one cell",
                        "S1,LA01/LA02,2025-02-01,10,6",
                        "Site: There is no site \u201cLA01/LA02\u201d in this study."),
                Sheet.line(
                        "a value without a head",
                        "S1,LA01,2025-02-01,10,6,surplus",
                        "Column 6 has a value and no head: name it in the first row."));
    }

    private static List<Sheet> days() {
        return Stream.of(
                        "32/1/2025",
                        "2/13/2025",
                        "2025-02-30",
                        "1/2/25",
                        "01/02/0025",
                        "45689",
                        "2025-02-01 14:30",
                        "next Tuesday",
                        "February 2025")
                .map(day -> Sheet.line(
                        "the day " + day,
                        "S1,LA01," + day + ",10,6",
                        "Date: \u201c" + day
                                + "\u201d is no day: write it as 2025-12-01 or 1/12/2025, day before month and the year in"
                                + " full."))
                .toList();
    }

    private static List<Sheet> numbers() {
        List<Sheet> numbers = new ArrayList<>();
        for (String word : List.of("ten", "#N/A", "=5+5", "60%", "10-12", "10 people", "NaN", "1.234,5")) {
            numbers.add(Sheet.line(
                    "the number " + word,
                    "S1,LA01,2025-02-01,\"" + word + "\",6",
                    "Eligible: \u201c" + word + "\u201d is no number."));
        }
        for (String word : List.of("10.5", "10,5", "-1")) {
            numbers.add(Sheet.line(
                    "the count " + word,
                    "S1,LA01,2025-02-01,\"" + word + "\",6",
                    "Eligible: \u201c" + word + "\u201d is no count: write a whole number of 0 or more."));
        }
        numbers.add(Sheet.line(
                "a comma that may part thousands or a fraction",
                "S1,LA01,2025-02-01,\"1,234\",6",
                "Eligible: \u201c1,234\u201d could be two numbers: write it without the comma, or with a point before the"
                        + " fraction."));
        return numbers;
    }

    private static List<Sheet> otherFiles() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        return List.of(
                Sheet.file(
                        "UTF-16 without its mark",
                        "list.csv",
                        SOUND.getBytes(UTF_16LE),
                        null,
                        "\u201clist.csv\u201d is no text that can be read: save it as CSV in UTF-8."),
                Sheet.file(
                        "a workbook of long ago",
                        "old.xls",
                        old,
                        null,
                        "\u201cold.xls\u201d can\u2019t be read: save it as XLSX or CSV."),
                Sheet.file(
                        "a workbook under a password",
                        "locked.xlsx",
                        old,
                        null,
                        "\u201clocked.xlsx\u201d can\u2019t be read: save it as XLSX or CSV."),
                Sheet.file(
                        "more than 25 MB",
                        "big.csv",
                        new byte[26 * 1024 * 1024],
                        null,
                        "\u201cbig.csv\u201d is larger than 25 MB: keep the columns that are needed."),
                Sheet.workbook("an archive of something else", zipped(Map.of("a.txt", "no workbook")), NO_WORKBOOK),
                Sheet.workbook("half a workbook", Arrays.copyOf(sheet(Spreadsheets::sound), 900), NO_WORKBOOK));
    }

    private static List<Sheet> workbooks() {
        byte[] two = two();
        return List.of(
                Sheet.workbook(
                        "merged cells",
                        sheet(sheet -> {
                            sound(sheet);
                            sheet.range(1, 1, 2, 1).merge();
                        }),
                        "Cells are merged on the sheet \u201cSessions\u201d (B2:B3): unmerge them, so that every row says its own."),
                Sheet.workbook(
                        "a head over two columns",
                        sheet(sheet -> {
                            sound(sheet);
                            sheet.range(0, 1, 0, 2).merge();
                        }),
                        "Cells are merged on the sheet \u201cSessions\u201d (B1:C1): unmerge them, so that every row says its"
                                + " own."),
                Sheet.workbook(
                        "an empty sheet",
                        sheet(sheet -> {}),
                        "The sheet \u201cSessions\u201d of \u201cbook.xlsx\u201d is empty."),
                Sheet.workbook(
                        "a sheet with heads alone",
                        sheet(Spreadsheets::heads),
                        "\u201cbook.xlsx\u201d has heads and no rows below them."),
                Sheet.workbook(
                        "a sheet with a title", sheet(sheet -> row(sheet, 0, "A report about sessions")), NO_KEY),
                Sheet.workbook(
                        "a sheet with two heads alike",
                        sheet(sheet -> row(sheet, 0, "session", "session")),
                        "Two columns are called \u201csession\u201d: give each a head of its own."),
                Sheet.workbook("the first sheet, where the second is meant", two, NO_KEY),
                Sheet.file(
                        "a sheet that is not there",
                        "book.xlsx",
                        two,
                        "Sesions",
                        "\u201cbook.xlsx\u201d has no sheet \u201cSesions\u201d: it has Read me, Sessions."),
                Sheet.file(
                        "a sheet that is hidden",
                        "book.xlsx",
                        two,
                        "Old",
                        "\u201cbook.xlsx\u201d has no sheet \u201cOld\u201d: it has Read me, Sessions."),
                Sheet.workbook(
                        "a formula that was never worked out",
                        written(soundBut("<c r=\"D2\"><f>5+5</f></c>")),
                        "Nothing was taken. Line 2: Cell D2 holds a formula without a saved result: open the file, let it"
                                + " calculate, and save it."),
                Sheet.workbook(
                        "a formula that failed",
                        written(soundBut("<c r=\"D2\" t=\"e\"><f>5/0</f><v>#DIV/0!</v></c>")),
                        "Nothing was taken. Line 2: Cell D2 holds the error #DIV/0!: mend it or empty it."),
                Sheet.workbook(
                        "an error typed in",
                        written(soundBut("<c r=\"D2\" t=\"e\"><v>#N/A</v></c>")),
                        "Nothing was taken. Line 2: Cell D2 holds the error #N/A: mend it or empty it."),
                Sheet.workbook("a sheet that breaks off", written(soundBut("<c r=\"D2\"><v>10")), NO_WORKBOOK),
                Sheet.workbook(
                        "a day as text, month first",
                        sheet(sheet -> {
                            heads(sheet);
                            row(sheet, 1, "S1", "LA01", "2/13/2025", 10, 6);
                        }),
                        "Nothing was taken. Line 2: Date: \u201c2/13/2025\u201d is no day: write it as 2025-12-01 or"
                                + " 1/12/2025, day before month and the year in full."),
                Sheet.workbook(
                        "a day whose cell is formatted as a number",
                        sheet(sheet -> {
                            heads(sheet);
                            row(sheet, 1, "S1", "LA01", 45689, 10, 6);
                        }),
                        "Nothing was taken. Line 2: Date: \u201c45689\u201d is no day: write it as 2025-12-01 or 1/12/2025,"
                                + " day before month and the year in full."),
                Sheet.workbook(
                        "a fraction of a person",
                        written(soundBut("<c r=\"D2\"><v>10.25</v></c>")),
                        "Nothing was taken. Line 2: Eligible: \u201c10.25\u201d is no count: write a whole number of 0 or"
                                + " more."));
    }

    private static byte[] two() {
        return book(book -> {
            row(book.newWorksheet("Read me"), 0, "About this file");
            sound(book.newWorksheet("Sessions"));
            Worksheet hidden = book.newWorksheet("Old");
            row(hidden, 0, "x");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
        });
    }

    /** Files that only look odd, with what is said of each beside its rows. */
    private static List<Sheet> read() {
        return Stream.concat(readTexts().stream(), readWorkbooks().stream()).toList();
    }

    private static List<Sheet> readTexts() {
        return List.of(
                Sheet.text("a byte order mark", "\uFEFF" + SOUND, ""),
                Sheet.file("UTF-16", "list.csv", SOUND.getBytes(UTF_16), null, ""),
                Sheet.text("semicolons", SOUND.replace(',', ';'), ""),
                Sheet.text("tabs", SOUND.replace(',', '\t'), ""),
                Sheet.text("Windows line ends", SOUND.replace("\n", "\r\n"), ""),
                Sheet.text("empty lines above the heads", "\n,,\n" + SOUND, ""),
                Sheet.text("200,000 empty rows", SOUND + ",,,,\n".repeat(200_000), ""),
                Sheet.text("empty columns without a head", SOUND.replace("\n", ",,\n"), ""),
                Sheet.text(
                        "heads in capitals",
                        SOUND.replace(HEADS, " SESSION ID ,Authority,HELD ON,Expected,Present\n"),
                        ""),
                Sheet.text("a day with a fullstop", SOUND.replace("2025-02-01", "01.02.2025"), ""),
                Sheet.text("a day in words", SOUND.replace("2025-02-01", "1 February 2025"), ""),
                Sheet.text("a day as its spreadsheet shows it", SOUND.replace("2025-02-01", "01-Feb-2025"), ""),
                Sheet.text("a day at midnight", SOUND.replace("2025-02-01", "2025-02-01 00:00:00"), ""),
                Sheet.text("a decimal comma", "session;site;date;eligible;attended\nS1;LA01;1/2/2025;10,0;6\n", ""),
                Sheet.file(
                        "Windows-1252 with blanks that do not break",
                        "list.csv",
                        SOUND.replace("LA01", "Authority LA01")
                                .replace(",10", ",\u00a010")
                                .getBytes(ISO_8859_1),
                        null,
                        ""),
                Sheet.text(
                        "a note with line ends and quotation marks",
                        "session,site,date,eligible,attended,notes\nS1,LA01,2025-02-01,10,6,\"said \"\"no\"\",\nleft\"\n",
                        ""));
    }

    private static List<Sheet> readWorkbooks() {
        String empty = IntStream.rangeClosed(3, 200_002)
                .mapToObj(at -> "<row r=\"" + at + "\"><c r=\"A" + at + "\"/></row>")
                .collect(Collectors.joining());
        return List.of(
                Sheet.workbook(
                        "200,000 empty rows in a workbook", written(soundBut("<c r=\"D2\"><v>10</v></c>") + empty), ""),
                Sheet.workbook(
                        "a formula with its result", written(soundBut("<c r=\"D2\"><f>5+5</f><v>10</v></c>")), ""),
                Sheet.workbook("no list of formats", withoutFormats(), ""),
                Sheet.workbook("a number as text", written(soundBut("<c r=\"D2\" t=\"str\"><v>10</v></c>")), ""),
                Sheet.workbook("a number with a tail", written(soundBut("<c r=\"D2\"><v>1.0E1</v></c>")), ""),
                Sheet.workbook(
                        "a day that is one",
                        sheet(sheet -> {
                            heads(sheet);
                            row(sheet, 1, "S1", "LA01", null, 10, 6);
                            sheet.value(1, 2, LocalDate.of(2025, 2, 1));
                            sheet.style(1, 2).format("dd/mm/yyyy").set();
                        }),
                        ""),
                Sheet.file("the second sheet", "book.xlsx", two(), "Sessions", ""),
                Sheet.workbook(
                        "a hidden column",
                        sheet(sheet -> {
                            sound(sheet);
                            sheet.hideColumn(3);
                        }),
                        "Columns are hidden in the workbook and were read like the others: number 4."),
                Sheet.workbook(
                        "a hidden row",
                        sheet(sheet -> {
                            sound(sheet);
                            sheet.hideRow(1);
                        }),
                        "1 row is hidden in the workbook, by a filter perhaps, and read like the others."));
    }

    @Test
    void there_are_fifty_and_more_of_them_and_no_two_are_the_same() {
        List<String> all = Stream.concat(refused().stream(), read().stream())
                .map(Sheet::what)
                .toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(75).doesNotHaveDuplicates();
        assertThat(refused()).hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void what_cannot_be_taken_is_refused_with_its_sentence_and_nothing_of_it_is_in() {
        SoftAssertions all = new SoftAssertions();
        for (Sheet sheet : refused()) {
            all.assertThat(refusal(sheet)).as(sheet.what()).isEqualTo(sheet.sentence());
            all.assertThat(rows()).as(sheet.what()).isZero();
        }
        all.assertAll();
    }

    @Test
    void what_only_looks_odd_is_read_as_it_is_meant() {
        SoftAssertions all = new SoftAssertions();
        for (Sheet sheet : read()) {
            all.assertThat(refusal(sheet)).as(sheet.what()).isEmpty();
            all.assertThat(records.of(lead, RecordKind.REFLECTIVE_SESSION).stream()
                            .map(RecordRow::values)
                            .toList())
                    .as(sheet.what())
                    .isEqualTo(List.of(VALUES));
            if (!sheet.sentence().isEmpty()) {
                all.assertThat(files.files(lead).getFirst().remarks()).containsExactly(sheet.sentence());
            }
            sql.deleteFrom(RECORD_ROW)
                    .where(RECORD_ROW.STUDY_ID.eq(lead.study()))
                    .execute();
        }
        all.assertAll();
    }

    @Test
    void sheets_that_are_hidden_are_not_offered() {
        assertThat(service.heads(lead, "book.xlsx", two(), null).sheets()).containsExactly("Read me", "Sessions");
    }

    private String refusal(Sheet sheet) {
        try {
            List<String> heads = service.heads(lead, sheet.name(), sheet.bytes(), sheet.sheet())
                    .heads();
            service.bringAndTake(
                    lead,
                    RecordKind.REFLECTIVE_SESSION,
                    sheet.name(),
                    sheet.bytes(),
                    FileMapping.proposed(RecordKind.REFLECTIVE_SESSION, sheet.sheet(), heads));
            return "";
        } catch (Refusal refusal) {
            return refusal.sentence();
        }
    }

    /** How many rows of any table of records the study has. */
    private int rows() {
        return sql.fetchCount(RECORD_IMPORT, RECORD_IMPORT.STUDY_ID.eq(lead.study()))
                + sql.fetchCount(RECORD_LINE, RECORD_LINE.STUDY_ID.eq(lead.study()))
                + sql.fetchCount(RECORD_ROW, RECORD_ROW.STUDY_ID.eq(lead.study()))
                + sql.fetchCount(RECORD_REVISION, RECORD_REVISION.STUDY_ID.eq(lead.study()));
    }
}
