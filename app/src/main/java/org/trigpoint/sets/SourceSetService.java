package org.trigpoint.sets;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.SourceSetId;
import org.trigpoint.migrations.schema.tables.records.SourceSetRecord;
import org.trigpoint.sets.SourceSetFact.SourceSetFilled;
import org.trigpoint.sets.SourceSetFact.SourceSetMade;
import org.trigpoint.sets.SourceSetFact.SourceSetRemoved;
import org.trigpoint.sets.SourceSetFact.SourceSetRenamed;

/** Gathers sources under a name that the whole team has. Each step can be undone. */
@Service
@Transactional
public class SourceSetService {

    private final SourceSetRepository sets;
    private final Gestures gestures;
    private final Journal journal;

    SourceSetService(SourceSetRepository sets, Gestures gestures, Journal journal) {
        this.sets = sets;
        this.gestures = gestures;
        this.journal = journal;
    }

    /**
     * Makes a set of certain sources.
     *
     * @param coder who does so
     * @param name 1 to 100 characters, no other set's
     * @param sources which; may be empty
     * @return its key
     * @throws NotFound when one of the sources is not there for this coder
     * @throws Refusal when it can't be called that
     */
    public SourceSetId make(Coder coder, String name, Set<SourceId> sources) {
        sets.demand(coder, sources);
        String typed = sets.free(coder, name, null);
        begin(coder, "Made the set \u201c" + typed + "\u201d");
        SourceSetId set = sets.insert(coder, typed, null);
        sets.fill(coder, set, sources);
        journal.record(coder.study(), coder.person(), new SourceSetMade(set, typed, false, sources));
        return set;
    }

    /**
     * Saves a filter: its sources are those that are like it whenever it is asked.
     *
     * @param coder who does so
     * @param name 1 to 100 characters, no other set's
     * @param like what its sources are like
     * @return its key
     * @throws NotFound when its site or wave is not there for this coder
     * @throws Refusal when it can't be called that, or leaves all sources in
     */
    public SourceSetId save(Coder coder, String name, Likeness like) {
        if (like.isOpen()) {
            throw new Refusal("Narrow the list first: this filter leaves every source in.");
        }
        sets.demand(coder, like);
        String typed = sets.free(coder, name, null);
        begin(coder, "Saved the filter \u201c" + typed + "\u201d");
        SourceSetId set = sets.insert(coder, typed, like);
        journal.record(coder.study(), coder.person(), new SourceSetMade(set, typed, true, List.of()));
        return set;
    }

    /**
     * Gives a set or a filter another name.
     *
     * @param coder who does so
     * @param set which
     * @param name 1 to 100 characters, no other set's
     * @throws NotFound when there is none for this coder
     * @throws Refusal when it can't be called that
     */
    public void rename(Coder coder, SourceSetId set, String name) {
        SourceSetRecord held = sets.held(coder, set);
        String typed = sets.free(coder, name, set);
        begin(coder, "Renamed \u201c" + held.getName() + "\u201d to \u201c" + typed + "\u201d");
        sets.rename(set, typed);
        journal.record(coder.study(), coder.person(), new SourceSetRenamed(set, held.getName(), typed));
    }

    /**
     * Puts sources into a set in place of those before.
     *
     * @param coder who does so
     * @param set which
     * @param sources all that shall be in it of those that they may see; may be empty
     * @throws NotFound when there is no such set, or one of the sources is not there, for this coder
     * @throws Refusal when it is a filter
     */
    public void fill(Coder coder, SourceSetId set, Set<SourceId> sources) {
        SourceSetRecord held = sets.held(coder, set);
        sets.demand(coder, sources);
        if (held.getSaved()) {
            throw new Refusal(
                    "\u201c" + held.getName() + "\u201d is a filter: its sources are those that are like it.");
        }
        begin(coder, "Put other sources into \u201c" + held.getName() + "\u201d");
        sets.fill(coder, set, sources);
        journal.record(coder.study(), coder.person(), new SourceSetFilled(set, held.getName(), sources));
    }

    /**
     * Takes a set or a filter away; its sources stay as they are.
     *
     * @param coder who does so
     * @param set which
     * @throws NotFound when there is none for this coder
     */
    public void remove(Coder coder, SourceSetId set) {
        SourceSetRecord held = sets.held(coder, set);
        begin(coder, "Took \u201c" + held.getName() + "\u201d away");
        sets.delete(set);
        journal.record(coder.study(), coder.person(), new SourceSetRemoved(set, held.getName()));
    }

    private void begin(Coder coder, String sentence) {
        gestures.begin(coder.study(), coder.person(), null, sentence);
    }
}
