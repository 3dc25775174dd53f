package org.trigpoint.coding;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Coder;
import org.trigpoint.texts.Carrier;
import org.trigpoint.texts.TextChange;

/** Carries the codings of all analyses over to a text's next version. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CodingCarrier implements Carrier {

    private final CodingRepository codings;
    private final UnsettledRepository unsettled;

    CodingCarrier(CodingRepository codings, UnsettledRepository unsettled) {
        this.codings = codings;
        this.unsettled = unsettled;
    }

    @Override
    public String carries() {
        return "codings";
    }

    @Override
    public Tally carry(Coder coder, TextChange change) {
        CarryPlan plan = new CarryPlan(change, unsettled.codings(change.source()));
        codings.place(change.after(), plan.placed());
        unsettled.put(coder.study(), plan.known());
        unsettled.settle(plan.settled());
        return plan.tally();
    }
}
