package org.trigpoint.commands;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Scoring;
import org.trigpoint.codebooks.scores.ItemAnswer;
import org.trigpoint.codebooks.scores.Scorer;

/** A table of answers, one row a questionnaire; what is wrong with it is said by its row, and then nothing is scored. */
final class AnswersFile {

    private static final String ID = "id";
    private static final String FORM = "form";

    private final String name;
    private final Instrument instrument;
    private final Scoring scoring;
    private final Scorer scorer;
    private final @Nullable String form;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();

    private AnswersFile(String name, Instrument instrument, Scoring scoring, @Nullable String form) {
        this.name = name;
        this.instrument = instrument;
        this.scoring = scoring;
        this.scorer = Scorer.of(instrument).orElseThrow();
        this.form = form;
    }

    /** One questionnaire; the form is null where nothing tells it. */
    record Row(String id, @Nullable String form, Map<String, String> cells) {}

    /** Reads a file of answers to an instrument that is scored; a form given here holds for all of it. */
    static AnswersFile read(Path file, Instrument instrument, @Nullable String form) {
        Scoring scoring = instrument.scoring();
        if (scoring == null) {
            throw new IllegalArgumentException(instrument.name() + " is not scored.");
        }
        AnswersFile read = new AnswersFile(String.valueOf(file.getFileName()), instrument, scoring, form);
        if (form != null) {
            read.known(form, "");
        }
        try (Reader text = new StringReader(withoutMark(Files.readString(file, StandardCharsets.UTF_8)));
                CSVParser rows = CSVFormat.RFC4180
                        .builder()
                        .setIgnoreEmptyLines(true)
                        .get()
                        .parse(text)) {
            read.readAll(rows);
        } catch (NoSuchFileException missing) {
            throw new Refusal("There is no file \u201c" + file + "\u201d: give the path of a CSV file.");
        } catch (CharacterCodingException encoded) {
            throw new Refusal("\u201c" + read.name + "\u201d is not in UTF-8: save it again as CSV in UTF-8.");
        } catch (IOException failure) {
            throw new Refusal(
                    "\u201c" + read.name + "\u201d can\u2019t be read: check that it is a file you may open.");
        }
        return read;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void readAll(CSVParser parser) {
        Iterator<CSVRecord> each = parser.iterator();
        int row = 1;
        try {
            if (!each.hasNext()) {
                throw new Refusal("\u201c" + name + "\u201d is empty: give it the columns " + ID + ","
                        + String.join(",", scorer.items()) + ".");
            }
            List<String> columns = columns(each.next());
            while (each.hasNext()) {
                row++;
                read(each.next(), columns, row);
            }
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw new Refusal("\u201c" + name + "\u201d can\u2019t be read after row " + row
                    + ": look for a quotation mark that is not closed.");
        }
        if (rows.isEmpty()) {
            throw new Refusal(
                    "\u201c" + name + "\u201d has no answers: put a row for each questionnaire below the heads.");
        }
    }

    /** The columns by position; each known, each once, and all there whose absence would look like an answer missing. */
    private List<String> columns(CSVRecord heads) {
        List<String> found = Arrays.stream(heads.values())
                .map(head -> head.strip().toLowerCase(Locale.ROOT))
                .toList();
        Set<String> known = instrument.items().stream().map(Item::key).collect(Collectors.toCollection(HashSet::new));
        known.addAll(List.of(ID, FORM));
        Set<String> before = new HashSet<>();
        for (String column : found) {
            if (!known.contains(column)) {
                throw new Refusal("\u201c" + name + "\u201d has a column \u201c" + column + "\u201d that "
                        + instrument.name() + " does not know: it takes " + ID + ", " + FORM + " and "
                        + String.join(", ", scorer.items()) + ".");
            }
            if (!before.add(column)) {
                throw new Refusal(
                        "\u201c" + name + "\u201d has the column \u201c" + column + "\u201d twice: keep one.");
            }
        }
        boolean fewer = scoring.rules(Scoring.Rule.OnlyGiven.class).findAny().isPresent();
        List<String> needed = new ArrayList<>(List.of(ID));
        needed.addAll(fewer ? scorer.items().subList(0, 1) : scorer.items());
        for (String column : needed) {
            if (!before.contains(column)) {
                throw new Refusal("\u201c" + name + "\u201d has no column \u201c" + column
                        + "\u201d: add it, and leave it empty where an answer is missing.");
            }
        }
        return found;
    }

    private void read(CSVRecord record, List<String> columns, int row) {
        if (record.size() > columns.size()) {
            throw new Refusal(at(row) + " has " + record.size() + " cells for " + columns.size()
                    + " columns: look for a comma too many.");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int at = 0; at < columns.size(); at++) {
            cells.put(columns.get(at), at < record.size() ? record.get(at) : "");
        }
        String id = cells.getOrDefault(ID, "").strip();
        if (id.isEmpty()) {
            throw new Refusal(at(row) + " has no id: every row needs one.");
        }
        Integer before = ids.putIfAbsent(id, row);
        if (before != null) {
            throw new Refusal(at(row) + " has the id \u201c" + id + "\u201d again, as row " + before
                    + " has: give each questionnaire an id of its own.");
        }
        String said = cells.getOrDefault(FORM, "").strip().toLowerCase(Locale.ROOT);
        String used = said.isEmpty() ? form : known(said, at(row) + ": ");
        for (String item : scorer.items()) {
            String cell = cells.getOrDefault(item, "");
            if (scorer.read(used, cell) instanceof ItemAnswer.Refused refused) {
                throw new Refusal(at(row) + ": " + item + " is " + refused.why() + ".");
            }
        }
        rows.add(new Row(id, used, cells));
    }

    private String known(String word, String where) {
        if (scoring.form(word).isEmpty()) {
            throw new Refusal(where + "There is no form \u201c" + word + "\u201d of " + instrument.name() + ": use "
                    + scoring.forms().stream().map(Scoring.Form::key).collect(Collectors.joining(" or ")) + ".");
        }
        return word;
    }

    /** The heads are row 1, as a spreadsheet shows it. */
    private String at(int row) {
        return "Row " + row + " of \u201c" + name + "\u201d";
    }

    /** In the order of the file. */
    List<Row> rows() {
        return rows;
    }
}
