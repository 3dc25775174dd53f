package org.trigpoint.triangulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.migrations.schema.tables.records.FindingEvidenceRecord;
import org.trigpoint.sources.Quotations;
import org.trigpoint.sources.Quotations.Place;
import org.trigpoint.sources.Span;
import org.trigpoint.texts.PassageQueries;
import org.trigpoint.triangulation.Evidence.Passage.State;
import org.trigpoint.triangulation.FindingRows.EvidenceRow;

/**
 * What became of passages that findings rest on. They stay on the text version that they were looked at on; where the text was
 * corrected since, they are followed into the present one.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class Passages {

    private final PassageQueries following;
    private final Quotations quotations;

    Passages(PassageQueries following, Quotations quotations) {
        this.following = following;
        this.quotations = quotations;
    }

    /** Where a passage is to be read. */
    record Followed(VersionId version, Span span, State state, String words) {}

    /** By the key of the evidence; passages that the reader may not know of are not followed. */
    Map<Long, Followed> followed(Reader reader, List<EvidenceRow> evidence, boolean words) {
        Map<Long, Followed> followed = new HashMap<>();
        List<Long> keys = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (EvidenceRow each : evidence) {
            if (each.row().getFigureKey() == null) {
                Followed there = follow(reader, each);
                long key = each.row().getId().value();
                followed.put(key, there);
                if (words && each.open() && there.state() != State.BINNED) {
                    keys.add(key);
                    places.add(new Place(there.version(), there.span()));
                }
            }
        }
        var cut = quotations.cut(reader, places, 0);
        for (int at = 0; at < keys.size(); at++) {
            String said = cut.get(at).words();
            followed.computeIfPresent(
                    keys.get(at), (key, there) -> new Followed(there.version(), there.span(), there.state(), said));
        }
        return followed;
    }

    private Followed follow(Reader reader, EvidenceRow each) {
        FindingEvidenceRecord row = each.row();
        SourceId source = Objects.requireNonNull(row.getSourceId());
        VersionId version = Objects.requireNonNull(row.getVersionId());
        Span span = new Span(Objects.requireNonNull(row.getSpanStart()), Objects.requireNonNull(row.getSpanEnd()));
        if (each.binned() || !each.open()) {
            return new Followed(version, span, State.BINNED, "");
        }
        if (version.equals(each.present())) {
            return new Followed(version, span, State.WHOLE, "");
        }
        PassageQueries.Followed now = following.inPresent(reader, source, version, span);
        Span there = now.span();
        return there == null
                ? new Followed(version, span, State.GONE, "")
                : new Followed(now.version(), there, now.same() ? State.WHOLE : State.CORRECTED, "");
    }
}
