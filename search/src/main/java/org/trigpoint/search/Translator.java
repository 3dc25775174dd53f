package org.trigpoint.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/** Turns a request into a plan. An empty list of branches means that a part of the query says nothing. */
final class Translator {
    private static final int MOST_BRANCHES = 64;

    private final FindRequest request;
    private final String field;
    private final Wordings wordings;

    Translator(FindRequest request, IndexReader index) {
        this.request = request;
        field = Shape.wordsOf(request.study());
        WordReader reader = new WordReader();
        wordings = new Wordings(reader, new Vocabulary(index, field, reader), request.synonyms(), request.exact());
    }

    /** The plan; a {@link QueryError} when the query cannot be answered. */
    Plan plan() {
        List<Branch> branches = branches(QueryParser.parse(request.query()), false);
        if (branches.isEmpty()) {
            throw new QueryError("There is no word in this query: write one to look for.", 0);
        }
        Branch scope = Scope.of(request);
        List<Branch> scoped = new ArrayList<>();
        for (Branch branch : branches) {
            if (branch.atoms().isEmpty()
                    && (!branch.rules().isEmpty() || !scope.rules().isEmpty())) {
                throw new QueryError("Codes narrow words down: add a word or a phrase to look for.", 0);
            }
            if (branch.atoms().isEmpty() && branch.conditions().isEmpty()) {
                throw new QueryError("The query only says what to leave out: add a word to look for.", 0);
            }
            scoped.add(scope.and(branch));
        }
        return new Plan(field, scoped, request.unseen());
    }

    private List<Branch> branches(Expression expression, boolean negated) {
        return switch (expression) {
            case Expression.Not not -> branches(not.part(), !negated);
            case Expression.All all -> negated ? any(joined(all.parts()), true) : all(joined(all.parts()), false);
            case Expression.Any any -> negated ? all(any.parts(), true) : any(any.parts(), false);
            case Expression.Wording wording -> wording(wording, negated);
            case Expression.Field asked -> List.of(negated ? Branch.without(field(asked)) : Branch.on(field(asked)));
            case Expression.Coded coded -> List.of(coded(coded, negated));
            case Expression.Uncoded uncoded -> List.of(uncoded(uncoded, negated));
        };
    }

    private List<Branch> wording(Expression.Wording wording, boolean negated) {
        Atom atom = wordings.atom(wording);
        if (atom == null) {
            return List.of();
        }
        return List.of(negated ? Branch.without(atom.passages(field)) : Branch.finding(atom, field));
    }

    /** The parts, where words that follow each other and are a synonym together have become a phrase. */
    private List<Expression> joined(List<Expression> parts) {
        List<Expression> joined = new ArrayList<>();
        for (int i = 0; i < parts.size(); ) {
            int together = wordings.together(parts.subList(i, parts.size()));
            if (together == 0) {
                joined.add(parts.get(i++));
                continue;
            }
            StringBuilder phrase = new StringBuilder();
            for (Expression part : parts.subList(i, i + together)) {
                if (part instanceof Expression.Word word) {
                    phrase.append(word.text()).append(' ');
                }
            }
            joined.add(new Expression.Phrase(
                    phrase.toString(), false, null, parts.get(i).at()));
            i += together;
        }
        return joined;
    }

    private List<Branch> all(List<Expression> parts, boolean negated) {
        List<Branch> result = List.of();
        for (Expression part : parts) {
            List<Branch> more = branches(part, negated);
            if (result.isEmpty() || more.isEmpty()) {
                result = result.isEmpty() ? more : result;
                continue;
            }
            List<Branch> product = new ArrayList<>();
            for (Branch one : result) {
                more.forEach(other -> product.add(one.and(other)));
            }
            result = limited(product, part);
        }
        return result;
    }

    private List<Branch> any(List<Expression> parts, boolean negated) {
        List<Branch> finds = new ArrayList<>();
        List<Branch> conditions = new ArrayList<>();
        List<Branch> result = new ArrayList<>();
        for (Expression part : parts) {
            for (Branch branch : branches(part, negated)) {
                (branch.onlyFinds() ? finds : branch.onlyConditions() ? conditions : result).add(branch);
            }
        }
        if (!finds.isEmpty()) {
            List<Atom> atoms =
                    finds.stream().flatMap(branch -> branch.atoms().stream()).toList();
            Query presence = anyOf(finds.stream().map(Branch::presence).toList());
            result.add(new Branch(List.of(), List.of(), atoms, presence, List.of()));
        }
        if (conditions.size() == 1) {
            result.add(conditions.getFirst());
        } else if (!conditions.isEmpty()) {
            result.add(Branch.on(anyOf(conditions.stream().map(Branch::passages).toList())));
        }
        return limited(result, parts.getFirst());
    }

    private static List<Branch> limited(List<Branch> branches, Expression part) {
        if (branches.size() > MOST_BRANCHES) {
            throw new QueryError("The query has too many alternatives: ask for some of them on their own.", part.at());
        }
        return branches;
    }

    private static Query anyOf(Collection<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private static Query field(Expression.Field asked) {
        Query holds = holds(asked);
        return Shape.OF_PASSAGES.contains(asked.field()) ? holds : new OfSources(holds);
    }

    private static Query holds(Expression.Field asked) {
        String value = "~" + Shape.plain(asked.value());
        boolean attribute = asked.field().equals("attr");
        String name = attribute ? Shape.ATTRIBUTE : asked.field();
        if (!Vocabulary.isPattern(asked.value())) {
            return new TermQuery(new Term(name, attribute ? Shape.attribute(asked.name(), value) : value));
        }
        String literal = asked.name().replaceAll("[\\\\*?]", "\\\\$0");
        String pattern = value.replace("\\", "\\\\");
        try {
            return new WildcardQuery(new Term(name, attribute ? Shape.attribute(literal, pattern) : pattern));
        } catch (TooComplexToDeterminizeException e) {
            throw new QueryError("\u201c" + asked.value() + "\u201d is too intricate: use fewer * and ?.", asked.at());
        }
    }

    private Branch coded(Expression.Coded coded, boolean negated) {
        long analysis = analysis(coded.at());
        Set<Long> codes = request.codeNames().idsOf(coded.code());
        if (codes.isEmpty()) {
            throw new QueryError(
                    "This analysis has no code called \u201c" + coded.code()
                            + "\u201d: look its name up in the code tree.",
                    coded.at());
        }
        return negated ? Branch.under(new CodeRule.Outside(analysis, codes), List.of()) : Scope.inside(analysis, codes);
    }

    private Branch uncoded(Expression.Uncoded uncoded, boolean negated) {
        long analysis = analysis(uncoded.at());
        return Branch.under(negated ? new CodeRule.Touched(analysis) : new CodeRule.Untouched(analysis), List.of());
    }

    private long analysis(int at) {
        if (request.analysis() == null) {
            throw new QueryError("Codes belong to an analysis: open one and search there.", at);
        }
        return request.analysis();
    }
}
