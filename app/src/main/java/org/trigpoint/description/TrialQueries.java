package org.trigpoint.description;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedDelivery;

/** The study as a trial: what its arms were like at the beginning, and who is still there at the end. */
@Service
@Transactional(readOnly = true)
public class TrialQueries {

    private final TrialRows rows;
    private final Arms arms;

    TrialQueries(TrialRows rows, Arms arms) {
        this.rows = rows;
        this.arms = arms;
    }

    /**
     * Arms side by side at the beginning, with standardised differences; no tests, since what random allocation brought
     * about is chance.
     *
     * @param reader who looks; arms are codes before somebody who is blinded
     * @return a table, without rows where there are no records
     */
    public Answer balance(Reader reader) {
        Arms.Names names = arms.names(reader);
        Balance balance = new Balance(names.both());
        for (Balance.Trait trait : Balance.TRAITS) {
            if (!names.blinded() || !trait.column().equals(BlindedDelivery.CHAMPION)) {
                balance.add(trait, rows.of(reader, trait, names).rows());
            }
        }
        List<String> notes = new ArrayList<>(List.of(
                "Standardised difference: of the first arm less the second, in pooled standard deviations; of shares by"
                        + " their variances (Austin 2009). About 0.1 or more, either way, is often called an imbalance.",
                "No tests: differences at the beginning of a randomised study are chance, and a p tells nothing of their"
                        + " importance (CONSORT 2010).",
                "People count one by one, and sites share what they share.",
                "How many families consented is told of all families; nothing else of those that did not is counted."));
        return new Answer(
                        "Balance of the arms at baseline",
                        names.sentence(),
                        List.of(),
                        List.of(),
                        List.of(balance.table()),
                        notes)
                .without(rows.without(reader).sentence());
    }

    /**
     * The flow of sites, keyworkers, families and people through the study, by arm.
     *
     * @param reader who looks; arms are codes before somebody who is blinded
     * @return boxes a column, and the same as a table
     */
    public Answer flow(Reader reader) {
        Arms.Names names = arms.names(reader);
        Flow flow = new Flow(names, rows.counts(reader));
        return new Answer(
                        "Flow through the study",
                        "Counted from the sites and records that are here. " + names.sentence(),
                        List.of(),
                        flow.streams(),
                        List.of(flow.table()),
                        List.of(
                                "Who was assessed for eligibility and declined before records began is counted only where records"
                                        + " tell: add it by hand to a figure for print."))
                .without(rows.without(reader).sentence());
    }
}
