package org.trigpoint.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The coded passages of a pack, with who said them and how long they are; leaves withdrawn documents out. */
final class Extracts {
    private final Map<String, List<DemoCoding>> byCode;
    private final Map<String, DemoDocument> documents;
    private final Map<String, String> roles;
    private final Map<String, String> speakers = new HashMap<>();

    /** @param documents those that count, by id */
    Extracts(DemoPack pack, Map<String, DemoDocument> documents) {
        this.documents = documents;
        this.byCode = pack.codings().stream()
                .filter(coding -> documents.containsKey(coding.document()))
                .collect(Collectors.groupingBy(DemoCoding::code));
        this.roles = pack.participants().stream()
                .collect(Collectors.toMap(DemoParticipant::pseudonym, DemoParticipant::role));
    }

    List<DemoCoding> coded(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    List<DemoCoding> of(DemoTheme theme) {
        return theme.codes().stream().flatMap(code -> coded(code).stream()).toList();
    }

    /** The theme's codings at a site, by people of a role, or both. */
    List<DemoCoding> of(DemoTheme theme, String by, String value) {
        return of(theme).stream()
                .filter(coding -> value.equals(
                        switch (by) {
                            case "site" -> document(coding).site();
                            case DemoTruth.Cell.CROSSED -> document(coding).site() + "/" + role(coding);
                            default -> role(coding);
                        }))
                .toList();
    }

    private String role(DemoCoding coding) {
        return roles.getOrDefault(speaker(coding), "");
    }

    /**
     * Pseudonym that labels the line in which a passage begins; where no label does and one person alone takes part, that
     * person; else empty.
     */
    String speaker(DemoCoding coding) {
        return speakers.computeIfAbsent(coding.key(), key -> found(coding));
    }

    private String found(DemoCoding coding) {
        DemoDocument document = document(coding);
        String before = document.slice(0, coding.start());
        String line = before.substring(before.lastIndexOf('\n') + 1);
        return document.participants().stream()
                .filter(name -> line.startsWith(name + ": "))
                .findAny()
                .orElseGet(() -> asked(line) || document.participants().size() != 1
                        ? ""
                        : document.participants().getFirst());
    }

    private static boolean asked(String line) {
        return line.startsWith("Interviewer: ") || line.startsWith("Facilitator: ");
    }

    /** How many different passages these are: one that carries two codes is one. */
    static int passages(List<DemoCoding> codings) {
        return (int) codings.stream()
                .map(coding -> coding.document() + " " + coding.start() + " " + coding.end())
                .distinct()
                .count();
    }

    /** How many different people said these. */
    int speakers(List<DemoCoding> codings) {
        return (int) codings.stream()
                .map(this::speaker)
                .filter(name -> !name.isEmpty())
                .distinct()
                .count();
    }

    /** Words in these passages, each stretch of text counted once. */
    int words(List<DemoCoding> codings) {
        int words = 0;
        Map<String, List<DemoCoding>> byDocument =
                codings.stream().collect(Collectors.groupingBy(DemoCoding::document));
        for (List<DemoCoding> inOne : byDocument.values()) {
            List<int[]> spans = new ArrayList<>();
            inOne.stream().sorted(Comparator.comparingInt(DemoCoding::start)).forEach(coding -> join(spans, coding));
            for (int[] span : spans) {
                String cut = document(inOne.getFirst()).slice(span[0], span[1]);
                words += cut.strip().split("\\s+").length;
            }
        }
        return words;
    }

    private static void join(List<int[]> spans, DemoCoding coding) {
        if (!spans.isEmpty() && spans.getLast()[1] >= coding.start()) {
            spans.getLast()[1] = Math.max(spans.getLast()[1], coding.end());
        } else {
            spans.add(new int[] {coding.start(), coding.end()});
        }
    }

    private DemoDocument document(DemoCoding coding) {
        DemoDocument document = documents.get(coding.document());
        if (document == null) {
            throw new IllegalArgumentException(coding + " is in a withdrawn document.");
        }
        return document;
    }
}
