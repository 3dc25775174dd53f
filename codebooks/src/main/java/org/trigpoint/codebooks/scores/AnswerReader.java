package org.trigpoint.codebooks.scores;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.instruments.Scoring;
import org.trigpoint.codebooks.instruments.Scoring.Form;
import org.trigpoint.codebooks.instruments.Scoring.Kind;

/** Reads what stands in a cell: a number, the words that a form prints for it, or why there is none. */
final class AnswerReader {

    private final Scoring scoring;
    private final String name;
    private final TreeSet<Integer> points;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();

    /** For items that are rated on the points of one scale; the name is that of the instrument. */
    AnswerReader(Scoring scoring, String name, List<Integer> points) {
        this.scoring = scoring;
        this.name = name;
        this.points = new TreeSet<>(points);
        for (Form form : scoring.forms()) {
            form.options().forEach(option -> numbers.put(plain(option.label()), option.value()));
            form.missing().forEach(missing -> kinds.put(plain(missing.label()), missing.kind()));
        }
    }

    ItemAnswer read(@Nullable Form form, String cell) {
        if (cell.length() == 1 && cell.charAt(0) >= '0' && cell.charAt(0) <= '9') {
            return number(form, cell.charAt(0) - '0', cell);
        }
        String text = plain(cell);
        if (text.isEmpty()) {
            return new ItemAnswer.Missing(Kind.EMPTY);
        }
        if (text.matches("-?[0-9]{1,9}([.]0+)?")) {
            return number(form, Integer.parseInt(text.replaceFirst("[.]0+$", "")), cell);
        }
        Integer value = numbers.get(text);
        if (value != null) {
            return number(form, value, cell);
        }
        Kind kind = kinds.get(text);
        return kind == null ? refused(cell) : new ItemAnswer.Missing(kind);
    }

    private ItemAnswer number(@Nullable Form form, int value, String cell) {
        if (!points.contains(value)) {
            return refused(cell);
        }
        return new ItemAnswer.Given(value, form == null || form.prints(value));
    }

    private ItemAnswer refused(String cell) {
        String words = scoring.forms().stream()
                .flatMap(form -> form.missing().stream())
                .map(missing -> plain(missing.label()))
                .distinct()
                .map(label -> ", \u201c" + label + "\u201d")
                .collect(Collectors.joining());
        return new ItemAnswer.Refused("\u201c" + cell.strip() + "\u201d, and " + name + " takes whole numbers from "
                + points.first() + " to " + points.last() + words + " or nothing");
    }

    /** So that neither case, blanks nor the kind of a dash tells two answers apart. */
    private static String plain(String text) {
        if (text.isEmpty()) {
            return text;
        }
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\u2012-\u2015]", "-")
                .replaceAll("\\s+", " ");
    }
}
