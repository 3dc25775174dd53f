package org.trigpoint.agreement;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.trigpoint.sources.Span;

/** Cuts texts into units: without white space at their ends, and none that has neither a letter nor a digit. */
final class Cutting {

    private Cutting() {}

    static List<Span> units(Material.Text text, CountedUnit unit) {
        return switch (unit) {
            case TURN -> text.turns();
            case SENTENCE -> sentences(text);
            case PASSAGE -> passages(text);
            case CHARACTER -> throw new IllegalArgumentException("Characters are not cut one by one.");
        };
    }

    /** Stretches without white space at their ends; those without words are left out. */
    static List<Span> trimmed(String text, List<Span> stretches) {
        int[] points = text.codePoints().toArray();
        return stretches.stream()
                .map(stretch -> trimmed(points, stretch.start(), stretch.end()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Span> trimmed(int[] points, int from, int to) {
        int start = from;
        int end = Math.min(to, points.length);
        while (start < end && Character.isWhitespace(points[start])) {
            start++;
        }
        while (end > start && Character.isWhitespace(points[end - 1])) {
            end--;
        }
        for (int at = start; at < end; at++) {
            if (Character.isLetterOrDigit(points[at])) {
                return List.of(new Span(start, end));
            }
        }
        return List.of();
    }

    private static List<Span> sentences(Material.Text text) {
        int[] points = text.text().codePoints().toArray();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.UK);
        List<Span> found = new ArrayList<>();
        for (Span turn : text.turns()) {
            String words = new String(points, turn.start(), turn.length());
            sentences.setText(words);
            int unit = sentences.first();
            int point = turn.start();
            for (int next = sentences.next(); next != BreakIterator.DONE; next = sentences.next()) {
                int end = point + words.codePointCount(unit, next);
                found.addAll(trimmed(points, point, end));
                unit = next;
                point = end;
            }
        }
        return found;
    }

    /** What anybody gave any code, as far as it lies in the sample; what overlaps is one. */
    private static List<Span> passages(Material.Text text) {
        List<Span> pieces = new ArrayList<>();
        List<Span> coded = text.given().stream()
                .map(Material.Given::span)
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
        for (Span span : coded) {
            if (!pieces.isEmpty() && pieces.getLast().end() > span.start()) {
                Span last = pieces.removeLast();
                pieces.add(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                pieces.add(span);
            }
        }
        return pieces.stream()
                .filter(piece -> text.turns().stream().anyMatch(piece::overlaps))
                .toList();
    }
}
