package org.trigpoint.casefiles;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.studies.PlanQueries.SiteLine;
import org.trigpoint.tables.Cells;

/** Understands the cells of a list of closed cases, line by line, and says of each that it can't take why. */
final class CaseListReading {

    private static final int LONGEST = 200;

    private static final Map<String, Set<String>> HEADS = Map.of(
            "Reference", Set.of("reference", "case", "case reference", "file", "casefile", "id"),
            "Site", Set.of("site", "authority", "local authority", "la"),
            "Period", Set.of("period", "when"),
            "Closed", Set.of("closed", "closed on", "date closed", "day of closing", "closing date"));

    private static final List<DateTimeFormatter> DAYS = Stream.of(
                    "uuuu-M-d", "d/M/uuuu", "d.M.uuuu", "d-M-uuuu", "d MMMM uuuu", "d MMM uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private final List<SiteLine> sites;
    private final Map<String, Integer> seen = new HashMap<>();
    private Map<String, Integer> columns = Map.of();

    CaseListReading(List<SiteLine> sites) {
        this.sites = sites;
    }

    CaseList of(String file, Cells cells) {
        columns = columns(cells.heads());
        List<String> missing = Stream.of("Reference", "Site", "Period")
                .filter(head -> !columns.containsKey(head))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal("The first line must name the columns Reference, Site, Period and, where known, Closed."
                    + " Missing: " + String.join(", ", missing) + ".");
        }
        return new CaseList(file, cells.rows().stream().map(this::line).toList());
    }

    private static Map<String, Integer> columns(List<String> heads) {
        Map<String, Integer> columns = new HashMap<>();
        for (int at = 0; at < heads.size(); at++) {
            String head = heads.get(at).strip().toLowerCase(Locale.UK);
            int column = at;
            HEADS.forEach((name, words) -> {
                if (words.contains(head)) {
                    columns.putIfAbsent(name, column);
                }
            });
        }
        return columns;
    }

    private CaseList.Line line(Cells.Line cells) {
        String reference = cell(cells, "Reference").replaceAll("\\s+", " ");
        Optional<SiteLine> site = site(cell(cells, "Site"));
        Optional<Period> period = Period.written(cell(cells, "Period"));
        List<String> faults = faults(cells, reference, site, period);
        if (faults.isEmpty()) {
            String same = site.orElseThrow().site().value() + " " + reference.toLowerCase(Locale.UK);
            Integer before = seen.putIfAbsent(same, cells.number());
            if (before != null) {
                faults.add("It is the same case as line " + before + ".");
            }
        }
        return new CaseList.Line(
                cells.number(),
                reference,
                site.map(SiteLine::site).orElse(null),
                site.map(one -> one.details().code()).orElse(cell(cells, "Site")),
                period.orElse(null),
                day(cell(cells, "Closed")),
                String.join(" ", faults));
    }

    private List<String> faults(Cells.Line cells, String reference, Optional<SiteLine> site, Optional<Period> period) {
        List<String> faults = new ArrayList<>(cells.faults());
        String day = cell(cells, "Closed");
        if (reference.isEmpty() || reference.length() > LONGEST) {
            faults.add("It has no reference of 1 to 200 characters.");
        }
        if (site.isEmpty()) {
            faults.add("There is no site \u201c" + cell(cells, "Site") + "\u201d in this study.");
        }
        if (period.isEmpty()) {
            faults.add("\u201c" + cell(cells, "Period") + "\u201d is no period: write before or late.");
        }
        if (!day.isEmpty() && day(day) == null) {
            faults.add("\u201c" + day + "\u201d is no day: write it as 2025-12-01 or 1/12/2025.");
        }
        return faults;
    }

    private String cell(Cells.Line line, String head) {
        Integer column = columns.get(head);
        return column == null ? "" : line.cell(column);
    }

    private Optional<SiteLine> site(String words) {
        String plain = words.strip().toLowerCase(Locale.UK);
        return sites.stream()
                .filter(site -> site.details().code().toLowerCase(Locale.UK).equals(plain)
                        || site.details().name().toLowerCase(Locale.UK).equals(plain))
                .findFirst();
    }

    private static @Nullable LocalDate day(String words) {
        return DAYS.stream()
                .flatMap(format -> read(words, format).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<LocalDate> read(String words, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(words, format));
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }
}
