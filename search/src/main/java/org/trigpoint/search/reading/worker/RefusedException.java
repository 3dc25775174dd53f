package org.trigpoint.search.reading.worker;

import org.trigpoint.search.reading.Refused;

/** Ends the reading of a file with its refusal, from however deep inside a parser. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Refused.Reason reason;

    RefusedException(Refused.Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Refused refusal() {
        return reason.refusal();
    }
}
