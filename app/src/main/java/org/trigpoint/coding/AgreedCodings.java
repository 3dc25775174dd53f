package org.trigpoint.coding;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.AgreementId;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceChanges;

/** Codings that a team agreed on: they stand beside those of the coders, and are counted in place of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AgreedCodings {

    private final PassageCheck check;
    private final CodingRepository codings;
    private final SourceChanges changes;

    AgreedCodings(PassageCheck check, CodingRepository codings, SourceChanges changes) {
        this.check = check;
        this.codings = codings;
        this.changes = changes;
    }

    /**
     * Makes an agreed coding.
     *
     * @param coder who writes it down for the team
     * @param analysis the analysis that the codings it speaks for belong to
     * @param passage which words
     * @param code which code
     * @return its key
     * @throws NotFound when the study has no such source, or the analysis no such code
     * @throws Refusal when the text has changed since, or these words carry an agreed coding of this code already
     */
    public CodingId make(Coder coder, AnalysisId analysis, Passage passage, CodeId code) {
        if (!codings.given(coder, code).analysis().equals(analysis)) {
            throw new NotFound();
        }
        check.demand(coder, passage);
        return codings.insertAgreed(coder, analysis, passage, code)
                .orElseThrow(() -> new Refusal(
                        "These words carry an agreed coding of this code already: take that one" + " back first."));
    }

    /**
     * Lets an agreement speak for codings: they stay as they are, and are counted no more.
     *
     * @param coder who does it
     * @param source the source they lie in
     * @param agreement which agreement
     * @param originals the codings
     * @throws NotFound when there is no such source, or no such agreement on it
     * @throws Refusal when an agreement speaks for one of them already
     */
    public void speakFor(Coder coder, SourceId source, AgreementId agreement, Collection<CodingId> originals) {
        if (codings.speakFor(coder, source, agreement, originals) != originals.size()) {
            throw new Refusal("A colleague has agreed on these codings meanwhile: compare again.");
        }
        changes.changed(coder.study(), Set.of(source));
    }

    /**
     * Takes an agreed coding away; what its agreement spoke for speaks for itself again.
     *
     * @param coder who does it
     * @param source which source
     * @param coding the agreed coding
     * @throws NotFound when there is no such source, or no such agreed coding in it
     */
    public void remove(Coder coder, SourceId source, CodingId coding) {
        codings.deleteAgreed(coder, source, coding);
        changes.changed(coder.study(), Set.of(source));
    }
}
