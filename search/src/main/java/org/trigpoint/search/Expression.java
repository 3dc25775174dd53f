package org.trigpoint.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query as it was written, read into a tree; {@code at} is the code point of the query where a part begins. */
sealed interface Expression {
    int at();

    /** All parts, within one passage. */
    record All(List<Expression> parts, int at) implements Expression {}

    /** Any of the parts. */
    record Any(List<Expression> parts, int at) implements Expression {}

    /** What must not be there. */
    record Not(Expression part, int at) implements Expression {}

    /** Expressions that find words, and may stand on a side of {@code NEAR}. */
    sealed interface Wording extends Expression {}

    /** A word, or several that hyphens join; wildcards are still in it. */
    record Word(String text, boolean exact, int at) implements Wording {}

    /** Words like this one, but for the given number of letters; null for a number that suits its length. */
    record Like(String text, @Nullable Integer edits, int at) implements Wording {}

    /** Words in this order; with slop in any order, with at most so many others between. */
    record Phrase(String text, boolean exact, @Nullable Integer slop, int at) implements Wording {}

    /** Two wordings in either order with at most so many words between. */
    record Near(Expression left, Expression right, int between, int at) implements Wording {}

    /** The first wording, where it stands at most so many words from the other. */
    record Beside(Expression left, Expression right, int words, int at) implements Wording {}

    /** A field of the source or the turn; {@code name} only for attributes. */
    record Field(String field, String name, String value, int at) implements Expression {}

    /** Inside a coding of the code of that name. */
    record Coded(String code, int at) implements Expression {}

    /** Inside no coding. */
    record Uncoded(int at) implements Expression {}
}
