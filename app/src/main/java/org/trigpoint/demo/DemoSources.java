package org.trigpoint.demo;

import java.util.Map;
import java.util.NoSuchElementException;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/** Under which keys the documents of the pack stand in the database. */
record DemoSources(Map<String, Landed> byDocument) {

    /** A document that is a source now. */
    record Landed(SourceId source, VersionId version) {}

    Landed of(String document) {
        Landed found = byDocument.get(document);
        if (found == null) {
            throw new NoSuchElementException("The pack names " + document + " and does not have it.");
        }
        return found;
    }

    Passage passage(DemoCoding coding) {
        Landed landed = of(coding.document());
        return new Passage(landed.source(), landed.version(), new Span(coding.start(), coding.end()));
    }
}
