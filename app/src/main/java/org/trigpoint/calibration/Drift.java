package org.trigpoint.calibration;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.trigpoint.codebooks.agreement.Coefficient;
import org.trigpoint.codebooks.agreement.IntraclassCorrelation;
import org.trigpoint.codebooks.agreement.IntraclassCorrelation.Form;
import org.trigpoint.codebooks.agreement.Ratings;
import org.trigpoint.codebooks.agreement.TwoRaters;
import org.trigpoint.codebooks.instruments.Item;
import org.trigpoint.codebooks.statistics.SignedDifferences;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SessionId;

/**
 * How far observers are from expert scores on reference sessions, along time.
 *
 * @param rule when somebody is flagged
 * @param ofStudy whether a lead of the study set that rule; if not it is the program's own
 * @param observers by name, each with two sessions or one
 */
public record Drift(DriftRule rule, boolean ofStudy, List<Observer> observers) {

    /**
     * What an observer gave on a reference session.
     *
     * @param session which
     * @param title what that is called
     * @param at when they submitted
     * @param given for each item what they gave; not a number where they gave none
     * @param expert for each item the mean of what the experts gave; not a number where none gave any
     */
    record Practised(SessionId session, String title, OffsetDateTime at, List<Double> given, List<Double> expert) {

        OptionalDouble meanDifference() {
            return differences().filter(Double::isFinite).average();
        }

        DoubleStream differences() {
            return IntStream.range(0, given.size()).mapToDouble(item -> given.get(item) - expert.get(item));
        }
    }

    /**
     * One observer.
     *
     * @param person who
     * @param name their full name
     * @param sessions in the order in which they submitted
     * @param all over all items and sessions; a session gives one difference an item, so that its interval is too narrow where
     *     differences of one session are alike
     * @param items item by item
     */
    public record Observer(
            PersonId person, String name, List<Moment> sessions, SignedDifferences all, List<OfItem> items) {

        /**
         * Whether the rule flags them in any item.
         *
         * @return true when it does
         */
        public boolean flagged() {
            return items.stream().anyMatch(OfItem::flagged);
        }
    }

    /**
     * One session.
     *
     * @param title what it is called
     * @param at when it was submitted
     * @param mean of the differences over the items
     * @param differences item by item; not a number where one of the two gave no rating
     */
    public record Moment(String title, OffsetDateTime at, double mean, List<Double> differences) {}

    /**
     * One item.
     *
     * @param item which
     * @param differences what the observer gave less what the experts gave, over all sessions
     * @param kappa weighted kappa, quadratic; undefined where experts differ among themselves, whose mean is no category
     * @param icc ICC(2,1), absolute agreement
     * @param lately the mean difference over the last sessions that the rule looks at; empty where there are fewer
     * @param flagged whether the rule flags it
     */
    public record OfItem(
            Item item,
            SignedDifferences differences,
            Coefficient kappa,
            Coefficient icc,
            OptionalDouble lately,
            boolean flagged) {}

    static Observer observer(PersonId person, String name, List<Item> items, List<Practised> sessions, DriftRule rule) {
        List<Moment> moments = sessions.stream()
                .filter(session -> session.meanDifference().isPresent())
                .map(session -> new Moment(
                        session.title(),
                        session.at(),
                        session.meanDifference().orElseThrow(),
                        session.differences().boxed().toList()))
                .toList();
        return new Observer(
                person,
                name,
                moments,
                SignedDifferences.of(all(sessions, Practised::given), all(sessions, Practised::expert)),
                IntStream.range(0, items.size())
                        .mapToObj(item -> ofItem(items.get(item), item, sessions, rule))
                        .toList());
    }

    private static double[] all(List<Practised> sessions, Function<Practised, List<Double>> of) {
        return sessions.stream()
                .flatMap(session -> of.apply(session).stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static OfItem ofItem(Item item, int place, List<Practised> sessions, DriftRule rule) {
        double[] given = sessions.stream()
                .mapToDouble(session -> session.given().get(place))
                .toArray();
        double[] expert = sessions.stream()
                .mapToDouble(session -> session.expert().get(place))
                .toArray();
        double[] cells = IntStream.range(0, given.length)
                .mapToObj(session -> new double[] {given[session], expert[session]})
                .flatMapToDouble(Arrays::stream)
                .toArray();
        Ratings ratings = Ratings.ofNumbers(2, cells);
        OptionalDouble lately = lately(given, expert, rule);
        return new OfItem(
                item,
                SignedDifferences.of(given, expert),
                kappa(ratings, expert),
                new IntraclassCorrelation(ratings).of(Form.TWO_SINGLE),
                lately,
                lately.isPresent() && Math.abs(lately.getAsDouble()) >= rule.points() - 1e-9);
    }

    private static Coefficient kappa(Ratings ratings, double[] expert) {
        boolean between = Arrays.stream(expert).anyMatch(value -> Double.isFinite(value) && value != Math.rint(value));
        return between
                ? new Coefficient.Undefined("The experts differ, and their mean is no point of the scale.")
                : new TwoRaters(ratings).quadraticKappa();
    }

    private static OptionalDouble lately(double[] given, double[] expert, DriftRule rule) {
        double[] differences = IntStream.range(0, given.length)
                .mapToDouble(session -> given[session] - expert[session])
                .filter(Double::isFinite)
                .toArray();
        return differences.length < rule.sessions()
                ? OptionalDouble.empty()
                : Arrays.stream(differences, differences.length - rule.sessions(), differences.length)
                        .average();
    }
}
