package org.trigpoint.ui;

import java.security.SecureRandom;

/** A short sign that is both shown to a person and written in the log, so that the two can be brought together. */
public final class Reference {

    /** Without the letters and digits that are easily taken for one another. */
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    /**
     * A new one.
     *
     * @return such as {@code K7QF-2MXD}
     */
    public static String fresh() {
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            reference.append(i == 4 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return reference.toString();
    }
}
