package org.trigpoint.framework;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Coder;
import org.trigpoint.gestures.Gestures;
import org.trigpoint.journal.Fact;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.AnalysisId;

/** Keeps what a step does: as a gesture that can be undone, and as a line of the journal. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Recorder {

    private final Gestures gestures;
    private final Journal journal;

    Recorder(Gestures gestures, Journal journal) {
        this.gestures = gestures;
        this.journal = journal;
    }

    void begin(Coder coder, @Nullable AnalysisId analysis, String sentence) {
        gestures.begin(coder.study(), coder.person(), analysis, sentence);
    }

    void record(Coder coder, Fact fact) {
        journal.record(coder.study(), coder.person(), fact);
    }
}
