package org.trigpoint.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.agreement.Material.Given;
import org.trigpoint.agreement.Material.Text;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.sources.Span;

/** Which coders gave which unit which code: a bit a coder, the first coder's the lowest. */
final class GivenUnits {

    /** Stands for no code: its units are all units, and nobody's bit is set. */
    static final CodeId ALL = new CodeId(0);

    private GivenUnits() {}

    /** For each code that was given, all units of all texts; one array a code, the units in the order of texts. */
    static Map<CodeId, int[]> everywhere(Material material, CountedUnit unit) {
        List<List<Span>> units = material.texts().stream()
                .map(text -> Cutting.units(text, unit))
                .toList();
        int all = units.stream().mapToInt(List::size).sum();
        Map<CodeId, int[]> masks = new HashMap<>();
        masks.put(ALL, new int[all]);
        int from = 0;
        for (int text = 0; text < units.size(); text++) {
            mark(material.texts().get(text), units.get(text), masks, from, all);
            from += units.get(text).size();
        }
        return masks;
    }

    private static void mark(Text text, List<Span> units, Map<CodeId, int[]> masks, int from, int all) {
        for (Given given : text.given()) {
            for (int at = first(units, given.span().start());
                    at < units.size() && units.get(at).start() < given.span().end();
                    at++) {
                masks.computeIfAbsent(given.code(), code -> new int[all])[from + at] |= 1 << given.coder();
            }
        }
    }

    /** The first unit that ends behind a place. */
    private static int first(List<Span> units, int place) {
        int low = 0;
        int high = units.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (units.get(middle).end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
