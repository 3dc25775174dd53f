package org.trigpoint.records;

import java.util.Collection;
import java.util.List;
import org.trigpoint.codebooks.records.Naming;

/** Says which keys of rows are in no other record: they may come with the next file, or be a slip. */
final class NamedNobody {

    static final int TOLD = 10;

    private NamedNobody() {}

    /** A sentence, or none where there is nobody to name. */
    static List<String> told(Naming naming, String where, Collection<String> nobody) {
        if (nobody.isEmpty()) {
            return List.of();
        }
        int more = nobody.size() - TOLD;
        return List.of(naming.counted(nobody.size()) + " of this " + where + (nobody.size() == 1 ? " is" : " are")
                + " in no other record: "
                + String.join(", ", nobody.stream().limit(TOLD).toList())
                + (more > 0 ? " and " + more + " more" : "")
                + ". Bring in the records that have them too, or mend the keys.");
    }
}
