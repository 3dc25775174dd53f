package org.trigpoint.evidence;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Refusal;
import org.trigpoint.access.Coder;
import org.trigpoint.coding.Passage;
import org.trigpoint.coding.PassageCheck;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.quoting.QuotingQueries;

/** Whether a passage may be chosen to be printed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class QuotationCheck {

    private final PassageCheck passages;
    private final QuotingQueries quoting;

    QuotationCheck(PassageCheck passages, QuotingQueries quoting) {
        this.passages = passages;
        this.quoting = quoting;
    }

    /**
     * A passage that may be.
     *
     * @param title of its source
     * @param quotable who speaks there
     */
    record Allowed(String title, Quotable quotable) {

        /** The label to begin with where somebody could be recognised by role and site. */
        Optional<String> wider() {
            return quotable.alone().map(alone -> alone.wider().getFirst());
        }
    }

    /** Refuses what does not lie on the present text, and words of somebody who may not be quoted. */
    Allowed demand(Coder coder, Passage passage) {
        String title = passages.demand(coder, passage);
        Quotable quotable = quoting.of(coder, List.of(passage)).getFirst();
        quotable.refusal().ifPresent(why -> {
            throw new Refusal(why);
        });
        return new Allowed(title, quotable);
    }
}
