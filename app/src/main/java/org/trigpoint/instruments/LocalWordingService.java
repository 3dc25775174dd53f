package org.trigpoint.instruments;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.instruments.Asked;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Scale;
import org.trigpoint.codebooks.instruments.Wording;
import org.trigpoint.instruments.InstrumentFact.LocalWordingWritten;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.InstrumentId;

/** Words that a study finds where no source prints any. Each is kept with its author and moment, beside those before it. */
@Service
@Transactional
public class LocalWordingService {

    private static final int MOST = 2_000;

    private final InstrumentRepository instruments;
    private final InstrumentQueries queries;
    private final InstrumentShelf shelf;
    private final Journal journal;

    LocalWordingService(
            InstrumentRepository instruments, InstrumentQueries queries, InstrumentShelf shelf, Journal journal) {
        this.instruments = instruments;
        this.queries = queries;
        this.shelf = shelf;
        this.journal = journal;
    }

    /**
     * Writes local words, which stand until others are written.
     *
     * @param lead who writes them
     * @param published in which instrument
     * @param item key of the item
     * @param point the point of its scale whose anchor they are; null: the item's own wording
     * @param words up to 2,000 characters; blank takes back what stands
     * @throws NotFound when the study has no such instrument, or it no such item or point
     * @throws Refusal when words are printed there, they are too long, or it is a draft
     */
    public void write(Lead lead, InstrumentId published, String item, @Nullable Integer point, String words) {
        if (!instruments.hold(lead, published).published()) {
            throw new Refusal("In a draft, write the words themselves: local wording is for what is published.");
        }
        if (!printed(shelf.open(lead, published), item, point).open()) {
            throw new Refusal("Words stand here already; local wording is for what no source prints.");
        }
        String wanted = words.strip();
        if (wanted.length() > MOST) {
            throw new Refusal("Local wording has 2,000 characters at most: shorten it.");
        }
        List<LocalWording> standing = LocalWording.standing(queries.wordings(lead, published));
        Optional<String> before = standing.stream()
                .filter(one -> one.item().equals(item) && Objects.equals(one.point(), point))
                .map(LocalWording::words)
                .findFirst();
        if (before.orElse("").equals(wanted)) {
            return;
        }
        instruments.addWording(lead, published, item, point, wanted);
        journal.record(lead.study(), lead.person(), new LocalWordingWritten(published, item, point, wanted));
    }

    private static Wording printed(Instrument instrument, String key, @Nullable Integer point) {
        Item item = instrument.item(key).orElseThrow(NotFound::new);
        if (point == null) {
            return item.wording();
        }
        if (!(item.asked() instanceof Asked.Rated rated)) {
            throw new NotFound();
        }
        return rated.anchors().stream()
                .filter(anchor -> anchor.value() == point)
                .map(Asked.Anchor::words)
                .findFirst()
                .or(() -> instrument.scale(rated.scale()).at(point).map(Scale.Point::anchor))
                .orElseThrow(NotFound::new);
    }
}
