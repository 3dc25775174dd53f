package org.trigpoint.codebooks.agreement;

import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Whether two coders found something in each unit, counted.
 *
 * @param both how many units both found it in
 * @param onlyFirst how many only the first did
 * @param onlySecond how many only the second did
 * @param neither how many neither did
 */
public record Presence(int both, int onlyFirst, int onlySecond, int neither) {

    /** Refuses counts below zero. */
    public Presence {
        if (both < 0 || onlyFirst < 0 || onlySecond < 0 || neither < 0) {
            throw new IllegalArgumentException("No unit is counted less than never.");
        }
    }

    /** How many units there are. */
    public int n() {
        return both + onlyFirst + onlySecond + neither;
    }

    /**
     * How one-sided the units are: those with it less those without, among those on which both coders agree, in proportion
     * to all. Near 1 or -1, chance agreement is high and kappa low however much coders agree.
     *
     * @return from -1 to 1; empty without units
     * @see <a href="https://doi.org/10.1016/0895-4356(93)90018-V">Byrt, Bishop and Carlin 1993, Bias, prevalence and
     *     kappa</a>
     */
    public OptionalDouble prevalence() {
        return n() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) (both - neither) / n());
    }

    /**
     * How much more often the first coder found it than the second, in proportion to all units.
     *
     * @return from -1 to 1; empty without units
     */
    public OptionalDouble bias() {
        return n() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) (onlyFirst - onlySecond) / n());
    }

    /** The same as ratings: 1 where a coder found it, 0 where not. */
    public Ratings ratings() {
        return Ratings.ofNumbers(
                2,
                IntStream.concat(
                                IntStream.concat(repeat(3, both), repeat(1, onlyFirst)),
                                IntStream.concat(repeat(2, onlySecond), repeat(0, neither)))
                        .flatMap(bits -> IntStream.of(bits & 1, bits >> 1))
                        .asDoubleStream()
                        .toArray());
    }

    private static IntStream repeat(int bits, int times) {
        return IntStream.generate(() -> bits).limit(times);
    }
}
