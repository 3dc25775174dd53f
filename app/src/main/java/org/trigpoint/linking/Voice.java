package org.trigpoint.linking;

import org.jspecify.annotations.Nullable;
import org.trigpoint.linking.Linked.Unit;
import org.trigpoint.linking.Linked.Why;

/**
 * Somebody who speaks or wrote, and whom the records know.
 *
 * @param name the same for a participant and the goals of the person they are linked to
 * @param kind which record they are; null: nobody said
 * @param recorded whether that record is there
 * @param site code; empty: not said
 * @param keyworker key; empty: not said
 * @param family key; empty: not said
 * @param consents false where the family's record says no
 */
record Voice(
        String name,
        @Nullable LinkKind kind,
        boolean recorded,
        String site,
        String keyworker,
        String family,
        boolean consents) {

    String unit(Unit unit) {
        return switch (unit) {
            case SITE -> site;
            case KEYWORKER -> keyworker;
            case FAMILY -> family;
        };
    }

    /** Why they can't be placed; null where they can. By site everybody can who has one, for a participant's site is known. */
    @Nullable
    Why why(Unit unit) {
        if (!consents) {
            return Why.NO_CONSENT;
        }
        if (unit == Unit.SITE) {
            return site.isEmpty() ? Why.NO_SITE : null;
        }
        if (kind == null) {
            return Why.NO_KEY;
        }
        if (!recorded) {
            return Why.NO_RECORD;
        }
        if (kind == LinkKind.KEYWORKER) {
            return unit == Unit.FAMILY ? Why.OF_MANY : null;
        }
        if (family.isEmpty()) {
            return Why.NO_FAMILY;
        }
        return unit == Unit.KEYWORKER && keyworker.isEmpty() ? Why.NO_KEYWORKER : null;
    }
}
