package org.trigpoint.sources;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Plural;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.schema.tables.records.SourceRecord;

/** What can be done with sources that have landed: describe them, put them in the bin, bring them back. */
@Service
@Transactional
public class SourceService {

    private final SourceRepository sources;
    private final DescriptionCheck check;
    private final Gestures gestures;
    private final SourceChanges changed;
    private final Journal journal;

    SourceService(
            SourceRepository sources,
            DescriptionCheck check,
            Gestures gestures,
            SourceChanges changed,
            Journal journal) {
        this.sources = sources;
        this.check = check;
        this.gestures = gestures;
        this.changed = changed;
        this.journal = journal;
    }

    /**
     * What is to be set of one source.
     *
     * @param source which
     * @param changes what to set
     */
    public record Described(SourceId source, SourceDescription changes) {}

    /**
     * Says what sources are.
     *
     * @param coder who says so
     * @param which one or many sources
     * @param changes what to set; a title for one source alone
     * @throws NotFound when one of them, or something that the changes name, is not there for this coder; nothing is set
     * @throws Refusal when a value can't be kept
     */
    public void describe(Coder coder, List<SourceId> which, SourceDescription changes) {
        List<SourceRecord> held = sources.held(coder, which, false);
        check.demand(coder, changes, which.size());
        if (which.isEmpty() || changes.isUnchanged()) {
            return;
        }
        String what = held.size() == 1 ? "\u201c" + held.getFirst().getTitle() + "\u201d" : held.size() + " sources";
        gestures.begin(coder.study(), coder.person(), null, "Described " + what);
        sources.describe(coder.study(), which, changes);
        changed.changed(coder.study(), which);
        journal.record(coder.study(), coder.person(), new SourceFact.SourcesDescribed(which, changes.changes()));
    }

    /**
     * Says of each of several sources what it is: of all of them, or of none.
     *
     * @param coder who says so
     * @param from the name of the file that says so
     * @param described a source once at most, each with what to set
     * @throws NotFound when one of them, or something that the changes name, is not there for this coder; nothing is set
     * @throws Refusal when a value can't be kept; nothing is set
     */
    public void describeEach(Coder coder, String from, List<Described> described) {
        sources.held(coder, described.stream().map(Described::source).toList(), false);
        described.forEach(one -> check.demand(coder, one.changes(), 1));
        List<Described> changing =
                described.stream().filter(one -> !one.changes().isUnchanged()).toList();
        if (changing.isEmpty()) {
            return;
        }
        String many = Plural.of(changing.size(), "source");
        gestures.begin(coder.study(), coder.person(), null, "Described " + many + " from \u201c" + from + "\u201d");
        List<SourceFact.SourcesFilled.Filled> filled = new ArrayList<>();
        for (Described one : changing) {
            sources.describe(coder.study(), List.of(one.source()), one.changes());
            filled.add(new SourceFact.SourcesFilled.Filled(
                    one.source(), one.changes().changes()));
        }
        changed.changed(coder.study(), changing.stream().map(Described::source).toList());
        journal.record(coder.study(), coder.person(), new SourceFact.SourcesFilled(from, filled));
    }

    /**
     * Puts a source in the bin, with all that is coded in it; it is out of every list, count and search until restored.
     *
     * @param coder who does so
     * @param source which
     * @throws NotFound when there is no such source for this coder, or it lies in the bin already
     */
    public void remove(Coder coder, SourceId source) {
        SourceRecord held = sources.held(coder, List.of(source), false).getFirst();
        gestures.begin(coder.study(), coder.person(), null, "Put “" + held.getTitle() + "” in the bin");
        sources.setRemoved(source, true);
        changed.changed(coder.study(), List.of(source));
        journal.record(coder.study(), coder.person(), new SourceFact.SourceRemoved(source, held.getTitle()));
    }

    /**
     * Brings a source back from the bin, as it was.
     *
     * @param coder who does so
     * @param source which
     * @throws NotFound when there is no such source in the bin for this coder
     */
    public void restore(Coder coder, SourceId source) {
        SourceRecord held = sources.held(coder, List.of(source), true).getFirst();
        gestures.begin(coder.study(), coder.person(), null, "Restored “" + held.getTitle() + "” from the bin");
        sources.setRemoved(source, false);
        changed.changed(coder.study(), List.of(source));
        journal.record(coder.study(), coder.person(), new SourceFact.SourceRestored(source, held.getTitle()));
    }
}
