package org.trigpoint.attributes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.Refusal;
import org.trigpoint.attributes.AttributeGrid.Row;
import org.trigpoint.attributes.FillPlan.Change;
import org.trigpoint.attributes.FillPlan.Planned;
import org.trigpoint.tables.Cells;

/** Works out what a table of words would do to the grid; it writes nothing. */
final class Foreseeing {

    private static final int LONGEST_NAME = 100;
    private static final Set<String> TITLES = Set.of("title", "source");

    private final AttributeGrid grid;
    private final CellWords words;
    private final boolean blanksTakeAway;
    private final Map<String, List<Row>> byTitle;
    private final Map<Row, Integer> taken = new HashMap<>();

    Foreseeing(AttributeGrid grid, CellWords words, boolean blanksTakeAway) {
        this.grid = grid;
        this.words = words;
        this.blanksTakeAway = blanksTakeAway;
        this.byTitle = grid.rows().stream().collect(Collectors.groupingBy(row -> CellWords.plain(row.title())));
    }

    FillPlan of(String file, Cells cells) {
        Map<Integer, String> columns = columns(cells);
        int title = columns.entrySet().stream()
                .filter(column -> isTitle(column.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("The first row needs a head \u201cTitle\u201d, by which sources are found."));
        columns.remove(title);
        Set<String> known = Stream.concat(AttributeGrid.FIXED.stream(), grid.attributes().stream())
                .collect(Collectors.toSet());
        return new FillPlan(
                file,
                columns.values().stream().filter(name -> !known.contains(name)).toList(),
                cells.rows().stream().map(line -> planned(line, title, columns)).toList());
    }

    private static boolean isTitle(String head) {
        return TITLES.contains(CellWords.plain(head));
    }

    /** The heads as the study writes them, by column. */
    private Map<Integer, String> columns(Cells cells) {
        Map<Integer, String> columns = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < width(cells); at++) {
            String head = at < cells.heads().size() ? cells.heads().get(at) : "";
            int column = at;
            if (head.isBlank()) {
                if (cells.rows().stream().anyMatch(row -> !row.cell(column).isEmpty())) {
                    throw new Refusal("Column " + (at + 1) + " has values and no head: name it in the first row.");
                }
                continue;
            }
            if (head.length() > LONGEST_NAME) {
                throw new Refusal("Shorten the head \u201c" + head + "\u201d to 100 characters.");
            }
            if (!seen.add(isTitle(head) ? "title" : CellWords.plain(head))) {
                throw new Refusal("Two columns are called \u201c" + head + "\u201d: give each a head of its own.");
            }
            columns.put(at, written(head));
        }
        return columns;
    }

    private static int width(Cells cells) {
        return Math.max(
                cells.heads().size(),
                cells.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0));
    }

    private String written(String head) {
        return Stream.concat(AttributeGrid.FIXED.stream(), grid.attributes().stream())
                .filter(name -> CellWords.same(name, head))
                .findFirst()
                .orElse(head);
    }

    private Planned planned(Cells.Line line, int title, Map<Integer, String> columns) {
        String named = line.cell(title);
        List<String> refused = new ArrayList<>(line.faults());
        List<Row> found = byTitle.getOrDefault(CellWords.plain(named), List.of());
        if (named.isEmpty()) {
            refused.add("The row has no title.");
        } else if (found.isEmpty()) {
            refused.add("No source has this title.");
        } else if (found.size() > 1) {
            refused.add(found.size() + " sources have this title: give each a title of its own first.");
        }
        if (!refused.isEmpty()) {
            return new Planned(line.number(), named, null, List.of(), refused);
        }
        Row row = found.getFirst();
        Integer before = taken.putIfAbsent(row, line.number());
        if (before != null) {
            refused.add("Row " + before + " is about the same source.");
        }
        return new Planned(line.number(), named, row.source(), changes(line, row, columns, refused), refused);
    }

    private List<Change> changes(Cells.Line line, Row row, Map<Integer, String> columns, List<String> refused) {
        List<Change> changes = new ArrayList<>();
        columns.forEach((at, column) -> {
            String cell = line.cell(at);
            String now = row.cell(column);
            if (cell.equals(now) || (cell.isEmpty() && !blanksTakeAway)) {
                return;
            }
            try {
                String meant = words.meant(column, cell);
                if (!meant.equals(now)) {
                    words.demandAllowed(column);
                    changes.add(new Change(column, now, meant));
                }
            } catch (Refusal refusal) {
                refused.add(refusal.sentence());
            }
        });
        return changes;
    }
}
