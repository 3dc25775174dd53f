package org.trigpoint.exchange;

/** Text as a spreadsheet's cell can hold it. */
final class CellText {

    /** What Excel's cells hold at most, in UTF-16 units. */
    static final int MOST = 32_767;

    /** Stands at the end of words that were cut. */
    static final String CUT = " […cut]";

    private int cut;

    /** How many texts were cut so far. */
    int cut() {
        return cut;
    }

    /** Without the characters that XML can't hold, and cut visibly where it is too long. */
    String of(String text) {
        String held = printable(text);
        if (held.length() <= MOST) {
            return held;
        }
        cut++;
        int end = MOST - CUT.length();
        int whole = Character.isHighSurrogate(held.charAt(end - 1)) ? end - 1 : end;
        return held.substring(0, whole) + CUT;
    }

    /**
     * Text that no spreadsheet takes for a formula: where it begins like one, an apostrophe goes before it. Numbers of
     * ours are never handed in here.
     */
    static String harmless(String text) {
        String held = printable(text);
        boolean formula = !held.isEmpty() && "=+-@\t\r\n".indexOf(held.charAt(0)) >= 0;
        return formula ? "'" + held : held;
    }

    /** Without the characters that XML can't hold. */
    static String printable(String text) {
        if (text.codePoints().allMatch(CellText::inXml)) {
            return text;
        }
        return text.codePoints()
                .filter(CellText::inXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean inXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
