package org.trigpoint.privacy;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Personal data that can be told by how it is written. */
final class WrittenShapes {

    private static final int NHS_DIGITS = 10;
    private static final int NHS_MODULUS = 11;

    /**
     * One shape.
     *
     * @param kind what it is
     * @param pattern how it is written; group 1, where there is one, is what counts
     * @param holds what no pattern can tell, such as a check digit
     */
    record Shape(PersonalKind kind, Pattern pattern, Predicate<String> holds) {}

    /** The surest first: what an earlier shape took is not looked at again. */
    static final List<Shape> ALL = List.of(
            new Shape(
                    PersonalKind.EMAIL,
                    Pattern.compile("(?<![\\w.+-])[\\w.%+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+(?![\\w@])"),
                    words -> true),
            new Shape(
                    PersonalKind.DATE_OF_BIRTH,
                    Pattern.compile("(?i)\\b(?:born|birth|birthday|d\\.?o\\.?b\\.?)\\b[^.?!\\n]{0,40}?("
                            + "\\b\\d{1,2}(?:st|nd|rd|th)?[\\s./-]+(?:of\\s+)?(?:\\d{1,2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)[\\s,./-]+(?:\\d{4}|\\d{2})\\b"
                            + "|\\b\\d{4}-\\d{2}-\\d{2}\\b)"),
                    words -> true),
            new Shape(
                    PersonalKind.NHS_NUMBER,
                    Pattern.compile("(?<![\\d-])\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?![\\d-])"),
                    WrittenShapes::checkedByModulus11),
            new Shape(
                    PersonalKind.TELEPHONE,
                    Pattern.compile(
                            "(?<![\\w+])(?:(?:\\+|00)44[ -]?(?:\\(0\\))?|\\(?0)[1-9](?:[ ()-]{0,2}\\d){8,9}(?!\\d)"),
                    words -> true),
            // HM Revenue and Customs, National Insurance Manual NIM39110: letters that are not used, and the suffix A
            // to D.
            new Shape(
                    PersonalKind.NI_NUMBER,
                    Pattern.compile(
                            "(?i)\\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]\\b"),
                    words -> true),
            // The format that Royal Mail publishes (areas, districts, and the letters that inward codes leave out).
            new Shape(
                    PersonalKind.POSTCODE,
                    Pattern.compile(
                            "(?i)\\b(?:GIR ?0AA|[A-PR-UWYZ](?:\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d{1,2}|[A-HK-Y]\\d[ABEHMNPRVWXY]) ?\\d[ABD-HJLNP-UW-Z]{2})\\b"),
                    words -> true));

    private WrittenShapes() {}

    /**
     * NHS Data Dictionary, "NHS NUMBER": the first nine digits are weighted 10 down to 2; 11 less the remainder of their
     * sum by 11 is the tenth, 11 standing for 0, and 10 for no number at all.
     */
    static boolean checkedByModulus11(String words) {
        int[] digits = words.chars()
                .filter(Character::isDigit)
                .map(digit -> digit - '0')
                .toArray();
        if (digits.length != NHS_DIGITS) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < NHS_DIGITS - 1; place++) {
            sum += digits[place] * (NHS_DIGITS - place);
        }
        int check = NHS_MODULUS - sum % NHS_MODULUS;
        return (check == NHS_MODULUS ? 0 : check) == digits[NHS_DIGITS - 1];
    }
}
