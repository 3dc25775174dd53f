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

    /** {@code NEAR/5}. */
    record Nearby(int between, int at) implements Token {}

    /** Something to be found, whole by itself. */
    record Leaf(Expression expression, int at) implements Token {}
}
