package org.trigpoint.ui.coding;

import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;

/**
 * What is offered to this person; services ask for proofs all the same.
 *
 * @param mayCode whether gestures that change something are offered
 * @param mayChangeOthers whether they are offered on colleagues' codings too
 */
record Rights(boolean mayCode, boolean mayChangeOthers) {

    static Rights of(Reader reader) {
        return new Rights(reader instanceof Coder, reader instanceof Lead);
    }
}
