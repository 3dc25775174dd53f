package org.trigpoint.reports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.coding.Passage;
import org.trigpoint.evidence.ThemeEvidenceQueries;
import org.trigpoint.matrices.Material;
import org.trigpoint.matrices.Materials;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.quoting.QuotingQueries;
import org.trigpoint.reports.ThemeExtractsRequest.Around;
import org.trigpoint.sources.Quotation;
import org.trigpoint.sources.Quotations;
import org.trigpoint.sources.Quotations.Place;
import org.trigpoint.sources.Span;
import org.trigpoint.themes.Theme;

/** The extracts of themes: first where they all lie, then the words of a few at a time. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ThemeExtractQueries {

    /** Long enough for nearly every word; what is longer takes the place of its neighbours. */
    private static final int CODE_POINTS_A_WORD = 14;

    private final Materials materials;
    private final ThemeEvidenceQueries evidence;
    private final TurnPlaces turns;
    private final Quotations quotations;
    private final QuotingQueries quoting;

    ThemeExtractQueries(
            Materials materials,
            ThemeEvidenceQueries evidence,
            TurnPlaces turns,
            Quotations quotations,
            QuotingQueries quoting) {
        this.materials = materials;
        this.evidence = evidence;
        this.turns = turns;
        this.quotations = quotations;
        this.quoting = quoting;
    }

    /**
     * Where the extracts lie.
     *
     * @param reader who asks; a member of one site alone gets that site's extracts
     * @param request which
     * @return without what is hidden from a blind coder; no theme when the analysis goes on with none
     * @throws NotFound when the study has no such analysis, or the analysis no such theme
     */
    public ThemeExtracts of(Reader reader, ThemeExtractsRequest request) {
        Material material = materials.of(reader, request.analysis(), true);
        List<Theme> themes = wanted(material.themes(), request.theme());
        return new Gathering(material, evidence.ofAll(reader, request.analysis())).of(themes, request.order());
    }

    private static List<Theme> wanted(List<Theme> all, @Nullable ThemeId theme) {
        if (theme == null) {
            return all.stream().filter(one -> one.status().goesOn()).toList();
        }
        Set<ThemeId> within = new HashSet<>(Set.of(theme));
        List<Theme> wanted = new ArrayList<>();
        for (Theme one : all) {
            ThemeId under = one.under();
            boolean below =
                    under != null && within.contains(under) && one.status().goesOn();
            if (one.id().equals(theme) || below) {
                within.add(one.id());
                wanted.add(one);
            }
        }
        if (wanted.isEmpty()) {
            throw new NotFound();
        }
        return wanted;
    }

    /**
     * The words of passages in what surrounds them.
     *
     * @param reader who asks
     * @param passages which, a few hundred at most
     * @param around what the context is counted in
     * @param context how much of it on either side, from 0
     * @return as many as passages, in their order
     * @throws NotFound when one of them lies in no text that the reader may see
     */
    public List<InContext> words(Reader reader, List<Passage> passages, Around around, int context) {
        List<TurnPlaces.Place> places = turns.of(reader, passages, around == Around.TURNS ? context : 0);
        List<Cut> cut = around == Around.TURNS && context > 0
                ? withTurns(reader, passages, places)
                : withWords(reader, passages, context);
        return quotable(reader, passages, places, cut);
    }

    /** The words of a passage, and what was found around them. */
    private record Cut(String before, String words, String after) {

        /** All of it, where the words lie there. */
        private Passage of(Passage words) {
            int start = words.span().start() - before.codePointCount(0, before.length());
            int end = words.span().end() + after.codePointCount(0, after.length());
            return new Passage(words.source(), words.version(), new Span(start, end));
        }
    }

    /** Words of somebody who may not be quoted are left out, and so are their words around those of others. */
    private List<InContext> quotable(
            Reader reader, List<Passage> passages, List<TurnPlaces.Place> places, List<Cut> cut) {
        List<Passage> wide = new ArrayList<>();
        for (int at = 0; at < cut.size(); at++) {
            wide.add(cut.get(at).of(passages.get(at)));
        }
        List<Quotable> themselves = quoting.of(reader, passages);
        List<Quotable> withContext = wide.equals(passages) ? themselves : quoting.of(reader, wide);
        List<InContext> all = new ArrayList<>();
        for (int at = 0; at < cut.size(); at++) {
            Cut one = cut.get(at);
            TurnPlaces.Place place = places.get(at);
            boolean shown = withContext.get(at).printable();
            all.add(new InContext(
                    place.turn(),
                    place.speaker(),
                    place.participant(),
                    shown ? one.before() : "",
                    themselves.get(at).words(one.words()),
                    shown ? one.after() : "",
                    themselves.get(at)));
        }
        return all;
    }

    private List<Cut> withWords(Reader reader, List<Passage> passages, int words) {
        return quotations
                .cut(
                        reader,
                        passages.stream()
                                .map(one -> new Place(one.version(), one.span()))
                                .toList(),
                        words * CODE_POINTS_A_WORD)
                .stream()
                .map(one ->
                        new Cut(FewWords.last(one.before(), words), one.words(), FewWords.first(one.after(), words)))
                .toList();
    }

    /** What stands before, the words, and what stands after are cut in one go. */
    private List<Cut> withTurns(Reader reader, List<Passage> passages, List<TurnPlaces.Place> places) {
        List<Place> wanted = new ArrayList<>();
        for (int at = 0; at < passages.size(); at++) {
            Passage one = passages.get(at);
            TurnPlaces.Place place = places.get(at);
            if (place.from() < one.span().start()) {
                wanted.add(new Place(
                        one.version(), new Span(place.from(), one.span().start())));
            }
            wanted.add(new Place(one.version(), one.span()));
            if (place.to() > one.span().end()) {
                wanted.add(new Place(one.version(), new Span(one.span().end(), place.to())));
            }
        }
        List<Quotation> cut = quotations.cut(reader, wanted, 0);
        List<Cut> all = new ArrayList<>();
        int next = 0;
        for (int at = 0; at < passages.size(); at++) {
            Span span = passages.get(at).span();
            TurnPlaces.Place place = places.get(at);
            String before = place.from() < span.start() ? cut.get(next++).words() : "";
            String words = cut.get(next++).words();
            String after = place.to() > span.end() ? cut.get(next++).words() : "";
            all.add(new Cut(before, words, after));
        }
        return all;
    }
}
