package org.trigpoint.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A sample of the pack that two researchers code without sight of each other. The first gives every planted passage its
 * code. The second does so too but for one code, of which they overlook every third passage, and which they give to every
 * fourth passage of another code besides.
 *
 * @param first sign-in name of the one
 * @param second sign-in name of the other
 * @param documents ids of the sources that were drawn, in the order of the pack
 * @param byFirst what the first codes; keys of codes are those of the pack
 * @param bySecond what the second codes
 */
record DemoDoubleCoding(
        String first, String second, List<String> documents, List<DemoCoding> byFirst, List<DemoCoding> bySecond) {

    static final String ANALYSIS = "Three practices, coded twice";
    static final String ROUND = "Double coding of interviews and focus groups";
    static final int SHARE = 25;
    static final long SEED = 1960;

    /** The codes of the exercise, by the keys of those whose planted passages they are given. */
    static final List<DemoCode> CODES = List.of(
            new DemoCode("trust", "Trust spoken of", "", 2, "Trust between a worker and a family is given, kept or lost."),
            new DemoCode("practical", "Practical help wanted", "", 3, "Somebody asks for something practical, first and fast."),
            new DemoCode("calendar", "Time runs out", "", 7, "Time or the diary settles how the work is done."));

    /** The one that they disagree on. */
    static final String DISPUTED = "practical";

    private static final String MISTAKEN_FOR_IT = "calendar";

    static DemoDoubleCoding of(DemoPack pack) {
        List<String> pool = pack.documents().stream()
                .filter(document -> !document.withdrawn() && isTalk(document))
                .map(DemoDocument::id)
                .toList();
        List<String> shuffled = new ArrayList<>(pool);
        Collections.shuffle(shuffled, new Random(SEED));
        List<String> drawn = shuffled.subList(0, (pool.size() * SHARE + 99) / 100);
        List<String> documents = pool.stream().filter(drawn::contains).toList();
        List<DemoCoding> first = pack.codings().stream()
                .filter(coding -> documents.contains(coding.document()))
                .filter(coding -> CODES.stream().anyMatch(code -> code.key().equals(coding.code())))
                .toList();
        List<String> researchers = pack.people().stream()
                .filter(person -> person.role().equals("researcher"))
                .map(DemoPerson::signIn)
                .toList();
        return new DemoDoubleCoding(
                researchers.getFirst(), researchers.getLast(), documents, first, second(first));
    }

    static boolean isTalk(DemoDocument document) {
        return document.kind().equals("interview") || document.kind().equals("focus-group");
    }

    private static List<DemoCoding> second(List<DemoCoding> first) {
        List<DemoCoding> second = new ArrayList<>();
        int disputed = 0;
        int mistaken = 0;
        for (DemoCoding coding : first) {
            boolean overlooked = coding.code().equals(DISPUTED) && disputed++ % 3 == 1;
            if (!overlooked) {
                second.add(coding);
            }
            if (coding.code().equals(MISTAKEN_FOR_IT) && mistaken++ % 4 == 2) {
                second.add(new DemoCoding(
                        coding.key() + "m", coding.document(), coding.start(), coding.end(), DISPUTED, coding.coder()));
            }
        }
        return second;
    }
}
