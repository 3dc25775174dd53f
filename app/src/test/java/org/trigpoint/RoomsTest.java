package org.trigpoint;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms of {@code app} and the walls between the modules; {@code docs/architecture.md} draws them. */
class RoomsTest {

    private static final int CLASSES_AT_LEAST = 250;

    /** A room uses rooms of lower floors only; those on the same floor do not know each other. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            entry("database", 0),
            entry("files", 0),
            entry("backup", 3),
            entry("journal", 1),
            entry("blindness", 1),
            entry("jobs", 1),
            entry("tables", 1),
            entry("access", 2),
            entry("gestures", 2),
            entry("studies", 3),
            entry("sources", 3),
            entry("history", 3),
            entry("work", 3),
            entry("live", 3),
            entry("settings", 3),
            entry("texts", 4),
            entry("privacy", 5),
            entry("codes", 4),
            entry("attributes", 4),
            entry("sets", 4),
            entry("undo", 4),
            entry("recordings", 5),
            entry("familiarisation", 5),
            entry("coding", 5),
            entry("guides", 5),
            entry("scoring", 5),
            entry("memos", 6),
            entry("themes", 6),
            entry("finding", 6),
            entry("agreement", 7),
            entry("rounds", 6),
            entry("quoting", 6),
            entry("observation", 6),
            entry("practice", 7),
            entry("reading", 6),
            entry("casefiles", 6),
            entry("words", 7),
            entry("evidence", 7),
            entry("mapping", 7),
            entry("codebook", 6),
            entry("recoding", 7),
            entry("framework", 7),
            entry("analyses", 5),
            entry("phases", 7),
            entry("triangulation", 7),
            entry("matrices", 7),
            entry("calibration", 7),
            entry("description", 7),
            entry("claims", 4),
            entry("records", 4),
            entry("fidelity", 5),
            entry("outcomes", 5),
            entry("linking", 7),
            entry("instruments", 4),
            entry("snapshots", 8),
            entry("reports", 8),
            entry("spine", 8),
            entry("exchange", 9),
            entry("demo", 10),
            entry("commands", 11));

    private static final Set<String> MODULES_BELOW = Set.of("migrations", "codebooks", "search");
    private static final Set<String> FOR_EVERY_ROOM = Set.of("Refusal", "NotFound", "Plural");

    /** What a module may not name, by the beginnings of the names. */
    private static final Map<String, List<String>> CLOSED = Map.of(
            "migrations", List.of("org.springframework", "com.vaadin", "org.apache"),
            "codebooks",
                    List.of("org.springframework", "org.jooq", "java.sql", "javax.sql", "com.vaadin", "org.apache"),
            "search", List.of("org.springframework", "org.jooq", "java.sql", "javax.sql", "com.vaadin"),
            "app", List.of("com.vaadin", "org.apache.lucene", "org.apache.tika", "org.apache.poi", "org.apache.pdfbox"),
            "ui",
                    List.of(
                            "org.jooq",
                            "java.sql",
                            "javax.sql",
                            "org.springframework.transaction",
                            "jakarta.transaction",
                            "org.springframework.jdbc",
                            "org.trigpoint.migrations.schema",
                            "org.trigpoint.search",
                            "org.apache.lucene",
                            "org.apache.tika"));

    /** Within what is closed, the little that is a module's to know: distributions are pure functions. */
    private static final Map<String, String> OPEN = Map.of("codebooks", "org.apache.commons.statistics.distribution.");

    private static final String FACE = "org.trigpoint.ui.";
    private static final Set<String> SHARED_IN_THE_FACE = Set.of(
            FACE + "parts",
            FACE + "analysisbar",
            FACE + "live",
            FACE + "security",
            FACE + "undo",
            FACE + "charts",
            FACE + "contributed",
            FACE + "days",
            FACE + "files",
            FACE + "form",
            FACE + "narrowing",
            FACE + "listening");

    @Test
    void no_room_reaches_into_another_and_none_go_in_a_circle() {
        // The door holds main and the two refusals: the test of the floors looks after it, and Maven after the modules.
        ApplicationModules rooms = ApplicationModules.of(
                Trigpoint.class,
                resideInAnyPackage(
                        "org.trigpoint",
                        "org.trigpoint.migrations..",
                        "org.trigpoint.codebooks..",
                        "org.trigpoint.search.."));

        assertThat(rooms.stream()).as("rooms looked at").hasSizeGreaterThan(10);
        rooms.verify();
    }

    @Test
    void every_room_has_a_floor() {
        assertThat(HouseClasses.all()).hasSizeGreaterThan(CLASSES_AT_LEAST);
        assertThat(HouseClasses.all().stream()
                        .map(HouseClasses::room)
                        .filter(room -> !room.isEmpty())
                        .distinct())
                .as("a new room gets its floor in this test and its line in docs/architecture.md")
                .isSubsetOf(FLOORS.keySet());
    }

    @Test
    void a_room_uses_rooms_of_lower_floors_only() {
        List<String> upwards = HouseClasses.all().stream()
                .filter(type -> FLOORS.containsKey(HouseClasses.room(type)))
                .flatMap(RoomsTest::upwards)
                .distinct()
                .sorted()
                .toList();

        assertThat(upwards)
                .as("turn the arrow round: the lower room offers a type of its own, or what both need moves down")
                .isEmpty();
    }

    private static Stream<String> upwards(JavaClass type) {
        String room = HouseClasses.room(type);
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(used -> !isBelow(room, used))
                .map(used -> type.getName() + " uses " + used.getName());
    }

    private static boolean isBelow(String room, JavaClass used) {
        String other = HouseClasses.room(used);
        if (used.getPackageName().equals("org.trigpoint")) {
            return FOR_EVERY_ROOM.contains(used.getSimpleName());
        }
        return other.isEmpty()
                || other.equals(room)
                || MODULES_BELOW.contains(other)
                || FLOORS.getOrDefault(other, Integer.MAX_VALUE) < FLOORS.getOrDefault(room, 0);
    }

    @Test
    void each_module_names_only_what_is_its_to_know() {
        CLOSED.forEach((module, closed) -> {
            List<HouseSources.Source> sources = HouseSources.running(module);
            assertThat(sources).as("files of " + module).hasSizeGreaterThan(4);
            String open = OPEN.getOrDefault(module, "nothing");
            assertThat(sources.stream()
                            .flatMap(source -> naming(source, closed))
                            .filter(line -> !line.contains(open)))
                    .as("what " + module + " needs of these, the module that knows them offers in words of the field")
                    .isEmpty();
        });
    }

    @Test
    void a_feature_of_the_face_knows_no_other_feature() {
        List<HouseSources.Source> sources = HouseSources.running("ui");
        Set<String> features = sources.stream()
                .map(HouseSources.Source::packageName)
                .filter(name -> name.startsWith(FACE))
                .filter(name -> !SHARED_IN_THE_FACE.contains(name))
                .collect(Collectors.toSet());

        assertThat(features).as("features looked at").hasSizeGreaterThan(2);
        assertThat(sources.stream().flatMap(source -> {
                    List<String> others = features.stream()
                            .filter(feature -> !feature.equals(source.packageName()))
                            .toList();
                    return naming(source, others);
                }))
                .as("link to its address; what both show is a component in ui.parts")
                .isEmpty();
    }

    @Test
    void only_the_index_names_lucene_and_only_the_reading_worker_names_tika() {
        List<HouseSources.Source> sources = HouseSources.running("search");

        assertThat(sources.stream()
                        .filter(source -> source.packageName().equals("org.trigpoint.search"))
                        .filter(source -> naming(source, List.of("org.apache.lucene"))
                                .findAny()
                                .isPresent()))
                .as("the guard of this test: the index does name it")
                .hasSizeGreaterThan(10);
        assertThat(sources.stream()
                        .filter(source -> !source.packageName().equals("org.trigpoint.search"))
                        // Files of an index are written there, of whatever is in them.
                        .filter(source -> !source.packageName().equals("org.trigpoint.search.segment"))
                        .flatMap(source -> naming(source, List.of("org.apache.lucene"))))
                .as("reading files knows no index")
                .isEmpty();
        assertThat(sources.stream()
                        .filter(source -> !source.packageName().equals("org.trigpoint.search.reading.worker"))
                        // It reads back what was set here, so that the gate knows the words of a PDF.
                        .filter(source -> !source.packageName().equals("org.trigpoint.search.pages"))
                        .flatMap(source ->
                                naming(source, List.of("org.apache.tika", "org.apache.poi", "org.apache.pdfbox"))))
                .as("strangers' files are opened in the child process: see docs/decisions")
                .isEmpty();
    }

    private static Stream<String> naming(HouseSources.Source source, List<String> closed) {
        return source.namesUsed().stream()
                .filter(name -> closed.stream().anyMatch(start -> name.equals(start) || name.startsWith(start + ".")))
                .map(name -> source.path() + " names " + name);
    }
}
