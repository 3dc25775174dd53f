package org.trigpoint.search.reading.worker;

/** Characters that a text may hold. */
final class Characters {
    private Characters() {}

    /** The same text without control characters but tab and line feed, and with U+FFFD for half a surrogate pair. */
    static String storable(String text) {
        int good = 0;
        while (good < text.length() && isPlain(text.charAt(good))) {
            good++;
        }
        if (good == text.length()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, good);
        for (int i = good; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                kept.append('\uFFFD');
            } else if (c >= 0x20 || c == '\t' || c == '\n') {
                kept.appendCodePoint(c);
            }
        }
        return kept.toString();
    }

    private static boolean isPlain(char c) {
        return (c >= 0x20 && !Character.isSurrogate(c)) || c == '\t' || c == '\n';
    }
}
