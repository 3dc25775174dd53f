package org.trigpoint.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Writes rich text, web pages and captions; a line is a paragraph or a caption. */
final class PlainFiles {
    private PlainFiles() {}

    static byte[] rtf(List<String> lines) {
        StringBuilder rtf =
                new StringBuilder("{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0 Arial;}}\\f0\\fs22\n");
        for (String line : lines) {
            line.chars().forEach(unit -> rtf.append(rtfUnit((char) unit)));
            rtf.append("\\par\n");
        }
        return rtf.append("}\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String rtfUnit(char unit) {
        if (unit == '\\' || unit == '{' || unit == '}') {
            return "\\" + unit;
        }
        return unit < 128 ? String.valueOf(unit) : "\\u" + (short) unit + "?";
    }

    static byte[] html(String title, List<String> lines) {
        StringBuilder html =
                new StringBuilder("<!doctype html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>"
                        + escaped(title) + "</title><style>p { margin: 0 }</style></head>\n<body>\n");
        lines.forEach(line -> html.append("<p>").append(escaped(line)).append("</p>\n"));
        return html.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] vtt(List<String> lines, List<String> participants) {
        StringBuilder vtt = new StringBuilder("WEBVTT\n");
        int second = 0;
        for (String line : lines) {
            int until = second + seconds(line);
            vtt.append("\n")
                    .append(time(second, '.'))
                    .append(" --> ")
                    .append(time(until, '.'))
                    .append("\n");
            vtt.append(voiced(line, participants)).append("\n");
            second = until;
        }
        return vtt.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String voiced(String line, List<String> participants) {
        int colon = line.indexOf(": ");
        String who = colon < 0 ? "" : line.substring(0, colon);
        boolean known = participants.contains(who) || who.equals("Facilitator") || who.equals("Interviewer");
        return known ? "<v " + who + ">" + escaped(line.substring(colon + 2)) : escaped(line);
    }

    static byte[] srt(List<String> lines) {
        StringBuilder srt = new StringBuilder();
        int second = 0;
        for (int line = 0; line < lines.size(); line++) {
            int until = second + seconds(lines.get(line));
            srt.append(line + 1).append("\n");
            srt.append(time(second, ','))
                    .append(" --> ")
                    .append(time(until, ','))
                    .append("\n");
            srt.append(lines.get(line)).append("\n\n");
            second = until;
        }
        return srt.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** About how long it takes to say a line. */
    private static int seconds(String line) {
        return 1 + line.split(" ").length / 3;
    }

    private static String time(int seconds, char point) {
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d%c000", seconds / 3600, seconds / 60 % 60, seconds % 60, point);
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
