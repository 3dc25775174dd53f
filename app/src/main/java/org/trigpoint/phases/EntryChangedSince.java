package org.trigpoint.phases;

import org.trigpoint.Refusal;

/** A colleague wrote an entry anew since it was opened: both texts have to be looked at before one is kept. */
public final class EntryChangedSince extends Refusal {

    EntryChangedSince() {
        super("A colleague has changed this entry since you opened it: compare both texts and choose what to keep.");
    }
}
