package org.trigpoint.ui.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.privacy.PersonalDataQueries;
import org.trigpoint.privacy.PersonalDataQueries.Finding;

/** Where somebody is among findings: source after source, place after place. */
final class Findings {

    private final PersonalDataQueries queries;
    private final List<SourceId> sources;
    private List<Finding> found = List.of();
    private int source = -1;
    private int place;

    Findings(PersonalDataQueries queries, List<SourceId> sources) {
        this.queries = queries;
        this.sources = sources;
    }

    Optional<Finding> now() {
        return place < found.size() ? Optional.of(found.get(place)) : Optional.empty();
    }

    /** Such as "3 of 17 here, source 2 of 12". */
    String progress() {
        return (place + 1) + " of " + found.size() + " in this source"
                + (sources.size() > 1 ? ", source " + (source + 1) + " of " + sources.size() : "");
    }

    /** Goes to the first finding. */
    void begin(Coder coder) {
        if (sources.size() == 1) {
            source = 0;
            found = queries.of(coder, sources.getFirst());
        } else {
            on(coder);
        }
    }

    void skip(Coder coder) {
        place++;
        on(coder);
    }

    void back() {
        place = Math.max(0, place - 1);
    }

    /** After these words were decided on wherever they stand: those of before that are left come before the place. */
    void decided(Coder coder, Finding decided) {
        place = (int) found.subList(0, place).stream()
                .filter(one -> !plain(one).equals(plain(decided)))
                .count();
        again(coder);
    }

    /** After this place alone was decided on. */
    void decidedHere(Coder coder) {
        again(coder);
    }

    private void again(Coder coder) {
        found = queries.of(coder, sources.get(source));
        on(coder);
    }

    private void on(Coder coder) {
        while (place >= found.size() && source + 1 < sources.size()) {
            source++;
            place = 0;
            found = there(coder, sources.get(source));
        }
    }

    private List<Finding> there(Coder coder, SourceId next) {
        try {
            return queries.of(coder, next);
        } catch (NotFound gone) {
            return List.of();
        }
    }

    private static String plain(Finding finding) {
        return finding.quotation().words().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
