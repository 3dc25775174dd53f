package org.trigpoint.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.qdc.QdcCodebook;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeLabel;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.codes.CodeWords;
import org.trigpoint.migrations.CodeId;

/**
 * What a codebook file makes of the codes that are there: a code of the same name at the same place is the same code, and
 * stays as it is; every other is made. What the file says twice at one place is one code.
 */
final class CodebookPlan {

    private static final int LONGEST_NAME = 200;

    private final QdcCodebook file;
    private final CodeTree present;
    private final Notes notes = new Notes();
    private final List<Planned> tops;

    /**
     * A code of the plan.
     *
     * @param label its name, and the hue most like its colour
     * @param words what it means and when it is used
     * @param level how deep it stands, from 0
     * @param guids what it is called in the file, more than once where the file has it more than once
     * @param there the code that is there already; null when it is to be made
     * @param under the codes under it
     */
    record Planned(
            CodeLabel label,
            CodeWords words,
            int level,
            Set<UUID> guids,
            @Nullable CodeId there,
            List<Planned> under) {}

    CodebookPlan(QdcCodebook file, CodeTree present) {
        this.file = file;
        this.present = present;
        this.tops = siblings(file.codes(), present.roots(), 0);
        file.passedOver().forEach(notes::passedOver);
        Set<UUID> known = new HashSet<>();
        flat().forEach(code -> known.addAll(code.guids()));
        file.sets()
                .forEach(set -> notes.missing(
                        set.name(),
                        set.members().stream()
                                .filter(member -> !known.contains(member))
                                .count()));
    }

    QdcCodebook file() {
        return file;
    }

    List<Planned> tops() {
        return tops;
    }

    /** All of it, parents before children. */
    List<Planned> flat() {
        List<Planned> all = new ArrayList<>();
        tops.forEach(top -> collect(top, all));
        return all;
    }

    CodebookPreview preview(Set<String> groupsThere) {
        return new CodebookPreview(
                file.origin(),
                flat().stream()
                        .map(code -> new CodebookPreview.Line(code.label().name(), code.level(), code.there() != null))
                        .toList(),
                file.sets().stream()
                        .map(set -> new CodebookPreview.Line(
                                name(set.name()), 0, groupsThere.contains(key(name(set.name())))))
                        .toList(),
                notes.sentences());
    }

    private List<Planned> siblings(List<QdcCodebook.Code> codes, List<Code> there, int level) {
        Map<String, CodeId> byName = new HashMap<>();
        there.forEach(code -> byName.put(key(code.name()), code.id()));
        Map<String, List<QdcCodebook.Code>> alike = codes.stream()
                .collect(
                        Collectors.groupingBy(code -> key(name(code.name())), LinkedHashMap::new, Collectors.toList()));
        return alike.entrySet().stream()
                .map(one -> planned(one.getValue(), byName.get(one.getKey()), level))
                .toList();
    }

    private Planned planned(List<QdcCodebook.Code> alike, @Nullable CodeId there, int level) {
        alike.forEach(notes::code);
        QdcCodebook.Code first = alike.getFirst();
        if (alike.size() > 1) {
            notes.joined(first.name(), alike.size());
        }
        String description = alike.stream()
                .map(QdcCodebook.Code::description)
                .filter(words -> !words.isBlank())
                .distinct()
                .collect(Collectors.joining("\n\n"));
        String colour = alike.stream()
                .map(QdcCodebook.Code::colour)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Planned(
                new CodeLabel(name(first.name()), "", colour == null ? null : Palette.nearest(colour)),
                QdcWords.of(description),
                level,
                alike.stream().map(QdcCodebook.Code::guid).collect(Collectors.toSet()),
                there,
                siblings(
                        alike.stream()
                                .map(QdcCodebook.Code::codes)
                                .flatMap(Collection::stream)
                                .toList(),
                        there == null ? List.of() : present.under(there),
                        level + 1));
    }

    private static void collect(Planned code, List<Planned> into) {
        into.add(code);
        code.under().forEach(child -> collect(child, into));
    }

    /** A name as codes and groups have it here. */
    static String name(String written) {
        String line = written.strip().replaceAll("\\s+", " ");
        return isLong(line)
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME / 2))
                        .strip()
                : line;
    }

    static boolean isLong(String name) {
        return name.strip().replaceAll("\\s+", " ").length() > LONGEST_NAME;
    }

    /** As names are compared. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What has no place here or is changed on the way. */
    private static final class Notes {

        private final List<String> each = new ArrayList<>();
        private int headings;
        private int otherColours;

        void code(QdcCodebook.Code code) {
            headings += code.codable() ? 0 : 1;
            String colour = code.colour();
            boolean exact =
                    colour == null || Palette.of(Palette.nearest(colour)).equalsIgnoreCase(colour);
            otherColours += exact ? 0 : 1;
            if (isLong(code.name())) {
                each.add("The name \u201c" + name(code.name())
                        + "\u2026\u201d is longer than 200 characters and is cut.");
            }
            if (QdcWords.isLong(code.description())) {
                each.add("What is said of \u201c" + name(code.name())
                        + "\u201d is longer than 20,000 characters and is cut.");
            }
        }

        void joined(String name, int times) {
            each.add("\u201c" + name(name) + "\u201d stands " + times
                    + " times at one place of the file: it becomes one code.");
        }

        void passedOver(String element, int times) {
            each.add(
                    "What the file calls \u201c" + element + "\u201d (" + times + ") has no place in a codebook here.");
        }

        void missing(String group, long members) {
            if (members > 0) {
                each.add("The group \u201c" + name(group) + "\u201d names codes that the file does not hold: " + members
                        + ".");
            }
        }

        List<String> sentences() {
            List<String> all = new ArrayList<>(each);
            if (headings > 0) {
                all.add("Headings that no passage can be given become codes like the others: " + headings + ".");
            }
            if (otherColours > 0) {
                all.add("Colours become the most alike of the twelve hues: " + otherColours + ".");
            }
            return all;
        }
    }
}
