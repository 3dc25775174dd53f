package org.trigpoint.framework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.trigpoint.framework.CodedPassages.Piece;
import org.trigpoint.sources.Quotations.Place;

/** What a cell rested on when it was last written or confirmed, against what lies there now. It reads nothing. */
final class Resting {

    private Resting() {}

    /**
     * A coding as it was then. Its text is not looked at again while it lies where it lay; after that, the digest of its words
     * tells whether they are the same.
     */
    record Rest(long coding, long coder, long source, long version, int start, int end, String digest) {

        boolean at(Piece piece) {
            return version == piece.version().value()
                    && start == piece.span().start()
                    && end == piece.span().end();
        }

        private String where() {
            return version + ":" + start + "-" + end;
        }
    }

    static Rest of(Piece piece, String words) {
        return new Rest(
                piece.coding().value(),
                piece.coder().value(),
                piece.source().value(),
                piece.version().value(),
                piece.span().start(),
                piece.span().end(),
                digest(words));
    }

    /** Those places whose words must be known to tell what changed: where a coding lies on another text than then. */
    static Set<Place> unsure(Collection<Rest> then, Collection<Piece> now) {
        Map<Long, Rest> known = byCoding(then);
        Set<Place> unsure = new HashSet<>();
        for (Piece piece : now) {
            Rest was = known.get(piece.coding().value());
            if (was != null && was.version() != piece.version().value()) {
                unsure.add(piece.place());
            }
        }
        return unsure;
    }

    /**
     * What changed since.
     *
     * @param then without what is hidden from the reader
     * @param now in reading order
     * @param words of the places that {@link #unsure} gave
     * @return new passages, passages that are gone, and passages with other words; without links
     */
    static FrameworkMatrix.Change compare(
            Collection<Rest> then, List<Piece> now, Function<Place, String> words, List<Integer> links) {
        Map<Long, Rest> known = byCoding(then);
        Set<String> places = new HashSet<>();
        then.forEach(rest -> places.add(rest.where()));
        Set<Place> fresh = new HashSet<>();
        Set<Place> reworded = new HashSet<>();
        Set<Place> same = new HashSet<>();
        Set<Long> met = new HashSet<>();
        for (Piece piece : now) {
            Rest was = known.get(piece.coding().value());
            if (was != null) {
                met.add(was.coding());
                boolean moved = was.version() != piece.version().value();
                boolean alike = moved ? was.digest().equals(digest(words.apply(piece.place()))) : was.at(piece);
                (alike ? same : reworded).add(piece.place());
            } else if (places.contains(where(piece))) {
                same.add(piece.place());
            } else {
                fresh.add(piece.place());
            }
        }
        reworded.removeAll(same);
        fresh.removeAll(same);
        fresh.removeAll(reworded);
        Set<String> standing = new HashSet<>();
        now.forEach(piece -> standing.add(where(piece)));
        then.stream().filter(rest -> met.contains(rest.coding())).forEach(rest -> standing.add(rest.where()));
        long gone = then.stream()
                .map(Rest::where)
                .distinct()
                .filter(place -> !standing.contains(place))
                .count();
        return new FrameworkMatrix.Change(fresh.size(), (int) gone, reworded.size(), links);
    }

    private static String where(Piece piece) {
        return piece.version().value() + ":" + piece.span().start() + "-"
                + piece.span().end();
    }

    private static Map<Long, Rest> byCoding(Collection<Rest> then) {
        Map<Long, Rest> known = new HashMap<>();
        then.forEach(rest -> known.put(rest.coding(), rest));
        return known;
    }

    /** Of words: 32 hexadecimal digits, which say nothing of them. */
    static String digest(String words) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
