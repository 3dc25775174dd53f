package org.trigpoint.codebooks.inference;

/** Where something lies by ranks: how a shift of it changes the test, and the many values of which it is the median. */
interface Location {

    /** What is estimated. */
    String words();

    /** The least and the most that it can be. */
    double least();

    double most();

    /** The test's normal deviate, continuity corrected, were everything lower by a shift; falls as the shift rises. */
    double z(double shift);

    /** How many of the values that make it up are at most this one. */
    long upTo(double value);

    /** How many values make it up. */
    long values();
}
