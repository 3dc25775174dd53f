package org.trigpoint.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trigpoint.codebooks.agreement.Coefficient;
import org.trigpoint.codebooks.agreement.IntraclassCorrelation;
import org.trigpoint.codebooks.agreement.IntraclassCorrelation.Form;
import org.trigpoint.codebooks.agreement.Krippendorff;
import org.trigpoint.codebooks.agreement.Level;
import org.trigpoint.codebooks.agreement.ManyRaters;
import org.trigpoint.codebooks.agreement.Ratings;
import org.trigpoint.codebooks.agreement.Resampling;
import org.trigpoint.codebooks.agreement.TwoRaters;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.instruments.Scale;
import org.trigpoint.codebooks.statistics.SignedDifferences;
import org.trigpoint.migrations.SessionId;

/**
 * How far observers who scored the same sessions agree, item by item. A session is the unit, so that intervals by resampling
 * draw sessions. What was agreed on afterwards counts for nothing here.
 *
 * @param sessions how many sessions two or more observers have scored
 * @param items one an item that is rated, in the order of the form
 * @param once each two observers, by name, who scored one session together and no more: too little to tell how far they agree
 */
public record DoubleScored(int sessions, List<OfItem> items, List<String> once) {

    /**
     * One item.
     *
     * @param item which
     * @param percent the share of pairs of ratings that are the same
     * @param alpha Krippendorff's, at the level of the scale
     * @param gwet AC1 where the scale is nominal, else AC2 over all points of the scale
     * @param single ICC(1,1): each session has observers of its own
     * @param pairs each two observers who scored two sessions or more together
     */
    public record OfItem(
            Item item,
            Coefficient percent,
            Coefficient alpha,
            Coefficient gwet,
            Coefficient single,
            List<Pair> pairs) {}

    /**
     * Two observers.
     *
     * @param first the one, by name
     * @param second the other
     * @param linear weighted kappa
     * @param quadratic weighted kappa
     * @param icc ICC(2,1), absolute agreement
     * @param differences what the first gave less what the second gave
     */
    public record Pair(
            String first,
            String second,
            Coefficient linear,
            Coefficient quadratic,
            Coefficient icc,
            SignedDifferences differences) {}

    /**
     * Works it out.
     *
     * @param scores all open scores of a form
     * @return the coefficients, each with its interval and n, or with the reason why there is none
     */
    public static DoubleScored of(Scores scores) {
        Map<SessionId, List<ScoredSheet>> bySession = new LinkedHashMap<>();
        scores.ofRaters()
                .forEach(sheet -> bySession
                        .computeIfAbsent(sheet.session(), fresh -> new ArrayList<>())
                        .add(sheet));
        bySession.values().removeIf(sheets -> sheets.size() < 2);
        Map<String, Integer> observers = observers(bySession.values());
        return new DoubleScored(
                bySession.size(),
                scores.items().stream()
                        .map(item -> ofItem(scores.scale(item), item, bySession.values(), observers))
                        .toList(),
                once(bySession.values(), List.copyOf(observers.keySet())));
    }

    /**
     * How often two observers gave the same, in one look.
     *
     * @param sessions that two observers or more scored
     * @param pairs of ratings of one item of one session
     * @param same how many of these are alike
     */
    public record Alike(int sessions, int pairs, int same) {}

    /**
     * Counts it, over all items; a rating that one of two did not give makes no pair.
     *
     * @param scores all open scores of a form
     * @return zeros where no session was scored twice
     */
    public static Alike alike(Scores scores) {
        Map<SessionId, List<ScoredSheet>> bySession =
                scores.ofRaters().stream().collect(Collectors.groupingBy(ScoredSheet::session));
        int sessions = 0;
        int pairs = 0;
        int same = 0;
        for (List<ScoredSheet> sheets : bySession.values()) {
            sessions += sheets.size() > 1 ? 1 : 0;
            for (Item item : scores.items()) {
                int[] given = sheets.stream()
                        .flatMapToInt(sheet -> Scores.rating(sheet, item).stream())
                        .toArray();
                for (int one = 0; one < given.length; one++) {
                    int first = given[one];
                    pairs += given.length - one - 1;
                    same += (int) Arrays.stream(given, one + 1, given.length)
                            .filter(other -> other == first)
                            .count();
                }
            }
        }
        return new Alike(sessions, pairs, same);
    }

    private static List<String> once(Collection<List<ScoredSheet>> sessions, List<String> observers) {
        List<String> once = new ArrayList<>();
        for (int one = 0; one < observers.size(); one++) {
            for (String second : observers.subList(one + 1, observers.size())) {
                String first = observers.get(one);
                long together = sessions.stream()
                        .map(sheets -> sheets.stream().map(DoubleScored::key).toList())
                        .filter(keys -> keys.contains(first) && keys.contains(second))
                        .count();
                if (together == 1) {
                    once.add(name(first) + " and " + name(second));
                }
            }
        }
        return once;
    }

    /** Two people of one name stay two. */
    private static Map<String, Integer> observers(Collection<List<ScoredSheet>> sessions) {
        Map<String, Integer> places = new TreeMap<>();
        sessions.forEach(sheets -> sheets.forEach(sheet -> places.put(key(sheet), 0)));
        List<String> keys = List.copyOf(places.keySet());
        IntStream.range(0, keys.size()).forEach(at -> places.put(keys.get(at), at));
        return places;
    }

    private static String key(ScoredSheet sheet) {
        return sheet.raterName() + "\n" + sheet.rater().value();
    }

    private static OfItem ofItem(
            Scale scale, Item item, Collection<List<ScoredSheet>> sessions, Map<String, Integer> observers) {
        int raters = Math.max(1, observers.size());
        double[] cells = new double[sessions.size() * raters];
        Arrays.fill(cells, Double.NaN);
        int at = 0;
        for (List<ScoredSheet> sheets : sessions) {
            for (ScoredSheet sheet : sheets) {
                OptionalInt rating = Scores.rating(sheet, item);
                if (rating.isPresent()) {
                    cells[at * raters + observers.getOrDefault(key(sheet), 0)] = rating.getAsInt();
                }
            }
            at++;
        }
        double[] points =
                scale.points().stream().mapToDouble(Scale.Point::value).toArray();
        Ratings ratings = Ratings.ofNumbers(raters, cells).onScale(points);
        ManyRaters many = new ManyRaters(ratings);
        Level level = scale.level();
        return new OfItem(
                item,
                raters == 2 ? new TwoRaters(ratings).percent() : many.percent(),
                Krippendorff.alpha(ratings, level, Resampling.USUAL),
                many.gwet(level),
                single(cells, raters),
                pairs(ratings, cells, List.copyOf(observers.keySet())));
    }

    /** Over sessions with just two ratings, whoever gave them. */
    private static Coefficient single(double[] cells, int raters) {
        double[] paired = IntStream.range(0, cells.length / raters)
                .mapToObj(session -> Arrays.stream(cells, session * raters, (session + 1) * raters)
                        .filter(Double::isFinite)
                        .toArray())
                .filter(given -> given.length == 2)
                .flatMapToDouble(Arrays::stream)
                .toArray();
        return new IntraclassCorrelation(Ratings.ofNumbers(2, paired)).of(Form.ONE_SINGLE);
    }

    private static List<Pair> pairs(Ratings ratings, double[] cells, List<String> observers) {
        List<Pair> pairs = new ArrayList<>();
        for (int one = 0; one < observers.size(); one++) {
            for (int two = one + 1; two < observers.size(); two++) {
                SignedDifferences differences = SignedDifferences.of(
                        column(cells, observers.size(), one), column(cells, observers.size(), two));
                if (differences.n() >= 2) {
                    Ratings both = ratings.pair(one, two);
                    TwoRaters kappas = new TwoRaters(both);
                    pairs.add(new Pair(
                            name(observers.get(one)),
                            name(observers.get(two)),
                            kappas.linearKappa(),
                            kappas.quadraticKappa(),
                            new IntraclassCorrelation(both).of(Form.TWO_SINGLE),
                            differences));
                }
            }
        }
        return pairs;
    }

    private static double[] column(double[] cells, int raters, int rater) {
        return IntStream.range(0, cells.length / raters)
                .mapToDouble(session -> cells[session * raters + rater])
                .toArray();
    }

    private static String name(String key) {
        return key.substring(0, key.indexOf('\n'));
    }
}
