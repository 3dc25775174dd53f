package org.trigpoint.tables;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.trigpoint.Refusal;
import org.trigpoint.tables.Cells.Line;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a JSON array of flat objects: their names are the heads, and the number of a row is its place in the array, from 1. It
 * is gone through twice, first for the heads, so that it is never held whole.
 */
final class CellObjects implements TableFile.Table {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String name;
    private final byte[] bytes;

    CellObjects(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public List<String> read(String sheet, int columns, Consumer<Line> taker) {
        List<String> heads = new ArrayList<>(heads(columns));
        if (!heads.isEmpty()) {
            taker.accept(new Line(0, heads, List.of()));
            each((number, parser) -> taker.accept(row(number, parser, heads)));
        }
        return List.of();
    }

    /** Takes an object; the parser stands on its beginning, and afterwards on its end. */
    private interface Taker {
        void take(int number, JsonParser parser);
    }

    private Set<String> heads(int columns) {
        Set<String> heads = new LinkedHashSet<>();
        each((number, parser) -> {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                if (heads.size() <= columns) {
                    heads.add(parser.currentName());
                }
                parser.nextToken();
                parser.skipChildren();
            }
        });
        return heads;
    }

    private void each(Taker taker) {
        try (JsonParser parser = JSON.createParser(new ByteArrayInputStream(bytes))) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return;
            }
            if (first != JsonToken.START_ARRAY) {
                throw new Refusal("\u201c" + name + "\u201d is no array: send one, with an object for each row.");
            }
            int number = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                number++;
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    throw new Refusal("Row " + number + " of \u201c" + name
                            + "\u201d is no object: send an array with an object for each row.");
                }
                taker.take(number, parser);
            }
        } catch (JacksonException broken) {
            throw new Refusal("\u201c" + name + "\u201d can\u2019t be read as JSON"
                    + (broken.getLocation() == null
                            ? "."
                            : ": something is wrong at line "
                                    + broken.getLocation().getLineNr() + ", column "
                                    + broken.getLocation().getColumnNr() + "."));
        }
    }

    private static Line row(int number, JsonParser parser, List<String> heads) {
        List<String> cells = new ArrayList<>();
        heads.forEach(head -> cells.add(""));
        List<String> faults = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String head = parser.currentName();
            if (!seen.add(head)) {
                faults.add("It says \u201c" + head + "\u201d twice: keep one of them.");
            }
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
                faults.add("\u201c" + head + "\u201d holds a list or an object: send words, numbers, true or false.");
                parser.skipChildren();
            } else if (value != JsonToken.VALUE_NULL && heads.contains(head)) {
                cells.set(heads.indexOf(head), parser.getString());
            }
        }
        return new Line(number, cells, faults);
    }
}
