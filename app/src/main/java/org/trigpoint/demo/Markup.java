package org.trigpoint.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.demo.Marked.Mark;

/**
 * Turns a template into words. <code>{code|words}</code> is a coded stretch, <code>|code}</code> closes one across
 * another, <code>&lt;this/that&gt;</code> offers a choice, <code>$slot</code> draws a name, a backslash escapes.
 */
final class Markup {
    private static final Pattern CHOICE = Pattern.compile("<([^<>]*)>");
    private static final Pattern SLOT = Pattern.compile("\\$([a-z]+)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(n|u[0-9A-F]{4})");

    private final Map<String, List<String>> slots;

    Markup(Map<String, List<String>> slots) {
        this.slots = slots;
    }

    /** Decides every choice by chance and reads the marks. */
    Marked filled(String template, Random chance) {
        String chosen = CHOICE.matcher(template).replaceAll(m -> Matcher.quoteReplacement(one(m.group(1), chance)));
        Map<String, String> drawn = new HashMap<>();
        String named = SLOT.matcher(chosen)
                .replaceAll(m -> Matcher.quoteReplacement(drawn.computeIfAbsent(m.group(1), k -> slot(k, chance))));
        return read(ESCAPE.matcher(named).replaceAll(m -> Matcher.quoteReplacement(unescaped(m.group(1)))));
    }

    private static String one(String choices, Random chance) {
        String[] all = choices.split("/", -1);
        return all[chance.nextInt(all.length)];
    }

    private String slot(String name, Random chance) {
        List<String> values = slots.getOrDefault(name, List.of());
        if (values.isEmpty()) {
            throw new IllegalStateException("No values for $" + name + ".");
        }
        return values.get(chance.nextInt(values.size()));
    }

    private static String unescaped(String escape) {
        return escape.equals("n") ? "\n" : Character.toString(Integer.parseInt(escape.substring(1), 16));
    }

    private static Marked read(String template) {
        Reading reading = new Reading();
        int at = 0;
        while (at < template.length()) {
            at = reading.step(template, at);
        }
        if (!reading.open.isEmpty()) {
            throw new IllegalStateException("A stretch is never closed in: " + template);
        }
        return new Marked(reading.text.toString(), reading.marks);
    }

    /** Where the reading of one template has got to. */
    private static final class Reading {
        final StringBuilder text = new StringBuilder();
        final List<Mark> marks = new ArrayList<>();
        final Deque<Mark> open = new ArrayDeque<>();

        int step(String template, int at) {
            switch (template.charAt(at)) {
                case '{' -> {
                    int bar = template.indexOf('|', at);
                    open.push(new Mark(template.substring(at + 1, bar), length(), length()));
                    return bar + 1;
                }
                case '|' -> {
                    int brace = template.indexOf('}', at);
                    close(template.substring(at + 1, brace));
                    return brace + 1;
                }
                case '}' -> close(open.element().name());
                default -> text.append(template.charAt(at));
            }
            return at + 1;
        }

        private void close(String name) {
            for (Iterator<Mark> each = open.iterator(); each.hasNext(); ) {
                Mark mark = each.next();
                if (mark.name().equals(name)) {
                    each.remove();
                    marks.add(new Mark(name, mark.start(), length()));
                    return;
                }
            }
            throw new IllegalStateException("Nothing called " + name + " is open after: " + text);
        }

        private int length() {
            return text.codePointCount(0, text.length());
        }
    }
}
