package org.trigpoint.memos;

import org.trigpoint.Refusal;

/** A colleague wrote a memo anew since it was opened: both texts have to be looked at before one is kept. */
public final class MemoChangedSince extends Refusal {

    MemoChangedSince() {
        super("A colleague has changed this memo since you opened it: compare both texts and choose what to keep.");
    }
}
