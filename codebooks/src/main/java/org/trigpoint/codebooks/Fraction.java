package org.trigpoint.codebooks;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A number as it is, without rounding, so that what lies exactly on a threshold is told from what lies beside it.
 *
 * @param numerator any whole number
 * @param denominator above 0, with no divisor in common with the numerator
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    /** Nothing. */
    public static final Fraction ZERO = of(0);

    /** The whole. */
    public static final Fraction ONE = of(1);

    private static final int MOST_PLACES = 6;

    /** Keeps the lowest terms. */
    public Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("Nothing is a part of " + denominator + ".");
        }
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    /**
     * A whole number.
     *
     * @param whole any
     * @return the same
     */
    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /**
     * A part.
     *
     * @param numerator any whole number
     * @param denominator above 0
     * @return in lowest terms
     */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * A decimal number, exactly as it is written.
     *
     * @param decimal with as many places as there are
     * @return the same number
     */
    public static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /**
     * What somebody wrote as a decimal number.
     *
     * @param written such as {@code 11.5}; blanks around it do not matter
     * @return empty where it is no plain decimal number of at most twelve digits on either side of the point
     */
    public static Optional<Fraction> read(String written) {
        String plain = written.strip();
        return plain.matches("-?\\d{1,12}(\\.\\d{1,12})?") ? Optional.of(of(new BigDecimal(plain))) : Optional.empty();
    }

    /**
     * The sum.
     *
     * @param other any
     * @return both together
     */
    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * The product.
     *
     * @param other any
     * @return one times the other
     */
    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The quotient by a whole number.
     *
     * @param whole above 0
     * @return the part
     */
    public Fraction over(long whole) {
        return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(whole)));
    }

    /**
     * The smaller of two.
     *
     * @param other any
     * @return this where they are the same
     */
    public Fraction atMost(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /**
     * As people read it.
     *
     * @param places how many at most, after the point; halves are rounded up
     * @return without zeros at the end, such as {@code 11.5}
     */
    public String written(int places) {
        BigDecimal rounded = rounded(places).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    /**
     * As a per cent of one place, or of as many as it takes to be told from a threshold that it is not.
     *
     * @param threshold what it is held against
     * @return such as {@code 74.4} or, beside a threshold of 90, {@code 89.96}
     */
    public String percentBeside(Fraction threshold) {
        Fraction hundredfold = times(of(100));
        Fraction line = threshold.times(of(100));
        int places = 1;
        while (compareTo(threshold) != 0
                && places < MOST_PLACES
                && hundredfold.rounded(places).compareTo(line.rounded(places)) == 0) {
            places++;
        }
        return hundredfold.written(places);
    }

    /**
     * Rounded, for numbers that are not compared any more.
     *
     * @param places from 0; halves are rounded away from zero
     * @return with exactly that many places
     */
    public BigDecimal rounded(int places) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), places, RoundingMode.HALF_UP);
    }
}
