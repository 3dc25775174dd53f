package org.trigpoint.texts;

import java.util.List;
import org.springframework.stereotype.Component;
import org.trigpoint.Refusal;
import org.trigpoint.sources.Span;
import org.trigpoint.sources.TextVersions.Version;
import org.trigpoint.texts.PositionMap.Run;

/** Brings edits of a version that is no longer the present one onto the one that is, where nobody touched the same words. */
@Component
class StaleEdits {

    private final PositionMaps maps;

    StaleEdits(PositionMaps maps) {
        this.maps = maps;
    }

    static Refusal refusal() {
        return new Refusal("Somebody else has changed this text since you opened it: reload it, and correct it again.");
    }

    /** The edits on the present version; a refusal when one of them touches what was changed since. */
    Edits onto(Version present, Version seen, Edits edits) {
        if (present.id().equals(seen.id())) {
            return edits;
        }
        PositionMap map = maps.between(present.source(), seen.id(), present.id());
        return new Edits(edits.all().stream().map(edit -> moved(map, edit)).toList());
    }

    private static Edit moved(PositionMap map, Edit edit) {
        if (edit.start() == edit.end()) {
            int at = place(map, edit.start());
            return new Edit(at, at, edit.words());
        }
        if (map.carry(new Span(edit.start(), edit.end())) instanceof Fate.Exact(Span now)) {
            return new Edit(now.start(), now.end(), edit.words());
        }
        throw refusal();
    }

    /** A place between two characters that still stand side by side. */
    private static int place(PositionMap map, int at) {
        List<Run> runs = map.runs();
        for (Run run : runs) {
            boolean within = run.from() < at && at < run.fromEnd();
            boolean first = at == 0 && run.from() == 0 && run.to() == 0;
            boolean last = at == map.fromLength() && run.fromEnd() == at && run.toEnd() == map.toLength();
            if (within || first || last) {
                return run.to() + at - run.from();
            }
        }
        throw refusal();
    }
}
