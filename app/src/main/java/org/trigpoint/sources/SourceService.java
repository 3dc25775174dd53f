package org.trigpoint.sources;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
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
     * Says what sources are.
     *
     * @param coder who says so
     * @param which one or many sources
     * @param changes what to set; a title for one source alone
     * @throws NotFound when one of them, or something that the changes name, is not there for this coder; nothing is set
     * @throws Refusal when a value can't be kept
     */
    public void describe(Coder coder, List<SourceId> which, SourceDescription changes) {
        sources.held(coder, which, false);
        check.demand(coder, changes, which.size());
        if (which.isEmpty() || changes.isUnchanged()) {
            return;
        }
        sources.describe(coder.study(), which, changes);
        changed.changed(coder.study(), which);
        journal.record(coder.study(), coder.person(), new SourceFact.SourcesDescribed(which, changes.changes()));
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
