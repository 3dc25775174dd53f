package org.trigpoint.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a written query into tokens. */
final class QueryLexer {
    static final Set<String> FIELDS = Set.of(
            Shape.SPEAKER,
            Shape.ROLE,
            Shape.KIND,
            Shape.SITE,
            Shape.WAVE,
            Shape.TITLE,
            Shape.PARTICIPANT,
            "attr",
            "code",
            "uncoded");
    private static final String FIELDS_TOLD =
            "speaker:, role:, kind:, site:, wave:, title:, participant:, attr.name:, code: and uncoded:";

    private static final Pattern FIELD = Pattern.compile("(\\p{Alpha}+)((?:\\.(?:\"[^\"]*\"|[^\\s:\"()]+))?):");
    private static final Pattern NEAR = Pattern.compile("NEAR(?:/(.*))?");
    private static final Pattern BESIDE = Pattern.compile("BESIDE(?:/(.*))?");
    private static final Pattern PHRASE = Pattern.compile("\"([^\"]*)\"(?:~([^\\s()\"]*))?");
    private static final Pattern LIKE = Pattern.compile("(.+?)~(.*)");
    private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,3}");

    private final String query;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    QueryLexer(String query) {
        this.query = query.replaceAll("[\u201c\u201d\u201e\u201f]", "\"");
    }

    List<Token> tokens() {
        while (next < query.length()) {
            char c = query.charAt(next);
            if (Character.isWhitespace(c)) {
                next++;
            } else if (c == '(' || c == ')') {
                tokens.add(new Token.Join(c == '(' ? Token.Sign.OPEN : Token.Sign.CLOSE, at(next)));
                next++;
            } else if (c == '-') {
                minus();
            } else {
                piece();
            }
        }
        return tokens;
    }

    private int at(int unit) {
        return query.codePointCount(0, unit);
    }

    private void minus() {
        boolean joined = next + 1 < query.length() && !Character.isWhitespace(query.charAt(next + 1));
        if (joined && query.charAt(next + 1) != '-') {
            tokens.add(new Token.Join(Token.Sign.NOT, at(next)));
        }
        next++;
    }

    private void piece() {
        int start = next;
        boolean exact = query.charAt(next) == '=';
        if (exact) {
            next++;
        }
        if (next < query.length() && query.charAt(next) == '"') {
            phrase(exact, start);
            return;
        }
        Matcher field = FIELD.matcher(query).region(next, query.length());
        if (!exact && field.lookingAt() && isField(field)) {
            next = field.end();
            field(field.group(1).toLowerCase(Locale.ROOT), field.group(2), start);
            return;
        }
        word(run(), exact, start);
    }

    private boolean isField(Matcher field) {
        String name = field.group(1).toLowerCase(Locale.ROOT);
        boolean known =
                FIELDS.contains(name) && name.equals("attr") != field.group(2).isEmpty();
        boolean valued = field.end() < query.length()
                && !Character.isWhitespace(query.charAt(field.end()))
                && query.charAt(field.end()) != '/';
        if (!known && valued) {
            throw new QueryError(
                    "There is no field \u201c" + field.group(1) + field.group(2) + "\u201d: use " + FIELDS_TOLD
                            + ", or put the words in quotation marks.",
                    at(field.start()));
        }
        return known;
    }

    private void field(String field, String name, int start) {
        String value = value();
        if (field.equals("uncoded")) {
            tokens.add(leaf(new Expression.Uncoded(at(start)), start));
            if (!value.isEmpty()) {
                word(value, false, start);
            }
            return;
        }
        if (value.isBlank()) {
            throw new QueryError(
                    "Say after \u201c" + field + ":\u201d what it should be, such as " + field + ":\"two words\".",
                    at(start));
        }
        Expression expression = field.equals("code")
                ? new Expression.Coded(value, at(start))
                : new Expression.Field(field, name.isEmpty() ? "" : unquoted(name.substring(1)), value, at(start));
        tokens.add(leaf(expression, start));
    }

    private String value() {
        if (next < query.length() && query.charAt(next) == '"') {
            int close = query.indexOf('"', next + 1);
            if (close < 0) {
                throw unclosed(next);
            }
            String value = query.substring(next + 1, close);
            next = close + 1;
            return value;
        }
        return run();
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1) : name;
    }

    private QueryError unclosed(int from) {
        return new QueryError("A quotation mark is opened and not closed: add one at the end of the phrase.", at(from));
    }

    private void phrase(boolean exact, int start) {
        Matcher phrase = PHRASE.matcher(query).region(next, query.length());
        if (!phrase.lookingAt()) {
            throw unclosed(next);
        }
        next = phrase.end();
        Integer slop = number(
                phrase.group(2),
                "Say after ~ how many other words may stand between, such as \"lack trust\"~5.",
                start);
        tokens.add(leaf(new Expression.Phrase(phrase.group(1), exact, slop, at(start)), start));
    }

    private @Nullable Integer number(@Nullable String digits, String otherwise, int start) {
        if (digits == null) {
            return null;
        }
        if (!SMALL_NUMBER.matcher(digits).matches()) {
            throw new QueryError(otherwise, at(start));
        }
        return Integer.valueOf(digits);
    }

    private String run() {
        int start = next;
        while (next < query.length()
                && !Character.isWhitespace(query.charAt(next))
                && "()\"".indexOf(query.charAt(next)) < 0) {
            next++;
        }
        return query.substring(start, next);
    }

    private void word(String text, boolean exact, int start) {
        if (!exact && (text.equals("OR") || text.equals("AND") || text.equals("NOT"))) {
            tokens.add(new Token.Join(Token.Sign.valueOf(text), at(start)));
            return;
        }
        if (!exact && isNearby(text, start)) {
            return;
        }
        Matcher like = LIKE.matcher(text);
        tokens.add(leaf(like.matches() ? like(like, start) : new Expression.Word(text, exact, at(start)), start));
    }

    private Expression like(Matcher like, int start) {
        String wanted = "After ~ there may be 1 or 2, the number of letters that may differ, such as safeguard~1.";
        Integer edits = number(like.group(2).isEmpty() ? null : like.group(2), wanted, start);
        if (edits != null && (edits < 1 || edits > 2)) {
            throw new QueryError(wanted, at(start));
        }
        return new Expression.Like(like.group(1), edits, at(start));
    }

    private boolean isNearby(String text, int start) {
        Matcher near = NEAR.matcher(text);
        Matcher beside = BESIDE.matcher(text);
        if (near.matches()) {
            String wanted = "Say after NEAR how many words may stand between, such as trust NEAR/5 school.";
            tokens.add(new Token.Nearby(demanded(near.group(1), wanted, start), false, at(start)));
            return true;
        }
        if (beside.matches()) {
            String wanted = "Say after BESIDE how many words away the other may be, such as trust BESIDE/5 school.";
            tokens.add(new Token.Nearby(demanded(beside.group(1), wanted, start), true, at(start)));
            return true;
        }
        return false;
    }

    private int demanded(@Nullable String digits, String otherwise, int start) {
        Integer found = number(digits == null ? "" : digits, otherwise, start);
        return found == null ? 0 : found;
    }

    private Token leaf(Expression expression, int start) {
        return new Token.Leaf(expression, at(start));
    }
}
