package org.trigpoint.codebooks.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trigpoint.codebooks.records.Meaning.Understood;
import org.trigpoint.codebooks.records.Meaning.Unreadable;

/**
 * Understands the words of cells. Days are read as day, month, year; a comma in a number is read as a decimal point where it
 * can be nothing else; whatever could be two things is refused.
 */
public final class CellMeaning {

    /** What stands between the values of a key of several columns. */
    public static final String BETWEEN = " \u00b7 ";

    private static final int LONGEST = 2_000;
    private static final int LONGEST_OF_A_KEY = 100;
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d+)?|\\.\\d+)([eE][-+]?\\d{1,2})?");
    private static final Pattern THOUSANDS = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern EUROPEAN = Pattern.compile("[-+]?\\d+,\\d+");
    private static final Pattern MIDNIGHT = Pattern.compile("[T ]00:00(:00(\\.0+)?)?Z?$");
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "present", "attended", "\u2713", "\u2714");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "absent", "did not attend");
    private static final List<DateTimeFormatter> DAYS = Stream.of(
                    "uuuu-M-d", "d/M/uuuu", "d.M.uuuu", "d-M-uuuu", "d MMMM uuuu", "d MMM uuuu", "d-MMM-uuuu")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.UK)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private final Map<String, String> sites;

    /**
     * Understands cells of one study.
     *
     * @param sites what a site may be called, its code and its name in small letters, to its code
     */
    public CellMeaning(Map<String, String> sites) {
        this.sites = Map.copyOf(sites);
    }

    /**
     * What a cell means.
     *
     * @param column where it stands
     * @param cell its words
     * @return how it is stored, or why it can't be
     */
    public Meaning of(Column column, String cell) {
        String words = cell.replace('\u00a0', ' ').strip();
        if (words.isEmpty()) {
            return column.key()
                    ? new Unreadable("There is no " + column.title().toLowerCase(Locale.UK) + ": every row needs one.")
                    : understood("");
        }
        return switch (column.type()) {
            case TEXT -> text(column, words);
            case DAY -> day(words);
            case COUNT -> count(words);
            case NUMBER -> number(words);
            case YES_NO -> yesOrNo(words);
            case SITE -> site(words);
            case CHOICE -> choice(column, words);
        };
    }

    /**
     * An answer to an item that the kind itself does not list: kept as it was given.
     *
     * @param cell its words
     * @return itself without blanks around it, or why it can't be kept
     */
    public Meaning answer(String cell) {
        String words = cell.replace('\u00a0', ' ').strip();
        return words.length() > LONGEST ? tooLong() : understood(words);
    }

    private static Meaning text(Column column, String words) {
        String plain = words.replaceAll("\\s+", " ");
        if (!column.key()) {
            return plain.length() > LONGEST ? tooLong() : understood(plain);
        }
        if (plain.length() > LONGEST_OF_A_KEY || plain.contains("\u00b7")) {
            return new Unreadable("\u201c" + cut(plain) + "\u201d can\u2019t be a key: write at most "
                    + LONGEST_OF_A_KEY + " characters, without the sign \u00b7.");
        }
        return understood(plain);
    }

    private static Meaning tooLong() {
        return new Unreadable("It is longer than 2,000 characters: shorten it.");
    }

    private static Meaning day(String words) {
        String plain = MIDNIGHT.matcher(words).replaceFirst("").replaceAll("\\s+", " ");
        Optional<LocalDate> day =
                DAYS.stream().flatMap(format -> read(plain, format).stream()).findFirst();
        if (day.isEmpty() || day.get().getYear() < 1900 || day.get().getYear() > 2100) {
            return new Unreadable("\u201c" + cut(words)
                    + "\u201d is no day: write it as 2025-12-01 or 1/12/2025, day before month and the year in full.");
        }
        String iso = day.get().toString();
        return new Understood(iso, iso.equals(plain) ? "" : "\u201c" + cut(plain) + "\u201d was read as " + iso + ".");
    }

    private static Optional<LocalDate> read(String words, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(words, format));
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }

    private static Meaning count(String words) {
        Meaning meaning = number(words);
        if (!(meaning instanceof Understood(String value, String remark))) {
            return meaning;
        }
        BigDecimal number = new BigDecimal(value);
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
            return new Unreadable("\u201c" + cut(words) + "\u201d is no count: write a whole number of 0 or more.");
        }
        return new Understood(number.toBigInteger().toString(), remark);
    }

    private static Meaning number(String words) {
        if (NUMBER.matcher(words).matches()) {
            return understood(plain(new BigDecimal(words)));
        }
        if (THOUSANDS.matcher(words).matches()) {
            return new Unreadable(
                    "\u201c" + cut(words) + "\u201d could be two numbers: write it without the comma, or with"
                            + " a point before the fraction.");
        }
        if (EUROPEAN.matcher(words).matches()) {
            String value = plain(new BigDecimal(words.replace(',', '.')));
            return new Understood(value, "\u201c" + cut(words) + "\u201d was read as " + value + ".");
        }
        return new Unreadable("\u201c" + cut(words) + "\u201d is no number.");
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Meaning yesOrNo(String words) {
        String plain = words.toLowerCase(Locale.UK);
        if (YES.contains(plain)) {
            return understood("yes");
        }
        return NO.contains(plain)
                ? understood("no")
                : new Unreadable("\u201c" + cut(words) + "\u201d is neither yes nor no.");
    }

    private Meaning site(String words) {
        String code = sites.get(words.toLowerCase(Locale.UK));
        return code == null
                ? new Unreadable("There is no site \u201c" + cut(words) + "\u201d in this study.")
                : understood(code);
    }

    private static Meaning choice(Column column, String words) {
        String plain = words.toLowerCase(Locale.UK).replaceAll("[\\s_]+", "-");
        return column.choices().contains(plain)
                ? understood(plain)
                : new Unreadable("\u201c" + cut(words) + "\u201d is no "
                        + column.title().toLowerCase(Locale.UK) + ": write "
                        + String.join(
                                ", ",
                                column.choices().subList(0, column.choices().size() - 1)) + " or "
                        + column.choices().getLast() + ".");
    }

    private static Understood understood(String value) {
        return new Understood(value, "");
    }

    private static String cut(String words) {
        return words.length() > 60 ? words.substring(0, words.offsetByCodePoints(0, 50)) + "\u2026" : words;
    }
}
