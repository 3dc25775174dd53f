package org.trigpoint.search;

import java.util.ArrayList;
import java.util.List;

/** Shares the codings of a source out among its passages, which are asked for in the order of the text. */
final class PassageCodings {
    private final List<IndexedCoding> codings;
    private int behind;

    PassageCodings(IndexedSource source, CodePoints border) {
        codings = source.codings().stream()
                .map(c -> new IndexedCoding(
                        c.analysis(), c.code(), c.coder(), border.toUnit(c.start()), border.toUnit(c.end())))
                .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                .toList();
    }

    /** What touches the passage, in its own UTF-16 units. */
    List<IndexedCoding> within(Passage passage) {
        while (behind < codings.size() && codings.get(behind).end() <= passage.start()) {
            behind++;
        }
        List<IndexedCoding> here = new ArrayList<>();
        for (int i = behind; i < codings.size() && codings.get(i).start() < passage.end(); i++) {
            IndexedCoding coding = codings.get(i);
            if (coding.end() > passage.start()) {
                here.add(new IndexedCoding(
                        coding.analysis(),
                        coding.code(),
                        coding.coder(),
                        Math.max(0, coding.start() - passage.start()),
                        Math.min(passage.end(), coding.end()) - passage.start()));
            }
        }
        return here;
    }
}
