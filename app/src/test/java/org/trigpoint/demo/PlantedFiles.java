package org.trigpoint.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of records that the demo sends, taken apart as text: nothing of the program reads them here. */
final class PlantedFiles {

    /**
     * A line of a file.
     *
     * @param cells by the head of their column
     */
    record Line(Map<String, String> cells) {

        static Line of(String column, String cell) {
            return new Line(Map.of(column, cell));
        }

        /** What stands in a column; nothing where there is none. */
        String get(String column) {
            return cells.getOrDefault(column, "");
        }

        boolean has(String column) {
            return cells.containsKey(column);
        }
    }

    private static final Map<Integer, Double> POINTS = new ConcurrentHashMap<>();

    private final Map<String, List<Line>> rows = new HashMap<>();
    private final Map<String, String> siteOfFamily = new HashMap<>();
    private final Map<String, String> siteOfWorker = new HashMap<>();
    private final Map<String, String> familyOf = new HashMap<>();
    private final Map<String, String> workerOf = new HashMap<>();
    private final Map<String, String> consentOf = new HashMap<>();
    private final Map<String, String> arms = new TreeMap<>();

    PlantedFiles(List<DemoSite> sites) {
        Stream.of(new DemoDelivery(sites).tables(), new DemoFamilies(sites).tables(), new DemoSurveys(sites).tables())
                .flatMap(List::stream)
                .forEach(file -> read(file.getKey(), new String(file.getValue().csv(), StandardCharsets.UTF_8)));
        sites.forEach(site -> arms.put(site.code(), site.arm()));
        of("family").forEach(row -> {
            siteOfFamily.put(row.get("family"), row.get("site"));
            consentOf.put(row.get("family"), row.get("consent"));
            workerOf.put(row.get("family"), row.get("keyworker"));
        });
        of("keyworker").forEach(row -> siteOfWorker.put(row.get("keyworker"), row.get("site")));
        of("person").forEach(row -> familyOf.put(row.get("person"), row.get("family")));
    }

    private void read(String kind, String file) {
        List<String> lines = file.lines().toList();
        List<String> heads = List.of(lines.getFirst().split(",", -1));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int at = 0; at < cells.length; at++) {
                row.put(heads.get(at), cells[at]);
            }
            rows.computeIfAbsent(kind, first -> new ArrayList<>()).add(new Line(row));
        }
    }

    List<Line> of(String kind) {
        return rows.getOrDefault(kind, List.of());
    }

    List<Line> of(String kind, Predicate<Line> which) {
        return of(kind).stream().filter(which).toList();
    }

    List<Line> answers(String instrument) {
        return of("questionnaire", row -> row.get("instrument").equals(instrument));
    }

    String family(Line row) {
        return familyOf.getOrDefault(row.get("person"), row.get("family"));
    }

    String keyworker(Line row) {
        return workerOf.getOrDefault(family(row), "");
    }

    /** Where a row belongs: by itself, by its worker, or by its family. */
    String site(Line row) {
        if (row.has("site")) {
            return row.get("site");
        }
        return row.has("keyworker")
                ? siteOfWorker.getOrDefault(row.get("keyworker"), "")
                : siteOfFamily.getOrDefault(family(row), "");
    }

    String arm(Line row) {
        return arms.getOrDefault(site(row), "");
    }

    boolean consents(Line row) {
        return !"no".equals(consentOf.get(family(row)));
    }

    /** The score of a questionnaire by its printed rules; NaN where these give none. */
    static double score(Line row) {
        return switch (row.get("instrument")) {
            case "gbo" -> mean(numbers(row, 3));
            case "score-15" -> {
                List<Double> said = numbers(row, 15);
                double sum = 0;
                for (int item = 1; item <= 15 && said.size() == 15; item++) {
                    double answer = said.get(item - 1);
                    sum += List.of(1, 3, 6, 10, 15).contains(item) ? answer : 6 - answer;
                }
                yield said.size() == 15 ? sum : Double.NaN;
            }
            default -> {
                List<Double> said = numbers(row, 10);
                yield said.size() >= 8 ? 10 * mean(said) : Double.NaN;
            }
        };
    }

    private static List<Double> numbers(Line row, int items) {
        List<Double> numbers = new ArrayList<>();
        for (int item = 1; item <= items; item++) {
            String cell = row.get("q" + item);
            if (cell.matches("\\d+")) {
                numbers.add(Double.valueOf(cell));
            }
        }
        return numbers;
    }

    static double mean(List<Double> values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.size();
    }

    static double deviation(List<Double> values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / (values.size() - 1));
    }

    /** Half the width of the 95 % interval of a mean: Student's t by adding up its density. */
    static double half(List<Double> values) {
        int n = values.size();
        return POINTS.computeIfAbsent(n - 1, PlantedFiles::t975) * deviation(values) / Math.sqrt(n);
    }

    /** The 97.5 % point, where the density from 0 adds up to 0.475. */
    static double t975(int freedom) {
        double step = 1e-4;
        double wanted = 0.475;
        double total = whole(freedom);
        double sum = 0;
        double x = 0;
        while (sum / total < wanted) {
            double a = density(x, freedom);
            double b = density(x + step / 2, freedom);
            double c = density(x + step, freedom);
            sum += step * (a + 4 * b + c) / 6;
            x += step;
        }
        return x;
    }

    /** Both halves of the density without its constant, far enough out. */
    private static double whole(int freedom) {
        double sum = 0;
        double step = 1e-3;
        for (double x = 0; x < 200; x += step) {
            sum += step * (density(x, freedom) + 4 * density(x + step / 2, freedom) + density(x + step, freedom)) / 6;
        }
        return 2 * sum;
    }

    private static double density(double x, int freedom) {
        return Math.pow(1 + x * x / freedom, -(freedom + 1) / 2.0);
    }
}
