package org.trigpoint.isolation;

import java.util.Map;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Instruments;
import org.trigpoint.instruments.InstrumentService;
import org.trigpoint.instruments.InstrumentShelf;
import org.trigpoint.migrations.InstrumentId;

/** Gives studies a published instrument, and a draft of their own that reads the same in every study. */
record DraftedInstruments(InstrumentService instruments, InstrumentShelf shelf) {

    /** What every draft holds. */
    static final Instrument CONTENT = Instruments.checked(content());

    private static Instrument content() {
        Instrument like = Instruments.get("practitioner-feedback", 1).orElseThrow();
        return new Instrument(
                "our-form",
                1,
                "Our form",
                like.use(),
                "",
                "",
                like.scales(),
                like.sections(),
                like.composites(),
                null,
                "");
    }

    void add(Map<String, Object> ids, Lead lead) {
        InstrumentId published = instruments.adopt(lead, "direct-practice", 1);
        InstrumentId draft = instruments.draft(lead, CONTENT.use(), "Our form");
        instruments.save(lead, draft, shelf.open(lead, draft).digest(), CONTENT, false);
        ids.put("InstrumentId", published);
        ids.put("InstrumentId draft", draft);
    }
}
