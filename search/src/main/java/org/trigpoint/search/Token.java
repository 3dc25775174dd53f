package org.trigpoint.search;

/** A smallest part of a written query. */
sealed interface Token {
    int at();

    /** Signs and words that join others. */
    enum Sign {
        OPEN("("),
        CLOSE(")"),
        OR("OR"),
        AND("AND"),
        NOT("NOT");

        final String written;

        Sign(String written) {
            this.written = written;
        }
    }

    /** A joining sign. */
    record Join(Sign sign, int at) implements Token {}

    /** {@code NEAR/5}: both, with so many words between; or {@code BESIDE/5}: the first, so many words away at most. */
    record Nearby(int words, boolean beside, int at) implements Token {
        String written() {
            return (beside ? "BESIDE/" : "NEAR/") + words;
        }
    }

    /** Something to be found, whole by itself. */
    record Leaf(Expression expression, int at) implements Token {}
}
