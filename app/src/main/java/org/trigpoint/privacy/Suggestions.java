package org.trigpoint.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.privacy.PseudonymService.KeyLine;

/**
 * What could stand for a name: what stands for it already, what stands for a name that shares a word with it, what usually
 * stands for its kind, and first names that stand nowhere in the study.
 */
final class Suggestions {

    private static final int FRESH = 4;

    private static final List<String> FIRST_NAMES = List.of(
            "Alex", "Bea", "Casey", "Dara", "Emil", "Farah", "Gita", "Hanna", "Imran", "Jody", "Kezia", "Luka",
            "Morgan", "Nia", "Omar", "Paula", "Quinn", "Rhys", "Sana", "Tomas", "Uma", "Vera", "Wren", "Yusuf", "Zadie",
            "Bryn", "Carys", "Dilan", "Esme", "Femi", "Greta", "Hugo", "Isla", "Jonah", "Keira", "Leila", "Mateo",
            "Nadia", "Olwen", "Petra", "Rafi", "Selma", "Tariq", "Ursula", "Vikram", "Winnie", "Yara", "Zoltan");

    private static final List<String> STAND_INS =
            List.of("town", "school", "street", "organisation", "social worker", "child", "partner");

    private final Set<String> replacements;
    private final NameFinder anyFresh;
    private final Set<String> taken = new HashSet<>();
    private final List<String> likely = new ArrayList<>();
    private @Nullable String held;

    Suggestions(String name, PersonalKind kind, List<KeyLine> key) {
        replacements = key.stream().map(KeyLine::replacement).collect(Collectors.toSet());
        Set<String> parts = parts(name);
        for (KeyLine line : key) {
            taken.addAll(parts(line.name()));
            taken.addAll(parts(line.replacement()));
            if (NameFinder.same(line.name(), name)) {
                held = line.replacement();
                likely.addFirst(line.replacement());
            } else if (parts(line.name()).stream().anyMatch(parts::contains)) {
                likely.add(line.replacement());
            }
        }
        if (!kind.standIn().isEmpty()) {
            likely.add(kind.standIn());
        }
        anyFresh = new NameFinder(FIRST_NAMES, Set.of());
    }

    Set<String> replacements() {
        return replacements;
    }

    /** What stands for the name already. */
    @Nullable
    String held() {
        return held;
    }

    /** First names that somebody in the study has are no help. */
    void notIn(String text) {
        anyFresh.in(text).forEach(hit -> taken.add(PersonalData.plain(hit.name())));
    }

    List<String> likeliest() {
        List<String> all = new ArrayList<>(likely.stream().distinct().toList());
        FIRST_NAMES.stream()
                .filter(name -> !taken.contains(PersonalData.plain(name)))
                .limit(FRESH)
                .forEach(all::add);
        all.addAll(STAND_INS);
        return all.stream().distinct().toList();
    }

    private static Set<String> parts(String name) {
        return Stream.of(PersonalData.plain(name).split("[^\\p{L}\\p{N}\\p{M}]+"))
                .filter(part -> part.length() > 2)
                .collect(Collectors.toSet());
    }
}
