package org.trigpoint.exchange;

import java.io.IOException;
import java.util.List;
import org.trigpoint.access.Reader;
import org.trigpoint.quoting.QuotingTally;
import org.trigpoint.reports.InContext;
import org.trigpoint.reports.ThemeExtractQueries;
import org.trigpoint.reports.ThemeExtracts.Placed;
import org.trigpoint.reports.ThemeExtractsRequest;

/** Reads the words of extracts a few hundred at a time, as they are written, and counts which of them may be printed. */
final class ExtractWords {

    private static final int AT_A_TIME = 400;

    private final ThemeExtractQueries extracts;
    private final Reader reader;
    private final ThemeExtractsRequest request;
    private QuotingTally tally = QuotingTally.NONE;

    ExtractWords(ThemeExtractQueries extracts, Reader reader, ThemeExtractsRequest request) {
        this.extracts = extracts;
        this.reader = reader;
        this.request = request;
    }

    /** Takes one extract with its words. */
    interface Each {
        void take(Placed placed, InContext words) throws IOException;
    }

    void each(List<Placed> placed, Each each) throws IOException {
        for (int from = 0; from < placed.size(); from += AT_A_TIME) {
            List<Placed> some = placed.subList(from, Math.min(placed.size(), from + AT_A_TIME));
            List<InContext> words = extracts.words(
                    reader, some.stream().map(Placed::passage).toList(), request.around(), request.context());
            for (int at = 0; at < some.size(); at++) {
                tally = tally.and(words.get(at).quotable());
                each.take(some.get(at), words.get(at));
            }
        }
    }

    /** What is to be said of consent to quote when all that is written was read. */
    String consent() {
        return String.join(" ", tally.sentences());
    }
}
