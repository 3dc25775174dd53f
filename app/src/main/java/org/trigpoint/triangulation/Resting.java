package org.trigpoint.triangulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.triangulation.Finding.Change;

/** What a judgement rested on when it was made, against what stands there now. It reads nothing. */
final class Resting {

    /** Of what is not there any more. */
    private static final String GONE = "gone";

    private Resting() {}

    /**
     * One thing that was judged. No word that anybody said is kept: a passage is its key and what became of it.
     *
     * @param key tells it apart
     * @param label what it is
     * @param value as it was read
     * @param digest alike while nothing of it has changed
     */
    record Rest(String key, String label, String value, String digest) {

        static Rest of(Figure figure) {
            return new Rest(figure.key(), figure.label(), figure.words(), figure.digest());
        }
    }

    /** A column may be called otherwise than then, such as by the sites in it: what stood there stood under its name of then. */
    private static String then(Rest was, Rest now) {
        return was.label().equals(now.label()) ? was.value() : was.value() + " (under \u201c" + was.label() + "\u201d)";
    }

    /** All that is judged when two strands are compared on a finding. */
    static List<Rest> of(Finding finding, Strand.Pair pair) {
        List<Rest> rests = new ArrayList<>();
        String sentence = finding.words().sentence();
        rests.add(new Rest("finding", "The finding", sentence, Digits.digest(sentence)));
        for (Strand strand : List.of(pair.first(), pair.second())) {
            String says = finding.says().get(strand);
            if (says != null) {
                rests.add(new Rest(
                        "says:" + strand.word(), "What " + strand.label() + " say", says, Digits.digest(says)));
            }
        }
        finding.evidence().stream()
                .filter(each -> pair.has(each.strand()))
                .map(Resting::rest)
                .forEach(rests::add);
        return rests;
    }

    static String keyOf(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Passage passage -> "passage:" + passage.id().value();
            case Evidence.Measured number ->
                number.key() + "#" + number.strand().word();
        };
    }

    private static Rest rest(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Passage passage ->
                new Rest(
                        keyOf(passage),
                        "A passage of " + passage.strand().label(),
                        said(passage.state()),
                        passage.state().name()
                                + (passage.state() == Evidence.Passage.State.CORRECTED
                                        ? passage.version().value()
                                        : ""));
            case Evidence.Measured number -> {
                Figure now = number.now();
                yield now == null
                        ? new Rest(keyOf(number), number.label(), "not there any more", GONE)
                        : new Rest(keyOf(number), now.label(), now.words(), now.digest());
            }
        };
    }

    private static String said(Evidence.Passage.State state) {
        return switch (state) {
            case WHOLE -> "its words as they were";
            case CORRECTED -> "its words corrected";
            case GONE -> "its words gone from the text";
            case BINNED -> "its source in the bin";
        };
    }

    /**
     * What changed since.
     *
     * @param then what was judged
     * @param now what would be
     * @param unseen keys that the reader may not know of
     */
    static List<Change> compare(List<Rest> then, List<Rest> now, Predicate<String> unseen) {
        Map<String, Rest> left = new LinkedHashMap<>();
        then.stream().filter(rest -> !unseen.test(rest.key())).forEach(rest -> left.put(rest.key(), rest));
        List<Change> changes = new ArrayList<>();
        for (Rest rest : now) {
            if (unseen.test(rest.key())) {
                continue;
            }
            Rest was = left.remove(rest.key());
            if (was == null) {
                changes.add(new Change(rest.label(), "", rest.value()));
            } else if (!was.digest().equals(rest.digest())) {
                changes.add(new Change(rest.label(), then(was, rest), rest.value()));
            }
        }
        left.values().forEach(rest -> changes.add(new Change(rest.label(), rest.value(), "")));
        return changes;
    }
}
