package org.trigpoint.texts;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.SourceChanges;
import org.trigpoint.sources.Span;
import org.trigpoint.sources.TextVersions.Version;
import org.trigpoint.texts.Carrier.Kind;
import org.trigpoint.texts.Carrier.Laid;
import org.trigpoint.texts.TextFact.HeldPlaced;

/** Decisions about what could not be carried over when a text changed. Whoever does not decide leaves it as it is. */
@Service
@Transactional
public class HeldService {

    private final List<Carrier> carriers;
    private final Correction correction;
    private final SourceChanges changes;
    private final Journal journal;

    HeldService(List<Carrier> carriers, Correction correction, SourceChanges changes, Journal journal) {
        this.carriers = carriers;
        this.correction = correction;
        this.changes = changes;
        this.journal = journal;
    }

    /**
     * Puts something on words of the present text.
     *
     * @param coder whose it is, or a lead; an example is everybody's
     * @param source in which source
     * @param base the present version, which the span counts on
     * @param kind what it is
     * @param key its key among its kind
     * @param span the words that it shall lie on
     * @throws NotFound when there is no such thing for this coder
     * @throws Refusal when it is a colleague's, is decided already, would be there twice, or the text has changed since
     */
    public void place(Coder coder, SourceId source, VersionId base, Kind kind, long key, Span span) {
        Version present = correction.present(coder, source, base);
        if (span.end() > present.length()) {
            throw new Refusal("The text ends before that passage does: reload the source and choose the words again.");
        }
        Carrier carrier = carrier(kind);
        Carrier.Owner owner = carrier.demand(coder, key);
        List<Laid> all = carrier.on(coder, source);
        Laid one = all.stream().filter(laid -> laid.key() == key).findFirst().orElseThrow(NotFound::new);
        if (one.version().equals(present.id())) {
            throw new Refusal("Somebody has decided this already: reload and look again.");
        }
        demandFree(all, one, present, span);
        carrier.place(present.id(), Map.of(key, span));
        changes.changed(coder.study(), List.of(source));
        journal.record(
                coder.study(),
                coder.person(),
                new HeldPlaced(
                        source,
                        owner.analysis(),
                        owner.person(),
                        kind,
                        key,
                        one.version(),
                        one.span(),
                        present.id(),
                        span));
    }

    private static void demandFree(List<Laid> all, Laid one, Version present, Span span) {
        boolean taken = all.stream()
                .anyMatch(other -> other.version().equals(present.id())
                        && other.span().equals(span)
                        && other.same().equals(one.same()));
        if (taken) {
            throw new Refusal("There is the same on these words already: take this one away instead.");
        }
    }

    /**
     * Puts something on words of the present text that somebody names.
     *
     * @param coder whose it is, or a lead; an example is everybody's
     * @param source in which source
     * @param base the present version
     * @param kind what it is
     * @param key its key among its kind
     * @param words as they stand in the text, once
     * @throws NotFound when there is no such thing for this coder
     * @throws Refusal as {@link #place}, and when the words stand nowhere in the text, or more than once
     */
    public void placeOn(Coder coder, SourceId source, VersionId base, Kind kind, long key, String words) {
        String text = correction.present(coder, source, base).text();
        String wanted = words.strip();
        int unit = wanted.isEmpty() ? -1 : text.indexOf(wanted);
        if (unit < 0) {
            throw new Refusal("These words stand nowhere in the text: copy them from it as they stand.");
        }
        if (text.indexOf(wanted, unit + 1) >= 0) {
            throw new Refusal("These words stand more than once in the text: add a word or two beside them.");
        }
        int start = text.codePointCount(0, unit);
        place(coder, source, base, kind, key, new Span(start, start + wanted.codePointCount(0, wanted.length())));
    }

    /**
     * Takes something away, as it is taken away anywhere else: it can be undone, and the journal keeps it.
     *
     * @param coder whose it is, or a lead; an example is everybody's
     * @param kind what it is
     * @param key its key among its kind
     * @throws NotFound when there is no such thing for this coder
     * @throws Refusal when it is a colleague's
     */
    public void remove(Coder coder, Kind kind, long key) {
        carrier(kind).remove(coder, key);
    }

    private Carrier carrier(Kind kind) {
        return carriers.stream().filter(one -> one.what() == kind).findFirst().orElseThrow(NotFound::new);
    }
}
