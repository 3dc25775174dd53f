package org.trigpoint.ui.instruments;

import java.util.Comparator;
import java.util.stream.Stream;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Wording;

/** The anchors that a rated item has of its own: each is changed by itself, and the others stay as they are. */
final class Anchors {

    private Anchors() {}

    /** The words at a point of the scale; open where the item has none of its own. */
    static Wording words(Asked.Rated rated, int point) {
        return rated.anchors().stream()
                .filter(anchor -> anchor.value() == point)
                .map(Asked.Anchor::words)
                .findFirst()
                .orElse(Wording.OPEN);
    }

    /** The same with other words at one point; without any, the scale's own stand there again. */
    static Asked.Rated with(Asked.Rated rated, int point, Wording words) {
        Stream<Asked.Anchor> others = rated.anchors().stream().filter(anchor -> anchor.value() != point);
        return new Asked.Rated(
                rated.scale(),
                Stream.concat(others, words.open() ? Stream.empty() : Stream.of(new Asked.Anchor(point, words)))
                        .sorted(Comparator.comparingInt(Asked.Anchor::value))
                        .toList(),
                rated.notObserved(),
                rated.notApplicable());
    }
}
