package org.trigpoint.instruments;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.MalformedTemplate;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Instruments;
import org.trigpoint.instruments.InstrumentFact.InstrumentAdopted;
import org.trigpoint.instruments.InstrumentFact.InstrumentChanged;
import org.trigpoint.instruments.InstrumentFact.InstrumentDiscarded;
import org.trigpoint.instruments.InstrumentFact.InstrumentDrafted;
import org.trigpoint.instruments.InstrumentFact.InstrumentPublished;
import org.trigpoint.instruments.InstrumentFact.InstrumentRetired;
import org.trigpoint.instruments.InstrumentRepository.Row;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.InstrumentId;

/** The instruments of a study. A draft can be tried at any time, because it is kept only while it is whole. */
@Service
@Transactional
public class InstrumentService {

    private final InstrumentRepository instruments;
    private final InstrumentShelf shelf;
    private final Journal journal;

    InstrumentService(InstrumentRepository instruments, InstrumentShelf shelf, Journal journal) {
        this.instruments = instruments;
        this.shelf = shelf;
        this.journal = journal;
    }

    /**
     * Takes a shipped instrument into use. From then on the study has it as it is now, whatever later versions say.
     *
     * @param lead who does it
     * @param key of the instrument
     * @param version of the instrument
     * @return its key in the study, the same each time
     * @throws NotFound when none of that key and version is shipped
     */
    public InstrumentId adopt(Lead lead, String key, int version) {
        Instrument shipped = Instruments.get(key, version).orElseThrow(NotFound::new);
        Optional<InstrumentId> adopted = instruments.insert(lead, shipped, Instruments.file(shipped), true);
        adopted.ifPresent(instrument -> journal.record(
                lead.study(), lead.person(), new InstrumentAdopted(instrument, shipped.name(), shipped.digest())));
        return adopted.or(() -> instruments.named(lead, key, version)).orElseThrow(NotFound::new);
    }

    /**
     * Begins an instrument of the study's own, with one section, one item and a scale of five points.
     *
     * @param lead who does it
     * @param use what it is for
     * @param title 1 to 200 characters
     * @return the draft
     * @throws Refusal when the title is empty or too long
     */
    public InstrumentId draft(Lead lead, Instrument.Use use, String title) {
        String wanted = title.strip();
        if (wanted.isEmpty() || wanted.length() > 200) {
            throw new Refusal("Give the instrument a title of 1 to 200 characters.");
        }
        return begin(lead, Drafting.fresh(freeKey(lead, Drafting.keyOf(wanted)), use, wanted));
    }

    /**
     * Begins the next version of a published instrument. Of a shipped one it is the first version of one of the study's own.
     * Local wording of the one before stands in it, with who wrote it and when.
     *
     * @param lead who does it
     * @param published which
     * @return the draft
     * @throws NotFound when the study has none of that key
     * @throws Refusal when it is a draft itself, or its next version is being drafted already
     */
    public InstrumentId next(Lead lead, InstrumentId published) {
        Row row = instruments.hold(lead, published);
        if (!row.published()) {
            throw new Refusal("Publish this draft before you begin its next version.");
        }
        Instrument before = CarriedWording.into(shelf.open(lead, published), shelf.wordings(lead, published));
        if (row.shipped()) {
            return begin(lead, Drafting.named(before, freeKey(lead, "our-" + row.key()), 1));
        }
        int latest = instruments.latest(lead, row.key());
        boolean drafting = instruments
                .named(lead, row.key(), latest)
                .filter(newest -> !instruments.hold(lead, newest).published())
                .isPresent();
        if (drafting) {
            throw new Refusal("Version " + latest + " is being drafted already: go on with that one.");
        }
        return begin(lead, Drafting.named(before, row.key(), latest + 1));
    }

    private InstrumentId begin(Lead lead, Instrument wanted) {
        byte[] definition = Instruments.write(wanted);
        Instrument whole = Instruments.read(wanted.name() + ".yaml", definition);
        InstrumentId draft = instruments
                .insert(lead, whole, definition, false)
                .orElseThrow(() -> new Refusal("A colleague began the same one just now: open theirs."));
        journal.record(lead.study(), lead.person(), new InstrumentDrafted(draft, whole.name(), whole.title()));
        return draft;
    }

    private String freeKey(Lead lead, String wanted) {
        String key = wanted;
        for (int more = 2; taken(lead, key); more++) {
            key = wanted + "-" + more;
        }
        return key;
    }

    private boolean taken(Lead lead, String key) {
        return instruments.latest(lead, key) > 0
                || Instruments.shipped().stream()
                        .anyMatch(shipped -> shipped.key().equals(key));
    }

    /**
     * Keeps a draft as it is after a step, which gets its line in the journal.
     *
     * @param lead who writes it
     * @param draft which
     * @param before the digest of what they had before them
     * @param content all of it; key and version are those of the draft
     * @param goesOn whether the step that was kept last goes on, such as typing in one field: then it gets no other line
     * @return the digest of what is kept
     * @throws NotFound when the study has none of that key
     * @throws Refusal when it was published, a colleague changed it in between, or something in it does not fit together
     */
    public String save(Lead lead, InstrumentId draft, String before, Instrument content, boolean goesOn) {
        Row row = holdDraft(lead, draft, before);
        if (!content.name().equals(row.name())) {
            throw new Refusal("This is another instrument; please load it again.");
        }
        byte[] definition = Instruments.write(content);
        Instrument whole;
        try {
            whole = Instruments.read(content.name() + ".yaml", definition);
        } catch (MalformedTemplate fault) {
            throw new Refusal("It is kept as it was before: " + fault.getMessage());
        }
        instruments.rewrite(draft, whole, definition);
        if (!goesOn) {
            journal.record(lead.study(), lead.person(), new InstrumentChanged(draft, row.name(), whole.digest()));
        }
        return whole.digest();
    }

    /**
     * Makes a draft a version that never changes and can be filled in.
     *
     * @param lead who does it
     * @param draft which
     * @param before the digest of what they had before them
     * @throws NotFound when the study has none of that key
     * @throws Refusal when it was published, or a colleague changed it in between
     */
    public void publish(Lead lead, InstrumentId draft, String before) {
        Row row = holdDraft(lead, draft, before);
        instruments.publish(draft);
        journal.record(lead.study(), lead.person(), new InstrumentPublished(draft, row.name(), row.digest()));
    }

    /**
     * Throws a draft away.
     *
     * @param lead who does it
     * @param draft which
     * @param before the digest of what they had before them
     * @throws NotFound when the study has none of that key
     * @throws Refusal when it was published, or a colleague changed it in between
     */
    public void discard(Lead lead, InstrumentId draft, String before) {
        Row row = holdDraft(lead, draft, before);
        instruments.delete(draft);
        journal.record(lead.study(), lead.person(), new InstrumentDiscarded(draft, row.name()));
    }

    private Row holdDraft(Lead lead, InstrumentId draft, String before) {
        Row row = instruments.hold(lead, draft);
        if (row.published()) {
            throw new Refusal("A published version never changes: begin its next version instead.");
        }
        if (!row.digest().equals(before)) {
            throw new Refusal("A colleague has changed this draft since you opened it: load the page again.");
        }
        return row;
    }

    /**
     * Asks nobody to fill a version in any more. What was filled in stays.
     *
     * @param lead who does it
     * @param published which
     * @throws NotFound when the study has none of that key
     * @throws Refusal when it is a draft
     */
    public void retire(Lead lead, InstrumentId published) {
        Row row = instruments.hold(lead, published);
        if (!row.published()) {
            throw new Refusal("A draft is not in use: throw it away instead.");
        }
        if (!row.retired()) {
            instruments.retire(published);
            journal.record(lead.study(), lead.person(), new InstrumentRetired(published, row.name()));
        }
    }
}
