package org.trigpoint.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.codebooks.fidelity.Status.CANNOT_BE_COMPUTED;
import static org.trigpoint.codebooks.fidelity.Status.MET;
import static org.trigpoint.codebooks.fidelity.Status.NOT_MET;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.Fraction;
import org.trigpoint.codebooks.fidelity.Measure;
import org.trigpoint.codebooks.fidelity.Part;
import org.trigpoint.codebooks.fidelity.Reading;
import org.trigpoint.codebooks.fidelity.Status;
import org.trigpoint.codebooks.progression.Guide;
import org.trigpoint.exchange.FidelityExport;
import org.trigpoint.exchange.FidelityExport.Format;
import org.trigpoint.fidelity.FidelityQueries;
import org.trigpoint.fidelity.ProgressionQueries;
import org.trigpoint.fidelity.ProgressionTable;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.tables.Limits;
import org.trigpoint.tables.TableFile;
import tools.jackson.databind.JsonNode;

/** The demo study's fidelity against what was planted there, written down by hand and worked out by nothing of the program. */
final class DeliveryTruth {

    private static final LocalDate LATER = LocalDate.of(2026, 11, 1);

    /** F1 to F8 at each site. */
    private static final Map<String, List<Status>> PLANTED = Map.of(
            "LA01", List.of(MET, MET, MET, MET, MET, MET, MET, MET),
            "LA02", List.of(MET, MET, MET, MET, MET, MET, MET, MET),
            "LA03", List.of(MET, MET, MET, MET, MET, MET, NOT_MET, MET),
            "LA04", List.of(MET, MET, MET, MET, MET, NOT_MET, MET, MET),
            "LA05", List.of(MET, MET, MET, MET, MET, MET, MET, NOT_MET),
            "LA06",
                    List.of(
                            CANNOT_BE_COMPUTED,
                            CANNOT_BE_COMPUTED,
                            CANNOT_BE_COMPUTED,
                            CANNOT_BE_COMPUTED,
                            CANNOT_BE_COMPUTED,
                            MET,
                            MET,
                            CANNOT_BE_COMPUTED));

    /** The first seven criteria. */
    private static final String[] CRITERIA = {
        "12: green",
        "2: amber",
        "940: green",
        "48.1% (452 of 940): amber",
        "168: undefined in the protocol",
        "no value: cannot be computed",
        "58% (545 of 940): undefined in the protocol"
    };

    private final Lead lead;
    private final FidelityQueries fidelity;
    private final ProgressionQueries progression;

    DeliveryTruth(Lead lead, FidelityQueries fidelity, ProgressionQueries progression) {
        this.lead = lead;
        this.fidelity = fidelity;
        this.progression = progression;
    }

    void holds() {
        everySiteMeetsAndMissesWhatWasPlanted();
        aSiteOnItsThresholdsLiesExactlyOnThem();
        theCriteriaAreWhatWasPlanted();
    }

    /** What the command writes, measure by measure: its words and its numbers. */
    static void holdsOfFidelity(JsonNode told) {
        Map<String, List<String>> found = new TreeMap<>();
        Map<String, JsonNode> parts = new TreeMap<>();
        for (JsonNode measure : told.get("measures")) {
            String site = measure.get("site").asString();
            if (!site.equals("pooled")) {
                found.computeIfAbsent(site, one -> new ArrayList<>())
                        .add(measure.get("status").asString());
                parts.put(site + " " + measure.get("measure").asString(), measure.get("parts"));
            }
        }
        assertThat(found).isEqualTo(inWords());
        assertThat(told.get("sites")).hasSize(6);
        assertThat(told.get("measures")).as("eight at six sites, and pooled").hasSize(56);
        assertThat(told.get("definitions").get("set_by").asString()).isEqualTo("the program's own defaults");
        JsonNode hub = parts.getOrDefault("LA02 F8", told).get(0);
        assertThat(hub.get("numerator").asInt() * 4)
                .as("three of four, exactly on the threshold")
                .isEqualTo(hub.get("denominator").asInt() * 3);
        assertThat(hub.get("percent").asString()).isEqualTo("75");
        assertThat(parts.getOrDefault("LA04 F6", told).get(0).get("numerator").asDouble())
                .isEqualTo(11.5);
        assertThat(parts.getOrDefault("LA05 F8", told).get(0).get("numerator").asInt())
                .isEqualTo(29);
        assertThat(parts.getOrDefault("LA05 F8", told).get(0).get("denominator").asInt())
                .isEqualTo(39);
    }

    /** What the command writes, criterion by criterion. */
    static void holdsOfProgression(JsonNode told) {
        List<String> found = new ArrayList<>();
        told.get("criteria")
                .forEach(line -> found.add(worth(line.get("value").asString()) + ": "
                        + line.get("outcome").asString()));
        assertThat(found).hasSize(10).startsWith(CRITERIA);
        JsonNode guide = told.get("as_printed");
        assertThat(guide.get("green").asInt()).isEqualTo(2);
        assertThat(guide.get("amber").asInt()).isEqualTo(2);
        assertThat(guide.get("red").asInt()).isZero();
        assertThat(guide.get("without").asInt()).isEqualTo(6);
        assertThat(guide.get("literal").asString()).isEqualTo("no printed rule applies");
    }

    /** What the files hold: the same words and numbers as were planted, in CSV and in the workbook. */
    void holdsIn(FidelityExport export) {
        List<List<String>> measures = rows(export.file(lead, Format.MEASURES), null);
        assertThat(bySite(measures, 2, 3)).isEqualTo(inWords());
        assertThat(measures)
                .filteredOn(row -> row.size() > 8
                        && row.get(2).equals("LA04")
                        && row.get(0).equals("F6"))
                .extracting(row -> row.get(5))
                .containsExactly("11.5");
        assertThat(rows(export.file(lead, Format.COMPLIANCE), null))
                .filteredOn(row -> row.getFirst().equals("keyworker"))
                .as("every keyworker has a line")
                .hasSize(240);
        assertThat(rows(export.file(lead, Format.PROGRESSION), null).stream()
                        .filter(row -> row.size() > 7 && row.getFirst().matches("\\d+"))
                        .map(row -> worth(row.get(5)) + ": " + row.get(7).replaceAll(":.*", "")))
                .hasSize(10)
                .startsWith(CRITERIA);
        assertThat(bySite(rows(export.file(lead, Format.XLSX), "Measures"), 2, 3))
                .isEqualTo(inWords());
    }

    /** A value that is missing is empty in files, and said on the screen. */
    private static String worth(String value) {
        return value.isEmpty() ? "no value" : value;
    }

    private static Map<String, List<String>> inWords() {
        Map<String, List<String>> words = new TreeMap<>();
        PLANTED.forEach((site, statuses) ->
                words.put(site, statuses.stream().map(Status::words).toList()));
        return words;
    }

    /** The status of each measure at each site; a measure of several comparisons has a row for each. */
    private static Map<String, List<String>> bySite(List<List<String>> rows, int site, int status) {
        Map<String, Map<String, String>> found = new TreeMap<>();
        rows.stream()
                .filter(row -> row.size() > status && row.get(site).matches("LA\\d\\d"))
                .forEach(row -> found.computeIfAbsent(row.get(site), one -> new TreeMap<>())
                        .put(row.getFirst(), row.get(status)));
        Map<String, List<String>> statuses = new TreeMap<>();
        found.forEach((place, measures) -> statuses.put(place, List.copyOf(measures.values())));
        return statuses;
    }

    private static List<List<String>> rows(Cleared file, @Nullable String sheet) {
        List<List<String>> rows = new ArrayList<>();
        TableFile.of(file.name(), file.content(), Limits.LARGE)
                .read(sheet, heads -> {}, line -> rows.add(line.cells()));
        return rows;
    }

    private void everySiteMeetsAndMissesWhatWasPlanted() {
        Map<String, List<Status>> found = fidelity.table(lead, LATER).readings().stream()
                .filter(reading -> reading.site() != null)
                .collect(Collectors.groupingBy(
                        reading -> Objects.requireNonNull(reading.site()),
                        TreeMap::new,
                        Collectors.mapping(Reading::status, Collectors.toList())));

        assertThat(found).isEqualTo(new TreeMap<>(PLANTED));
    }

    private void aSiteOnItsThresholdsLiesExactlyOnThem() {
        assertThat(Arrays.stream(Measure.values())
                        .map(measure -> part("LA02", measure).share()))
                .containsExactly(
                        Fraction.of(5, 8),
                        Fraction.of(9, 10),
                        Fraction.of(8, 10),
                        Fraction.of(6, 10),
                        Fraction.of(1, 2),
                        Fraction.of(12, 15),
                        Fraction.of(12, 15),
                        Fraction.of(3, 4));
        assertThat(part("LA04", Measure.F6).numerator()).isEqualTo(Fraction.of(23, 2));
        assertThat(part("LA05", Measure.F8).share()).isEqualTo(Fraction.of(29, 39));
        assertThat(reading("LA03", Measure.F7).notes()).containsExactly("The lowest attendance of a session is 58.3%.");
        assertThat(reading("LA06", Measure.F3).reason())
                .isEqualTo("No attendance of the five days is recorded for LA06.");
    }

    private Reading reading(String site, Measure measure) {
        return fidelity.table(lead, LATER).of(measure).stream()
                .filter(each -> site.equals(each.site()))
                .findFirst()
                .orElseThrow();
    }

    private Part part(String site, Measure measure) {
        return reading(site, measure).parts().getFirst();
    }

    private void theCriteriaAreWhatWasPlanted() {
        ProgressionTable table = progression.table(lead);

        assertThat(table.lines().stream().map(ProgressionTable.Line::seen)).startsWith(CRITERIA);
        assertThat(table.lines().subList(8, 10)).allMatch(ProgressionTable.Line::open);
        assertThat(table.printed().literal()).isEmpty();
        assertThat(table.printed()).isEqualTo(new Guide(2, 2, 0));
    }
}
