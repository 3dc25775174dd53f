package org.trigpoint.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a written query. Words stand for all of them, {@code OR} binds less than that, {@code NEAR/n} and {@code BESIDE/n} more, {@code -} and
 * {@code NOT} leave out, parentheses group; joining words are in capitals, so that "or" is a word.
 */
final class QueryParser {
    private static final int LONGEST = 4_000;
    private static final int DEEPEST = 40;

    private final List<Token> tokens;
    private int next;
    private int depth;

    private QueryParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The tree of the query; a {@link QueryError} when it has no meaning. */
    static Expression parse(String query) {
        if (query.length() > LONGEST) {
            throw new QueryError("The query is longer than 4,000 characters: ask for less at once.", LONGEST);
        }
        QueryParser parser = new QueryParser(new QueryLexer(query).tokens());
        if (parser.tokens.isEmpty()) {
            throw new QueryError("There is nothing to look for: write a word or a phrase.", 0);
        }
        Expression expression = parser.any();
        if (parser.next < parser.tokens.size()) {
            throw new QueryError(
                    "A closing parenthesis has no opening one: take it out, or add \u201c(\u201d before.", parser.at());
        }
        return expression;
    }

    private int at() {
        return tokens.get(Math.min(next, tokens.size() - 1)).at();
    }

    private boolean sees(Token.Sign sign) {
        return next < tokens.size() && tokens.get(next) instanceof Token.Join join && join.sign() == sign;
    }

    private boolean takes(Token.Sign sign) {
        boolean seen = sees(sign);
        if (seen) {
            next++;
        }
        return seen;
    }

    private Expression any() {
        int at = at();
        List<Expression> parts = new ArrayList<>();
        parts.add(all());
        while (takes(Token.Sign.OR)) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new Expression.Any(parts, at);
    }

    private Expression all() {
        int at = at();
        List<Expression> parts = new ArrayList<>();
        do {
            parts.add(part());
            takes(Token.Sign.AND);
        } while (next < tokens.size() && !sees(Token.Sign.OR) && !sees(Token.Sign.CLOSE));
        return parts.size() == 1 ? parts.getFirst() : new Expression.All(parts, at);
    }

    private Expression part() {
        int at = at();
        if (takes(Token.Sign.NOT)) {
            deeper(at);
            Expression part = part();
            depth--;
            return new Expression.Not(part, at);
        }
        return near();
    }

    private void deeper(int at) {
        if (++depth > DEEPEST) {
            throw new QueryError("The query is nested too deeply: use fewer parentheses.", at);
        }
    }

    private Expression near() {
        Expression left = single();
        while (next < tokens.size() && tokens.get(next) instanceof Token.Nearby near) {
            next++;
            left = near.beside()
                    ? new Expression.Beside(left, single(), near.words(), near.at())
                    : new Expression.Near(left, single(), near.words(), near.at());
        }
        return left;
    }

    private Expression single() {
        if (next >= tokens.size()) {
            Token last = tokens.getLast();
            throw new QueryError("Something is missing after " + told(last) + " at the end: add a word.", last.at());
        }
        Token token = tokens.get(next++);
        return switch (token) {
            case Token.Leaf leaf -> leaf.expression();
            case Token.Join join when join.sign() == Token.Sign.OPEN -> group(join.at());
            case Token.Join join -> throw misplaced(join);
            case Token.Nearby near -> throw misplaced(near);
        };
    }

    private Expression group(int at) {
        deeper(at);
        Expression inside = any();
        depth--;
        if (!takes(Token.Sign.CLOSE)) {
            throw new QueryError("A parenthesis is opened and not closed: add \u201c)\u201d.", at);
        }
        return inside;
    }

    private static QueryError misplaced(Token token) {
        return new QueryError(
                told(token) + " has nothing to join here: write a word on both sides, or put it in quotation marks.",
                token.at());
    }

    private static String told(Token token) {
        return switch (token) {
            case Token.Join join -> "\u201c" + join.sign().written + "\u201d";
            case Token.Nearby near -> "\u201c" + near.written() + "\u201d";
            case Token.Leaf leaf -> "the last word";
        };
    }
}
