package org.trigpoint;

import java.util.Locale;

/** Numbers with what they count, as they are told everywhere. */
public final class Plural {

    private Plural() {}

    /**
     * A number with its thing, whose plural ends in s.
     *
     * @param number how many
     * @param thing one of them, such as {@code segment}
     * @return such as {@code 1 segment} or {@code 1,204 segments}
     */
    public static String of(long number, String thing) {
        return of(number, thing, thing + "s");
    }

    /**
     * A number with its thing.
     *
     * @param number how many
     * @param one what it is called alone, such as {@code family}
     * @param many what several are called, such as {@code families}
     * @return such as {@code 1 family} or {@code 1,204 families}
     */
    public static String of(long number, String one, String many) {
        return String.format(Locale.UK, "%,d ", number) + (number == 1 ? one : many);
    }
}
