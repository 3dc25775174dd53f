package org.trigpoint.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * One way for a query to come true: passages that meet all conditions, and in them the hits of the atoms that keep to the
 * rules about codings. Alternatives that differ in more than words are branches of their own.
 *
 * @param conditions what the passage must meet
 * @param excluded what it must not
 * @param atoms what the hits are; none for whole passages
 * @param presence which passages the atoms occur in, where no condition demands it yet
 * @param rules what codings a hit must lie in or not
 */
record Branch(
        List<Query> conditions,
        List<Query> excluded,
        List<Atom> atoms,
        @Nullable Query presence,
        List<CodeRule> rules) {

    static Branch finding(Atom atom, String field) {
        return new Branch(List.of(), List.of(), List.of(atom), atom.passages(field), List.of());
    }

    static Branch on(Query condition) {
        return new Branch(List.of(condition), List.of(), List.of(), null, List.of());
    }

    static Branch without(Query excluded) {
        return new Branch(List.of(), List.of(excluded), List.of(), null, List.of());
    }

    static Branch under(CodeRule rule, List<Query> conditions) {
        return new Branch(conditions, List.of(), List.of(), null, List.of(rule));
    }

    Branch and(Branch other) {
        boolean bothFind = !atoms.isEmpty() && !other.atoms.isEmpty();
        List<Query> all = joined(conditions, other.conditions);
        if (bothFind && presence != null) {
            all.add(presence);
        }
        if (bothFind && other.presence != null) {
            all.add(other.presence);
        }
        Query open = bothFind ? null : presence == null ? other.presence : presence;
        return new Branch(
                all, joined(excluded, other.excluded), joined(atoms, other.atoms), open, joined(rules, other.rules));
    }

    /** Whether it asks for words and nothing else, so that alternatives of its kind can be one branch. */
    boolean onlyFinds() {
        return conditions.isEmpty() && excluded.isEmpty() && rules.isEmpty() && presence != null;
    }

    /** Whether it asks for passages whatever their words. */
    boolean onlyConditions() {
        return atoms.isEmpty() && rules.isEmpty();
    }

    /** All that a passage must be, the presence of the atoms left aside. Conditions on sources are met by heads, in one go. */
    Query passages() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        BooleanQuery.Builder heads = new BooleanQuery.Builder();
        boolean bySource = conditions.stream().anyMatch(OfSources.class::isInstance);
        for (Query condition : conditions) {
            if (condition instanceof OfSources sources) {
                heads.add(sources.heads(), Occur.FILTER);
            } else {
                query.add(condition, Occur.FILTER);
            }
        }
        for (Query condition : excluded) {
            if (bySource && condition instanceof OfSources sources) {
                heads.add(sources.heads(), Occur.MUST_NOT);
            } else {
                query.add(condition, Occur.MUST_NOT);
            }
        }
        if (bySource || conditions.isEmpty()) {
            query.add(bySource ? new OfSources(heads.build()) : MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return query.build();
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
