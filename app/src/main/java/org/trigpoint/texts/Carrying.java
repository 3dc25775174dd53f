package org.trigpoint.texts;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Coder;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.TextVersions.Version;
import org.trigpoint.texts.Carrier.Kind;
import org.trigpoint.texts.Corrected.Tally;
import org.trigpoint.texts.NextVersion.Draft;

/** Carries everything that lies on a text over to its next version. What can't be carried safely stays where it is. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Carrying {

    private final List<Carrier> carriers;
    private final EarlierPlaces earlier;
    private final PositionMaps maps;

    Carrying(List<Carrier> carriers, EarlierPlaces earlier, PositionMaps maps) {
        this.carriers = carriers;
        this.earlier = earlier;
        this.maps = maps;
    }

    private record Between(VersionId from, VersionId to) {}

    /** Carries all over, and says what became of them. */
    Map<Kind, Tally> carry(Coder coder, Version before, VersionId after, Draft draft) {
        Map<Between, PositionMap> known = new HashMap<>();
        TextChange change = new TextChange(
                before,
                after,
                draft,
                (from, to) -> Objects.requireNonNull(known.computeIfAbsent(
                        new Between(from, to), pair -> maps.between(before.source(), pair.from(), pair.to()))));
        Map<Kind, Tally> carried = new EnumMap<>(Kind.class);
        for (Carrier carrier : carriers) {
            Kind kind = carrier.what();
            CarryPlan plan =
                    new CarryPlan(change, carrier.on(coder, change.source()), earlier.of(change.source(), kind));
            carrier.place(change.after(), plan.placed());
            earlier.forget(plan.returnedTo());
            earlier.keep(coder.study(), change.source(), kind, plan.left());
            carried.put(kind, plan.tally());
        }
        return carried;
    }
}
