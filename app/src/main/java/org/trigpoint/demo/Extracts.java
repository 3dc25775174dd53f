package org.trigpoint.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The coded passages of a pack, with who said them and how long they are; leaves withdrawn documents out. */
final class Extracts {
    private final DemoPack pack;
    private final Map<String, DemoDocument> documents;

    /** @param documents those that count, by id */
    Extracts(DemoPack pack, Map<String, DemoDocument> documents) {
        this.pack = pack;
        this.documents = documents;
    }

    List<DemoCoding> coded(String code) {
        return pack.codings().stream()
                .filter(coding -> coding.code().equals(code) && documents.containsKey(coding.document()))
                .toList();
    }

    List<DemoCoding> of(DemoTheme theme) {
        return theme.codes().stream().flatMap(code -> coded(code).stream()).toList();
    }

    /** The theme's codings at a site, or by people of a role. */
    List<DemoCoding> of(DemoTheme theme, String by, String value) {
        return of(theme).stream()
                .filter(coding ->
                        value.equals(by.equals("site") ? document(coding).site() : role(coding)))
                .toList();
    }

    private String role(DemoCoding coding) {
        String speaker = speaker(coding);
        return pack.participants().stream()
                .filter(participant -> participant.pseudonym().equals(speaker))
                .map(DemoParticipant::role)
                .findAny()
                .orElse("");
    }

    /** Pseudonym that labels the line in which a passage begins; empty where none does. */
    String speaker(DemoCoding coding) {
        DemoDocument document = document(coding);
        String before = document.slice(0, coding.start());
        String line = before.substring(before.lastIndexOf('\n') + 1);
        return document.participants().stream()
                .filter(name -> line.startsWith(name + ": "))
                .findAny()
                .orElse("");
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
        for (DemoDocument document : documents.values()) {
            List<int[]> spans = new ArrayList<>();
            codings.stream()
                    .filter(coding -> coding.document().equals(document.id()))
                    .sorted(Comparator.comparingInt(DemoCoding::start))
                    .forEach(coding -> join(spans, coding));
            for (int[] span : spans) {
                words += document.slice(span[0], span[1]).strip().split("\\s+").length;
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
