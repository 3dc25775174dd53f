package org.trigpoint.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Quotation;
import org.trigpoint.sources.Quotations;
import org.trigpoint.sources.Span;
import org.trigpoint.sources.TextVersions;
import org.trigpoint.texts.Carrier.Held;
import org.trigpoint.texts.Carrier.Kind;

/** What could not be carried over when a text changed, and waits for somebody to look at it. */
@Service
@Transactional(readOnly = true)
public class HeldQueries {

    private static final int CONTEXT = 160;

    private final List<Carrier> carriers;
    private final TextVersions texts;
    private final PositionMaps maps;
    private final Quotations quotations;

    HeldQueries(List<Carrier> carriers, TextVersions texts, PositionMaps maps, Quotations quotations) {
        this.carriers = carriers;
        this.texts = texts;
        this.maps = maps;
        this.quotations = quotations;
    }

    /**
     * Something to look at.
     *
     * @param kind what it is
     * @param key its key among its kind
     * @param analysis the name of its analysis
     * @param words a code's name, or the memo itself
     * @param person the full name of whose it is
     * @param before the words that it was made on, as they stood
     * @param now the words of the present text that stand where those stood; without words when nothing does
     * @param place where those are; null when nothing stands there
     */
    public record ToLookAt(
            Kind kind,
            long key,
            String analysis,
            String words,
            String person,
            Quotation before,
            Quotation now,
            @Nullable Span place) {}

    /**
     * All that waits in a source.
     *
     * @param reader who asks
     * @param source which source
     * @return codings first, then memos, then examples; each in the order of the text
     * @throws NotFound when there is no such source for this reader
     */
    public List<ToLookAt> of(Reader reader, SourceId source) {
        VersionId present = texts.present(reader, source);
        List<Waiting> waiting = new ArrayList<>();
        Map<VersionId, PositionMap> known = new HashMap<>();
        for (Carrier carrier : carriers) {
            for (Held held : carrier.held(reader, source)) {
                PositionMap map = Objects.requireNonNull(known.computeIfAbsent(
                        held.laid().version(), version -> maps.between(source, version, present)));
                waiting.add(Waiting.of(carrier.what(), held, map));
            }
        }
        waiting.sort((one, other) -> one.kind().compareTo(other.kind()));
        return shown(reader, present, waiting);
    }

    /**
     * How much waits in a source.
     *
     * @param reader who asks
     * @param source which source
     * @return from 0
     */
    public int count(Reader reader, SourceId source) {
        return carriers.stream()
                .mapToInt(carrier -> carrier.held(reader, source).size())
                .sum();
    }

    /**
     * Something that waits.
     *
     * @param place where somebody may want to have it; null when nothing is there
     * @param beside that, or a character beside where its words stood
     */
    private record Waiting(Kind kind, Held held, @Nullable Span place, Span beside) {

        static Waiting of(Kind kind, Held held, PositionMap map) {
            return switch (map.carry(held.laid().span())) {
                case Fate.Exact(Span span) -> new Waiting(kind, held, span, span);
                case Fate.Changed(Span span) -> new Waiting(kind, held, span, span);
                case Fate.Gone(int start, int end)
                when start < end -> new Waiting(kind, held, new Span(start, end), new Span(start, end));
                case Fate.Gone(int start, int end) ->
                    new Waiting(kind, held, null, start == 0 ? new Span(0, 1) : new Span(start - 1, start));
            };
        }

        Quotation now(Quotation cut) {
            if (place != null) {
                return cut;
            }
            return beside.start() == 0
                    ? new Quotation("", "", cut.words() + cut.after())
                    : new Quotation(cut.before() + cut.words(), "", cut.after());
        }
    }

    private List<ToLookAt> shown(Reader reader, VersionId present, List<Waiting> waiting) {
        List<Quotations.Place> places = new ArrayList<>();
        for (Waiting one : waiting) {
            places.add(new Quotations.Place(
                    one.held().laid().version(), one.held().laid().span()));
            places.add(new Quotations.Place(present, one.beside()));
        }
        var cut = quotations.cut(reader, places, CONTEXT).iterator();
        return waiting.stream()
                .map(one -> new ToLookAt(
                        one.kind(),
                        one.held().laid().key(),
                        one.held().analysis(),
                        one.held().words(),
                        one.held().person(),
                        cut.next(),
                        one.now(cut.next()),
                        one.place()))
                .toList();
    }
}
